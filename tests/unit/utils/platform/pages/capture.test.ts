import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { capture } from '../../../../../utils/platform/pages/capture';
import type { Ahead } from '../../../../../utils/platform/read-ahead';
// It comes on demand; while the clock stands still nothing would be waited for.
import '../../../../../utils/platform/pages/refusal';

const URL = 'http://a.gov.cn/x.html';
const source = { tab: 7, url: URL, title: '通知' };
const snapshot = (url = URL) => ({ html: '<p>通知</p>', url, contentType: 'text/html' });

const world = vi.hoisted(() => ({ executeScript: vi.fn(), get: vi.fn() }));
vi.mock('../../../../../utils/platform/browser', () => ({
  browser: { scripting: { executeScript: world.executeScript }, tabs: { get: world.get }, runtime: {} },
}));

const never = () => new Promise(() => undefined);
/** How the page answers: to the usual injection, and to the impatient one. */
function page(usual: () => Promise<unknown>, impatient: () => Promise<unknown> = never) {
  world.executeScript.mockImplementation(({ injectImmediately }: { injectImmediately: boolean }) =>
    injectImmediately ? impatient() : usual(),
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  world.get.mockResolvedValue({ url: URL, title: '通知', status: 'complete' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

async function saidWithin(milliseconds: number, signal = new AbortController().signal, ahead?: Ahead) {
  let said: unknown = 'nothing yet';
  void capture(source, signal, ahead).then((captured) => {
    said = captured;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  // Why a page refused is told by a part that comes from the disk, which no imitated clock hurries.
  await vi.dynamicImportSettled();
  return said;
}

describe('the limits of a capture', () => {
  test('a page that answers is read once', async () => {
    page(async () => [{ result: snapshot() }]);
    expect(await saidWithin(0)).toMatchObject({ kind: 'captured', snapshot: { url: URL } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(world.executeScript).toHaveBeenCalledTimes(1);
  });

  test('a page whose bytes keep coming is read as far as it has come, after a second and a half', async () => {
    page(never, async () => [{ result: { ...snapshot(), complete: false } }]);
    expect(await saidWithin(1499)).toBe('nothing yet');
    expect(await saidWithin(1501)).toMatchObject({ kind: 'captured', snapshot: { complete: false } });
  });

  test('a silent page counts as such after six seconds, and what it says later is dropped', async () => {
    page(never, () => new Promise((done) => setTimeout(() => done([{ result: snapshot() }]), 9000)));
    expect(await saidWithin(5999)).toBe('nothing yet');
    expect(await saidWithin(6001)).toEqual({ kind: 'refused', reason: 'dialog' });
  });

  test('whoever leaves waits no longer', async () => {
    page(never);
    const life = new AbortController();
    setTimeout(() => life.abort(), 100);
    expect(await saidWithin(101, life.signal)).toMatchObject({ kind: 'refused' });
  });
});

describe('what the click has begun', () => {
  const { signal } = new AbortController();
  const reading = Promise.resolve(undefined);

  test('is taken over: the page is not asked again', async () => {
    page(never);
    const captured = Promise.resolve([{ result: snapshot() }]);
    expect(await saidWithin(0, signal, { tab: 7, captured, reading })).toMatchObject({ kind: 'captured', reading });
    expect(world.executeScript).not.toHaveBeenCalled();
  });

  test('is not waited for where the page had to be asked again', async () => {
    page(never, async () => [{ result: snapshot() }]);
    const captured = new Promise<never>(() => undefined);
    expect(await saidWithin(1501, signal, { tab: 7, captured, reading: new Promise(() => undefined) })).toEqual({
      kind: 'captured',
      snapshot: expect.objectContaining({ url: URL }),
    });
  });

  test('says why when it was refused', async () => {
    const captured = Promise.reject(new Error('Missing host permission for the tab'));
    world.get.mockResolvedValue({ url: 'about:config', title: '', status: 'complete' });
    expect(await saidWithin(0, signal, { tab: 7, captured, reading })).toMatchObject({ kind: 'refused' });
  });
});

test.each([
  ['nothing', [null], 'crashed'],
  ['an empty answer', [], 'crashed'],
  ['something else', [{ result: { ok: false } }], 'crashed'],
  ['another page of the site', [{ result: snapshot('http://a.gov.cn/y.html') }], 'moved'],
  ['an empty page under the clicked address', [{ result: snapshot('about:blank') }], 'sign-in'],
])('a page that answers with %s', async (_, results, reason) => {
  page(async () => results.map((each) => each ?? {}));
  expect(await saidWithin(0)).toEqual({ kind: 'refused', reason });
});

test('a page that only moved on within itself is the same', async () => {
  page(async () => [{ result: snapshot(`${URL}#second`) }]);
  expect(await saidWithin(0)).toMatchObject({ kind: 'captured' });
});

test('a tab that is gone says so', async () => {
  page(() => Promise.reject(new Error('No tab with id: 7')));
  world.get.mockRejectedValue(new Error('No tab with id: 7'));
  expect(await saidWithin(0)).toEqual({ kind: 'refused', reason: 'gone' });
});

test('an aborted wish asks nothing of the page any more', async () => {
  page(never);
  expect(await saidWithin(0, AbortSignal.abort())).toMatchObject({ kind: 'refused' });
  expect(world.executeScript).not.toHaveBeenCalled();
});
