import type { Place } from '../../article/article';
import { parseArticle } from '../../article/parse-article';
import type { Change, StoredEntry } from '../../library/deeds';
import { byReading } from '../../library/order';
import { parseEntry, parsePlace } from '../../library/parse-entry';
import type { Entry, Kept } from '../../library/record';
import type { Database, Writing } from './database';

export async function entriesOf(database: Database): Promise<readonly StoredEntry[]> {
  return (await database.getAll('entries')).map(parseEntry).filter((entry) => entry !== undefined);
}

/** The id the database got when it was made. */
export async function birthOf(database: Database): Promise<string> {
  const birth = await database.get('facts', 'birth');
  return typeof birth === 'string' ? birth : '';
}

/** Strict: whoever pulls the plug after “saved” was said finds the article again. Resolves when the store says complete; all of it happens or nothing. */
export async function write(database: Database, change: Change): Promise<void> {
  const transaction = database.transaction(['entries', 'articles', 'places'], 'readwrite', { durability: 'strict' });
  try {
    await Promise.allSettled(requestsOf(transaction, change));
  } catch (cause) {
    transaction.done.catch(() => undefined);
    transaction.abort();
    throw cause;
  }
  await transaction.done;
}

function requestsOf(transaction: Writing, change: Change): readonly Promise<unknown>[] {
  const entries = transaction.objectStore('entries');
  const articles = transaction.objectStore('articles');
  const places = transaction.objectStore('places');
  const [first] = change.put;
  return [
    ...change.put.map((entry) => entries.put(entry, entry.id)),
    ...(change.article && first ? [articles.put(change.article, first.id)] : []),
    ...change.drop.flatMap((id) => [entries.delete(id), articles.delete(id), places.delete(id)]),
  ];
}

/** A place changes at every turn of the wheel and may be lost with the last second before a power cut. */
export async function writePlace(database: Database, id: string, place: Place): Promise<void> {
  const transaction = database.transaction(['entries', 'places'], 'readwrite', { durability: 'relaxed' });
  const known = await transaction.objectStore('entries').getKey(id);
  if (known !== undefined) await transaction.objectStore('places').put(place, id);
  await transaction.done;
}

export async function keptIn(database: Database, id: string): Promise<Kept | undefined> {
  const transaction = database.transaction(['entries', 'articles', 'places'], 'readonly');
  const [value, text, place] = await Promise.all([
    transaction.objectStore('entries').get(id),
    transaction.objectStore('articles').get(id),
    transaction.objectStore('places').get(id),
  ]);
  const entry = parseEntry(value);
  const article = parseArticle(text);
  return entry && article ? { entry: at(entry, place), article } : undefined;
}

/** The entry with the place at which reading stopped. */
export async function placed(database: Database, entry: StoredEntry): Promise<Entry> {
  return at(entry, await database.get('places', entry.id));
}

export async function listOf(database: Database): Promise<readonly Entry[]> {
  const transaction = database.transaction(['entries', 'places'], 'readonly');
  const [entries, ids, places] = await Promise.all([
    transaction.objectStore('entries').getAll(),
    transaction.objectStore('places').getAllKeys(),
    transaction.objectStore('places').getAll(),
  ]);
  const placeOf = new Map(ids.map((id, index) => [id, places[index]]));
  const known = entries.map(parseEntry).filter((entry) => entry !== undefined);
  return known.map((entry) => at(entry, placeOf.get(entry.id))).sort(byReading);
}

function at(entry: StoredEntry, value: unknown): Entry {
  const place = parsePlace(value);
  return place ? { ...entry, place } : entry;
}
