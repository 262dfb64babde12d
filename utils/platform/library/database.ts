import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { openDB } from 'idb';

/** Small list records, large texts and places that change often lie apart, so that a list reads no text and a place rewrites none. */
interface Shelves extends DBSchema {
  entries: { key: string; value: unknown };
  articles: { key: string; value: unknown };
  places: { key: string; value: unknown };
  facts: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Shelves>;
export type Writing = IDBPTransaction<Shelves, ('entries' | 'articles' | 'places')[], 'readwrite'>;
export type Opening = { readonly kind: 'open'; readonly database: Database } | { readonly kind: 'newer' | 'blocked' | 'unwell' };

export const DATABASE = 'library';
/** Goes up when the shelves change; a store of a higher one is left alone. */
const VERSION = 1;
/** A store that has not opened within these milliseconds is said to be unwell. */
const PATIENCE = 5000;

/** Opens the database or says why not; never rejects. `closed` is called when the connection is lost later. */
export async function openDatabase(closed: () => void): Promise<Opening> {
  const { promise: giveUp, stop } = giveUpAfter(PATIENCE);
  let hold: (opening: Opening) => void = () => undefined;
  const held = new Promise<Opening>((resolve) => {
    hold = resolve;
  });
  const opening = open(closed, () => hold({ kind: 'blocked' }));
  const first = await Promise.race([opening, held, giveUp]);
  stop();
  if (first.kind !== 'open') void opening.then(closeLate);
  return first;
}

async function open(closed: () => void, blocked: () => void): Promise<Opening> {
  try {
    const database = await openDB<Shelves>(DATABASE, VERSION, {
      upgrade: makeShelves,
      blocked,
      blocking: (_current, _wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        closed();
      },
      terminated: closed,
    });
    return { kind: 'open', database };
  } catch (cause) {
    return { kind: nameOfFault(cause) === 'VersionError' ? 'newer' : 'unwell' };
  }
}

function makeShelves(database: Database): void {
  database.createObjectStore('entries');
  database.createObjectStore('articles');
  database.createObjectStore('places');
  database.createObjectStore('facts').put(crypto.randomUUID(), 'birth');
}

/** A connection that came after all had stopped waiting must not keep others from opening. */
function closeLate(opening: Opening): void {
  if (opening.kind === 'open') opening.database.close();
}

function giveUpAfter(milliseconds: number): { promise: Promise<Opening>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<Opening>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unwell' }), milliseconds);
  });
  return { promise, stop: () => clearTimeout(timer) };
}

/** The name by which browsers tell storage faults apart. */
export function nameOfFault(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.name : '';
}
