import * as v from 'valibot';
import type { Place } from '../article/article';
import type { StoredEntry } from './deeds';

const time = v.pipe(v.number(), v.finite());

const entry = v.object({
  id: v.string(),
  title: v.string(),
  url: v.string(),
  source: v.exactOptional(v.string()),
  site: v.exactOptional(v.string()),
  published: v.exactOptional(v.string()),
  characters: v.number(),
  read: time,
  saved: v.exactOptional(time),
  binned: v.exactOptional(time),
  thrown: v.exactOptional(time),
  turn: v.exactOptional(v.number()),
  savedTurn: v.exactOptional(v.number()),
});

const offset = v.pipe(v.number(), v.integer());
const place = v.object({ block: offset, start: offset, end: offset });

/** @public A list entry as the store gave it; a damaged one gives `undefined`. */
export function parseEntry(value: unknown): StoredEntry | undefined {
  const result = v.safeParse(entry, value);
  return result.success ? result.output : undefined;
}

/** @public */
export function parsePlace(value: unknown): Place | undefined {
  const result = v.safeParse(place, value);
  return result.success ? result.output : undefined;
}
