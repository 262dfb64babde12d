import type { Entry } from './record';
import { RECENT } from './record';

/** @public What the reader saved, the last saved first. */
export function savedOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => entry.saved !== undefined && entry.binned === undefined).sort(bySaving);
}

/** @public What was read lately, saved or not, the last read first. */
export function recentOf(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .filter((entry) => entry.binned === undefined)
    .sort(byReading)
    .slice(0, RECENT);
}

/** @public What can still be taken back, the last thrown away first. */
export function binOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => entry.binned !== undefined).sort((a, b) => (b.binned ?? 0) - (a.binned ?? 0));
}

/** @public Newest first by turns, which count up whatever the clock does. */
export function byReading(a: Entry, b: Entry): number {
  return (b.turn ?? 0) - (a.turn ?? 0) || b.read - a.read;
}

function bySaving(a: Entry, b: Entry): number {
  return (b.savedTurn ?? 0) - (a.savedTurn ?? 0) || (b.saved ?? 0) - (a.saved ?? 0);
}

/** @public The merely read entries beyond the limit: they leave the store without a bin, since nobody asked to keep them. */
export function beyondLimit(entries: readonly Entry[], limit: number = RECENT): readonly Entry[] {
  return entries
    .filter((entry) => entry.saved === undefined && entry.binned === undefined)
    .sort(byReading)
    .slice(limit);
}
