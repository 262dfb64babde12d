import type { PageSnapshot } from '../extract/snapshot';
import { capturePage } from './capture-page';

declare global {
  /** In our own world of the clicked page, which the page itself does not see. */
  var qingduCaptured: PageSnapshot | undefined;
}

/** Long enough for the reader's tab on a slow computer; a page is not held twice for longer. */
const WAITS_MS = 3000;

/**
 * Captures the page while the reader's tab is still being opened; what was captured waits here for the reader to ask.
 * @public
 */
export function captureEarly(page: Document): void {
  globalThis.qingduCaptured = capturePage(page);
  setTimeout(takeCaptured, WAITS_MS);
}

/** @public The page as it was captured a moment ago, once; else as it is now. */
export function captureNow(page: Document): PageSnapshot {
  return takeCaptured() ?? capturePage(page);
}

function takeCaptured(): PageSnapshot | undefined {
  const captured = globalThis.qingduCaptured;
  globalThis.qingduCaptured = undefined;
  return captured;
}
