import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsPort } from '../../../../utils/platform/settings-port';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/settings';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('what is not set, or set wrong, has its default alone', async () => {
  await fakeBrowser.storage.local.set({ 'setting.size': 'huge', 'setting.theme': 'dark' });
  expect(await settingsPort().load()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

test('two pages that change different things at once do not undo each other', async () => {
  const [one, other] = [settingsPort(), settingsPort()];
  await Promise.all([one.change({ size: 60 }), other.change({ theme: 'contrast' })]);
  expect(await one.load()).toEqual({ ...DEFAULT_SETTINGS, size: 60, theme: 'contrast' });
});

test('every page is told, until it is left', async () => {
  const life = new AbortController();
  const heard: number[] = [];
  settingsPort().watch((settings) => heard.push(settings.size), life.signal);
  await settingsPort().change({ size: 40 });
  await new Promise((done) => setTimeout(done));
  await fakeBrowser.storage.local.set({ ledger: 1 });
  life.abort();
  await settingsPort().change({ size: 60 });
  await new Promise((done) => setTimeout(done));
  expect(heard).toEqual([40]);
});

test('whoever presses quickly is not thrown back to what was pressed before', async () => {
  const port = settingsPort();
  const heard: number[] = [];
  port.watch((settings) => heard.push(settings.size), new AbortController().signal);
  const first = port.change({ size: 28 });
  const write = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    await new Promise((done) => setTimeout(done, 20));
    await write(items);
  });
  await Promise.all([first, port.change({ size: 24 })]);
  await new Promise((done) => setTimeout(done, 5));
  expect(new Set(heard)).toEqual(new Set([24]));
});

test('without a mirror the first paint has the defaults', () => {
  expect(settingsPort().known()).toEqual(DEFAULT_SETTINGS);
});

test('the next page has the colours and the size of the last one from its first paint on', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  await settingsPort().change({ size: 60 });
  await settingsPort().change({ theme: 'dark' });
  expect(settingsPort().known()).toEqual({ ...DEFAULT_SETTINGS, size: 60, theme: 'dark' });
  kept.set('settings', '{"size":');
  expect(settingsPort().known()).toEqual(DEFAULT_SETTINGS);
});
