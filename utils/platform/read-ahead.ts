import { parseSnapshot } from '../extract/parse-snapshot';
import type { Reading } from '../extract/reading';
import { browser } from './browser';

/** What a click has begun already; the reader that it opens takes it over. */
export type Ahead = {
  readonly tab: number;
  /** As `scripting.executeScript` gives it, or its refusal. */
  readonly captured: Promise<readonly { readonly result?: unknown }[]>;
  /** Never rejects: a reader without it reads for itself. */
  readonly reading: Promise<Reading | undefined>;
};

/** The background's own `window`: readers see it. */
type Background = { qingduAhead?: Ahead | undefined };

declare global {
  interface Window extends Background {}
}

/** Long enough for the reader's tab on a slow computer; a page is not held for longer. */
const WAITS_MS = 3000;

/**
 * Captures and reads the clicked page while its reader's tab is still being opened. Only a background that is a page of its own can (Firefox): a worker has nothing
 * to parse a page with.
 * @public
 */
export function readAhead(tab: number): void {
  if (typeof document === 'undefined') return;
  const captured = browser.scripting.executeScript({ target: { tabId: tab }, files: ['/capture.js'] });
  const ahead = { tab, captured, reading: read(captured).catch(() => undefined) };
  window.qingduAhead = ahead;
  setTimeout(() => forget(window, ahead), WAITS_MS);
}

/** @public In a reader: what the click has begun for it, once. A private window is not told of the background. */
export function takeAhead(tab: number): Ahead | undefined {
  const background: unknown = browser.extension.getBackgroundPage?.();
  if (!isBackground(background)) return undefined;
  const ahead = background.qingduAhead;
  if (ahead?.tab !== tab) return undefined;
  forget(background, ahead);
  // A copy of our own: the background may end at any time.
  return { ...ahead, reading: ahead.reading.then((reading) => structuredClone(reading)) };
}

function isBackground(page: unknown): page is Background {
  return typeof page === 'object' && page !== null && 'qingduAhead' in page;
}

function forget(background: Background, ahead: Ahead): void {
  if (background.qingduAhead === ahead) background.qingduAhead = undefined;
}

async function read(captured: Ahead['captured']): Promise<Reading | undefined> {
  const [{ readSnapshot }, [first]] = await Promise.all([import('./pages/read-snapshot'), captured]);
  const snapshot = parseSnapshot(first?.result);
  return snapshot && readSnapshot(snapshot, false);
}
