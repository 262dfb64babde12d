import type { Reading } from './reading';
import type { PageSnapshot } from './snapshot';

/** @public The whole way from an inert document to what a reader gets. */
export function readPage(_page: Document, _snapshot: PageSnapshot): Reading {
  return { kind: 'unreadable', reason: 'not-an-article' };
}
