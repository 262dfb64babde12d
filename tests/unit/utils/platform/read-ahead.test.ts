// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAhead, takeAhead } from '../../../../utils/platform/read-ahead';

const world = vi.hoisted(() => ({ executeScript: vi.fn(), background: vi.fn() }));
vi.mock('../../../../utils/platform/browser', () => ({
  browser: { scripting: { executeScript: world.executeScript }, extension: { getBackgroundPage: world.background } },
}));

const SNAPSHOT = {
  url: 'http://a.gov.cn/x.html',
  title: '关于供水的通知',
  html: '<h1>关于供水的通知</h1><p>因检修水管，明天上午八时到十二时本小区停止供水，请各位居民提前储水，给您带来不便，敬请谅解。</p>',
};

beforeEach(() => {
  vi.useFakeTimers();
  world.background.mockReturnValue(window);
  world.executeScript.mockResolvedValue([{ result: SNAPSHOT }]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the reader takes over what the click has begun, once', async () => {
  readAhead(7);
  expect(takeAhead(8)).toBeUndefined();
  const ahead = takeAhead(7);
  expect(await ahead?.captured).toEqual([{ result: SNAPSHOT }]);
  expect(await ahead?.reading).toMatchObject({ kind: 'article', article: { meta: { title: '关于供水的通知' } } });
  expect(takeAhead(7)).toBeUndefined();
});

test('a page is held for three seconds, not longer', () => {
  readAhead(7);
  vi.advanceTimersByTime(2999);
  readAhead(8);
  vi.advanceTimersByTime(1);
  expect(takeAhead(8)).toBeDefined();
  readAhead(9);
  vi.advanceTimersByTime(3000);
  expect(takeAhead(9)).toBeUndefined();
});

test.each([
  ['refuses', () => Promise.reject(new Error('Missing host permission for the tab')), 'Error: Missing host permission for the tab'],
  ['answers with nothing', async () => [], []],
])('where the page %s, there is no reading, and what it said is told as it came', async (_, answer, said) => {
  world.executeScript.mockImplementation(answer);
  readAhead(7);
  const ahead = takeAhead(7);
  expect(await ahead?.reading).toBeUndefined();
  expect(await ahead?.captured.catch(String)).toEqual(said);
});

test('a background without a document leaves everything to the reader', () => {
  world.executeScript.mockClear();
  vi.stubGlobal('document', undefined);
  readAhead(7);
  expect(world.executeScript).not.toHaveBeenCalled();
});

test('in a private window, which has no background to ask, and in Chromium, the reader does it all', () => {
  readAhead(7);
  world.background.mockReturnValue(null);
  expect(takeAhead(7)).toBeUndefined();
});
