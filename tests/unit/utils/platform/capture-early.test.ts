// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { captureEarly, captureNow } from '../../../../utils/platform/capture-early';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function says(words: string): void {
  document.body.innerHTML = `<p>${words}</p>`;
}

test('the reader gets the page as it was at the click, once', () => {
  says('点下去的时候');
  captureEarly(document);
  says('过了一会儿');
  expect(captureNow(document).html).toContain('点下去的时候');
  expect(captureNow(document).html).toContain('过了一会儿');
});

test('a reader that comes late gets the page as it is then', () => {
  says('点下去的时候');
  captureEarly(document);
  says('过了很久');
  vi.advanceTimersByTime(3000);
  expect(captureNow(document).html).toContain('过了很久');
});

test('without an earlier capture the page is captured when the reader asks', () => {
  says('现在');
  expect(captureNow(document).html).toContain('现在');
});
