import { readCarefully } from '../../extract/read-carefully';
import type { Reading } from '../../extract/reading';
import type { PageSnapshot } from '../../extract/snapshot';
import { parseInert } from '../inert';

/** @public What the snapshot says. Apart from the capture, so that the page is being captured while this is still loading. */
export async function readSnapshot(snapshot: PageSnapshot, whole: boolean): Promise<Reading> {
  return (await readCarefully(snapshot, parseInert, { whole })).reading;
}
