import type { Article } from '../../article/article';
import type { Deed, Health, LibraryPort } from '../../environment';
import { tick } from '../../library/bin-clock';
import { canonicalAddress } from '../../library/canonical';
import type { Change, Moment, StoredEntry } from '../../library/deeds';
import { binned, countAfter, entryOf, remembered, restored, saved, unsaved } from '../../library/deeds';
import { atLeast } from '../../library/ledger';
import { browser } from '../browser';
import { announcing } from './announce';
import type { Connection } from './connection';
import { connection, ledgerOf, locked } from './connection';
import type { Database } from './database';
import { nameOfFault } from './database';
import { isDiskFull } from './full-disk';
import { loadLedger, storeLedger } from './ledger-store';
import { birthOf, entriesOf, keptIn, listOf, placed, write, writePlace } from './shelves';

type Plan = (entries: readonly StoredEntry[], moment: Moment) => Change;
type Do = (plan: Plan) => Promise<Deed>;

/** @public The articles on this machine, in IndexedDB. */
export function libraryPort(now: () => number): LibraryPort {
  const store = connection(now);
  const { announce, watch } = announcing();
  const deed: Do = async (plan) => {
    const done = await outcomeOf(() => store.use((database) => locked(() => carryOut(database, plan, now()))));
    if (done.kind === 'done') announce();
    return done;
  };
  return {
    remember: async (article, source) => {
      if (source?.private) return entryOf(await idOf(article.meta.url), article, now());
      const entry = await remember(deed, article);
      return entry && orElse(entry, () => store.use((database) => placed(database, entry)));
    },
    find: (id) => orElse(undefined, () => store.use((database) => keptIn(database, id))),
    list: () => store.use(listOf),
    save: async (id, article) => {
      const key = id ?? (await idOf(article.meta.url));
      return deed((entries, moment) => saved(entries, key, article, moment));
    },
    unsave: (id) => deed((entries, moment) => unsaved(entries, id, moment)),
    bin: (id) => deed((entries, moment) => binned(entries, id, moment)),
    restore: (id) => deed((entries, moment) => restored(entries, id, moment)),
    keepPlace: (id, place) => orElse(undefined, () => store.use((database) => writePlace(database, id, place))),
    health: () => healthOf(store),
    acceptLoss: () => orElse(undefined, () => locked(acceptLoss)),
    watch,
  };
}

async function remember(deed: Do, article: Article): Promise<StoredEntry | undefined> {
  const id = await idOf(article.meta.url);
  let entry: StoredEntry | undefined;
  const done = await deed((entries, moment) => {
    const change = remembered(entries, id, article, moment);
    entry = change.put[0];
    return change;
  });
  return done.kind === 'done' ? entry : undefined;
}

/** The same article has the same id on every page and at every time, so that two pages keeping it at once make one entry. */
async function idOf(address: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalAddress(address)));
  return Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** When this resolves the deed is in the store and in the ledger. Cut off half-way, the ledger never names more than is there. */
async function carryOut(database: Database, plan: Plan, now: number): Promise<void> {
  const ledger = await ledgerOf(database, now);
  const clock = tick(ledger.clock, now);
  const entries = await entriesOf(database);
  const change = plan(entries, { now, clock });
  const after = countAfter(entries, change, await birthOf(database));
  await storeLedger(atLeast(ledger, after));
  await write(database, change);
  await storeLedger({ ...ledger, ...after, clock });
}

async function healthOf(store: Connection): Promise<Health> {
  const state = await store.state();
  if (state === 'unwell') return { kind: await whyUnwell() };
  if (state !== 'open') return { kind: state };
  const missing = (await loadLedger())?.missing ?? 0;
  return missing > 0 ? { kind: 'lost', missing } : { kind: 'well' };
}

async function whyUnwell(): Promise<'private' | 'full' | 'unwell'> {
  if (browser.extension.inIncognitoContext) return 'private';
  return (await isDiskFull()) ? 'full' : 'unwell';
}

async function acceptLoss(): Promise<void> {
  const ledger = await loadLedger();
  if (ledger) await storeLedger({ ...ledger, missing: 0 });
}

const DEEDS = { private: 'private', full: 'no-room', unwell: 'store-unwell' } as const;

async function outcomeOf(work: () => Promise<void>): Promise<Deed> {
  try {
    await work();
    return { kind: 'done' };
  } catch (cause) {
    if (nameOfFault(cause) === 'QuotaExceededError') return { kind: 'no-room' };
    return { kind: DEEDS[await whyUnwell()] };
  }
}

/** Reading goes on without the store: what it cannot give is simply not there. */
async function orElse<Value>(otherwise: Value, ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}
