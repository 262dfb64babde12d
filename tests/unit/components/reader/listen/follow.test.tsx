import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { follower } from '../../../../../components/reader/listen/follow';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

/** A sentence far below what is seen. */
function farBelow(): Range {
  const range = document.createRange();
  range.getBoundingClientRect = () => new DOMRect(0, 5000, 300, 40);
  return range;
}

test.each([
  [true, 'instant'],
  [false, 'smooth'],
] as const)('where little motion is wished for (%s), the page goes to the next sentence %s', (still, behavior) => {
  const scrollBy = vi.fn();
  vi.stubGlobal('scrollBy', scrollBy);
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: still && query === '(prefers-reduced-motion: reduce)' }));
  follower(() => undefined, document.body, life.signal).follow([farBelow()]);
  expect(scrollBy).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ behavior }));
});
