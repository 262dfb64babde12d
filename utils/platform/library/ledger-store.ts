import type { Ledger } from '../../library/ledger';
import { parseLedger } from '../../library/ledger';
import { browser } from '../browser';

const KEY = 'ledger';

/** The ledger lies outside of IndexedDB, in a store that does not break together with it. */
export async function loadLedger(): Promise<Ledger | undefined> {
  try {
    return parseLedger((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return undefined;
  }
}

/** A ledger that cannot be written costs a warning later on, not the deed. */
export async function storeLedger(ledger: Ledger): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: ledger });
  } catch {
    // The store may be full; the old ledger stands.
  }
}
