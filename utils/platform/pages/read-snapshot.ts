import { readPage } from '../../extract/read-page';
import type { Reading } from '../../extract/reading';
import type { PageSnapshot } from '../../extract/snapshot';
import { parseInert } from '../inert';

/** @public What the snapshot says. Apart from the capture, so that the page is being captured while this is still loading. */
export function readSnapshot(snapshot: PageSnapshot, whole: boolean): Reading {
  return readPage(parseInert(snapshot.html), snapshot, { whole });
}
