import type { BinClock } from './bin-clock';

/** @public What was counted in the store. `birth` is an id the database got when it was made. */
export type Count = { readonly birth: string; readonly entries: number; readonly saved: number };

/**
 * @public What should be in the store, written down outside of it: browsers replace a damaged database by a new, empty one and say nothing.
 * `missing` = how many articles were found gone and not yet told of.
 */
export type Ledger = Count & { readonly missing: number; readonly clock: BinClock };

/**
 * @public Compares the ledger with the store and gives the ledger to go on with; a loss stays in it until it is accepted.
 */
export function reconcile(ledger: Ledger | undefined, count: Count, clock: BinClock): Ledger {
  return { ...count, clock, missing: ledger ? ledger.missing + lost(ledger, count) : 0 };
}

function lost(ledger: Ledger, count: Count): number {
  if (ledger.birth !== count.birth) return ledger.entries;
  return Math.max(ledger.entries - count.entries, ledger.saved - count.saved, 0);
}

/** @public The ledger to write before a deed: never more than the store holds if the deed is cut off half-way. */
export function atLeast(ledger: Ledger, after: Count): Ledger {
  return { ...ledger, entries: Math.min(ledger.entries, after.entries), saved: Math.min(ledger.saved, after.saved) };
}

/** @public Reads a ledger from what the browser kept; anything odd is no ledger. */
export function parseLedger(value: unknown): Ledger | undefined {
  if (!isRecord(value) || !isRecord(value.clock)) return undefined;
  const { birth, entries, saved, missing } = value;
  const { seen, elapsed } = value.clock;
  if (typeof birth !== 'string' || !isCount(entries) || !isCount(saved) || !isCount(missing)) return undefined;
  if (typeof seen !== 'number' || typeof elapsed !== 'number') return undefined;
  return { birth, entries, saved, missing, clock: { seen, elapsed } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
