import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { isDiskFull } from '../../../../../utils/platform/library/full-disk';

const store = vi.hoisted(() => ({ set: vi.fn(), remove: vi.fn() }));
vi.mock('../../../../../utils/platform/browser', () => ({ browser: { storage: { local: store } } }));

test.each([
  ['IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)', true],
  ['QuotaExceededError: storage.local API call exceeded its quota limitations.', true],
  ['An unexpected error occurred', false],
])('%s', async (text, full) => {
  store.set.mockRejectedValueOnce(new Error(text));
  expect(await isDiskFull()).toBe(full);
});

test('where there is room nothing is left behind', async () => {
  expect(await isDiskFull()).toBe(false);
  expect(store.remove).toHaveBeenCalledWith(Object.keys(store.set.mock.lastCall?.[0] ?? {})[0]);
});

test('what is tried for size cannot be pressed together: on a full disk it would find room', async () => {
  await isDiskFull();
  expect(gzipSync(JSON.stringify(store.set.mock.lastCall)).length).toBeGreaterThan(300_000);
});
