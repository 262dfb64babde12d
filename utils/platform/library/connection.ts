import { tick } from '../../library/bin-clock';
import type { Ledger } from '../../library/ledger';
import { reconcile } from '../../library/ledger';
import type { Database, Opening } from './database';
import { nameOfFault, openDatabase } from './database';
import { loadLedger, storeLedger } from './ledger-store';
import { birthOf, entriesOf } from './shelves';

/** The library behind its one door: opened when first needed, compared with the ledger, opened once more where the connection was lost. */
export type Connection = {
  /** Why there is no database, or `open`. */
  state(): Promise<Opening['kind']>;
  /** Works on the open database; a lost connection is made anew once. Rejects where there is none. */
  use<Value>(work: (database: Database) => Promise<Value>): Promise<Value>;
};

/** Faults after which the same connection never works again (Firefox: any write after one that found the disk full). */
const LOST = new Set(['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError']);

export class NoDatabase extends Error {}

export function connection(now: () => number): Connection {
  let opening: Promise<Opening> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const opened = () => {
    opening ??= openChecked(forget, now);
    return opening;
  };
  const ready = async () => {
    const first = await opened();
    if (first.kind === 'open') return first.database;
    forget();
    throw new NoDatabase(first.kind);
  };
  return {
    state: async () => {
      const { kind } = await opened();
      if (kind !== 'open') forget();
      return kind;
    },
    use: async (work) => {
      const database = await ready();
      try {
        return await work(database);
      } catch (cause) {
        if (!LOST.has(nameOfFault(cause))) throw cause;
        database.close();
        forget();
        return await work(await ready());
      }
    },
  };
}

async function openChecked(closed: () => void, now: () => number): Promise<Opening> {
  const opening = await openDatabase(closed);
  if (opening.kind !== 'open') return opening;
  try {
    await locked(() => compareWithLedger(opening.database, now()));
    return opening;
  } catch {
    opening.database.close();
    return { kind: 'unwell' };
  }
}

async function compareWithLedger(database: Database, now: number): Promise<void> {
  const ledger = await loadLedger();
  const entries = await entriesOf(database);
  const count = {
    birth: await birthOf(database),
    entries: entries.length,
    saved: entries.filter((entry) => entry.saved !== undefined).length,
  };
  await storeLedger(reconcile(ledger, count, tick(ledger?.clock, now)));
}

/** The ledger as it stands, or one made from nothing where the store of it does not answer. */
export async function ledgerOf(database: Database, now: number): Promise<Ledger> {
  const ledger = await loadLedger();
  return ledger ?? { birth: await birthOf(database), entries: 0, saved: 0, missing: 0, clock: { seen: now, elapsed: 0 } };
}

/** One page at a time: counts, deed and ledger belong together. */
export function locked<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('library', work);
}
