import type { Article, Place } from '../article/article';

/**
 * @public An article on this machine. `saved` is set by the reader's wish alone; what was merely read is kept for a while under `read`.
 * Times are milliseconds since 1970.
 */
export type Entry = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly source?: string;
  readonly site?: string;
  readonly published?: string;
  readonly characters: number;
  readonly read: number;
  readonly saved?: number;
  /** In the bin since then; gone for good after {@link BIN_DAYS}. */
  readonly binned?: number;
  readonly place?: Place;
  /** Counts up with every reading and every saving on this machine: the order of the lists holds also where the clock was wrong. */
  readonly turn?: number;
  readonly savedTurn?: number;
};

/** @public An entry with its article. */
export type Kept = { readonly entry: Entry; readonly article: Article };

/** @public */
export const BIN_DAYS = 30;
/** @public How many articles that were read but not saved are kept. */
export const RECENT = 50;
