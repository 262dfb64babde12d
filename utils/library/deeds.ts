import type { Article } from '../article/article';
import { articleText } from '../article/text';
import type { BinClock } from './bin-clock';
import { isOver } from './bin-clock';
import type { Count } from './ledger';
import { beyondLimit } from './order';
import type { Entry } from './record';

/** @public An entry as it lies in the store. `thrown`: when it went into the bin, by the bin's own clock. */
export type StoredEntry = Entry & { readonly thrown?: number };

/** @public What a deed changes in the store; nothing else is touched. */
export type Change = {
  readonly put: readonly StoredEntry[];
  readonly article?: Article;
  /** These leave the store with their article and place. */
  readonly drop: readonly string[];
};

/** @public What a deed goes by. */
export type Moment = { readonly now: number; readonly clock: BinClock };

/** @public A list entry for an article that was just read. */
export function entryOf(id: string, article: Article, now: number): StoredEntry {
  const { title, url, source, site, published } = article.meta;
  const facts = { ...(source && { source }), ...(site && { site }), ...(published && { published }) };
  return { id, title, url, ...facts, characters: articleText(article).replace(/\s/g, '').length, read: now };
}

/**
 * @public Read again, an article comes to the top of what was read lately, and out of the bin. A text that shrank to less than half does not replace one that
 * somebody saved: then the site has taken it down.
 */
export function remembered(entries: readonly StoredEntry[], id: string, article: Article, moment: Moment): Change {
  const fresh = entryOf(id, article, moment.now);
  const old = entries.find((entry) => entry.id === id);
  const turn = nextTurn(entries);
  if (!old) return swept(entries, { put: [{ ...fresh, turn }], article, drop: [] }, moment);
  if (old.binned !== undefined) {
    const { binned: _binned, thrown: _thrown, saved: _saved, savedTurn: _savedTurn, ...rest } = old;
    return swept(entries, { put: [{ ...rest, ...fresh, turn }], article, drop: [] }, moment);
  }
  if (old.saved !== undefined && fresh.characters * 2 < old.characters) {
    return swept(entries, { put: [{ ...old, read: moment.now, turn }], drop: [] }, moment);
  }
  return swept(entries, { put: [{ ...old, ...fresh, turn }], article, drop: [] }, moment);
}

/** @public */
export function saved(entries: readonly StoredEntry[], id: string, article: Article, moment: Moment): Change {
  const turn = nextTurn(entries);
  const { binned: _binned, thrown: _thrown, ...old } = entries.find((entry) => entry.id === id) ?? entryOf(id, article, moment.now);
  return swept(entries, { put: [{ ...old, turn: old.turn ?? turn, saved: moment.now, savedTurn: turn }], article, drop: [] }, moment);
}

/** @public */
export function unsaved(entries: readonly StoredEntry[], id: string, moment: Moment): Change {
  return changed(entries, id, moment, ({ saved: _saved, savedTurn: _savedTurn, ...rest }) => rest);
}

/** @public */
export function binned(entries: readonly StoredEntry[], id: string, moment: Moment): Change {
  return changed(entries, id, moment, (entry) => ({ ...entry, binned: moment.now, thrown: moment.clock.elapsed }));
}

/** @public */
export function restored(entries: readonly StoredEntry[], id: string, moment: Moment): Change {
  return changed(entries, id, moment, ({ binned: _binned, thrown: _thrown, ...rest }) => rest);
}

/** @public What will be in the store when `change` has happened. */
export function countAfter(entries: readonly StoredEntry[], change: Change, birth: string): Count {
  const left = after(entries, change);
  return { birth, entries: left.length, saved: left.filter((entry) => entry.saved !== undefined).length };
}

function changed(entries: readonly StoredEntry[], id: string, moment: Moment, edit: (entry: StoredEntry) => StoredEntry): Change {
  const entry = entries.find((candidate) => candidate.id === id);
  return swept(entries, { put: entry ? [edit(entry)] : [], drop: [] }, moment);
}

/** Every deed also clears away what has been in the bin for its time and what was read too long ago; never what it is about itself. */
function swept(entries: readonly StoredEntry[], change: Change, moment: Moment): Change {
  const own = new Set(change.put.map((entry) => entry.id));
  const left = after(entries, change);
  const over = left.filter((entry) => entry.thrown !== undefined && isOver(entry.thrown, moment.clock));
  const drop = [...over, ...beyondLimit(left)].map((entry) => entry.id).filter((id) => !own.has(id));
  return { ...change, drop: [...change.drop, ...drop] };
}

function after(entries: readonly StoredEntry[], change: Change): readonly StoredEntry[] {
  const gone = new Set([...change.drop, ...change.put.map((entry) => entry.id)]);
  return [...entries.filter((entry) => !gone.has(entry.id)), ...change.put];
}

function nextTurn(entries: readonly StoredEntry[]): number {
  return entries.reduce((most, entry) => Math.max(most, entry.turn ?? 0, entry.savedTurn ?? 0), 0) + 1;
}
