import type { Health, MessageKey } from '../utils/environment';

/** @public What is said of a store that does not answer. */
export const STORE_WORDS: Readonly<Record<Exclude<Health['kind'], 'well' | 'lost'>, MessageKey>> = {
  newer: 'storeNewer',
  blocked: 'storeBlocked',
  full: 'storeFull',
  private: 'storePrivate',
  unwell: 'libraryShut',
};
