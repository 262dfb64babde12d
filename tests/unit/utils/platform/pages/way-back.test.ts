import { beforeEach, expect, test, vi } from 'vitest';
import { pages } from '../../../../../utils/platform/pages/pages-port';

type Tab = { readonly id: number; readonly index: number; readonly url?: string };

const ORIGIN = 'https://qingdu.test';
const world = vi.hoisted(() => ({ tabs: [] as Tab[], current: 0, did: [] as unknown[] }));
vi.mock('../../../../../utils/platform/browser', () => {
  const find = (id: number) => world.tabs.find((tab) => tab.id === id);
  return {
    browser: {
      runtime: { getURL: (path: string) => `https://qingdu.test${path}` },
      tabs: {
        getCurrent: async () => find(world.current),
        get: async (id: number) => find(id) ?? Promise.reject(new Error(`No tab with id: ${id}`)),
        query: async () => world.tabs,
        create: async (asked: unknown) => void world.did.push(asked),
        update: async (id: number, asked: object) => (find(id) ? void world.did.push({ id, ...asked }) : Promise.reject(new Error('gone'))),
        remove: async (id: number) => void world.did.push(`closed ${id}`),
      },
    },
  };
});

const READER: Tab = { id: 1, index: 0, url: `${ORIGIN}/reader.html?article=ab` };

/** This page is one of ours at that path. */
function standAt(path: string, ...others: readonly Tab[]): void {
  world.current = 2;
  world.tabs = [...others, { id: 2, index: others.length, url: ORIGIN + path }];
  vi.stubGlobal('location', new URL(ORIGIN + path));
}

beforeEach(() => {
  world.did = [];
});

test('a page beside the reader is told which page led to it', async () => {
  standAt('/reader.html?article=ab');
  await pages.open('library');
  expect(world.did).toEqual([{ url: `${ORIGIN}/library.html?from=2`, index: 1, openerTabId: 2 }]);
});

test('back shows the page that led here and closes this one', async () => {
  standAt('/library.html?from=1', READER);
  await (await pages.wayBack())?.();
  expect(world.did).toEqual([{ id: 1, active: true }, 'closed 2']);
});

test('a page that is closed meanwhile does not hold anybody up', async () => {
  standAt('/library.html?from=1', READER);
  const back = await pages.wayBack();
  world.tabs = world.tabs.filter((tab) => tab.id !== READER.id);
  await back?.();
  expect(world.did).toEqual(['closed 2']);
});

test.each([
  ['nobody led here', '/library.html', READER],
  ['it is closed', '/library.html?from=9', READER],
  ['another page stands in its tab', '/library.html?from=1', { id: 1, index: 0 }],
  ['the address says nonsense', '/library.html?from=-1e3', READER],
])('where %s, no way back is offered', async (_, path, tab) => {
  standAt(path, tab);
  expect(await pages.wayBack()).toBeUndefined();
});

test('a page that is open already is shown, and leads back to whoever asked for it last', async () => {
  const settings = { id: 5, index: 0, url: `${ORIGIN}/settings.html?from=1` };
  standAt('/reader.html?article=cd', settings);
  await pages.open('settings');
  expect(world.did).toEqual([{ id: 5, active: true, url: `${ORIGIN}/settings.html?from=2` }]);
});

test('of two pages that led to each other, the first keeps its own way back', async () => {
  const library = { id: 5, index: 0, url: `${ORIGIN}/library.html?from=1` };
  standAt('/settings.html?from=5', library);
  await pages.open('library');
  expect(world.did).toEqual([{ id: 5, active: true }]);
});

test('a second wish from the same page loads nothing anew', async () => {
  standAt('/reader.html?article=cd', { id: 5, index: 0, url: `${ORIGIN}/settings.html?from=2` });
  await pages.open('settings');
  expect(world.did).toEqual([{ id: 5, active: true }]);
});
