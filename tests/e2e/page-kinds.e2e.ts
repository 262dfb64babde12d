import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MessageKey } from '../../utils/environment';
import type { Reason } from '../../utils/extract/reading';
import { remedyFor } from '../../utils/extract/remedy';
import { BROWSERS, inEachBrowser } from './harness/each';
import { pause, until, within } from './harness/patience';
import { bringForward, clickOn, hasNamed, seesText, squeeze, visibleText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { BrowserName, Session } from './harness/session';
import { serveUnsafe, type Unsafe } from './harness/unsafe';

/** Every kind of page that a click may meet: its sentence within two seconds (six where only a time limit tells), one thing to do, never a blank page. */

const SOON = 2000;
/** Reading what has arrived of a page without an end begins after a second and a half. */
const IMPATIENT = 3500;
const LAST = 7500;
const ARRIVAL = 2000;
/** The browser's own pages go on loading for a while after they say that they are complete. */
const OWN_PAGES = 2000;
/** The machine that runs the tests may be busy with others; people's are not. */
const SLACK = Number(process.env.QINGDU_SLACK ?? 3);

const ARTICLE = '长者饭堂明年增加';

type Outcome = Reason | 'article';
type Row = {
  readonly kind: string;
  readonly address: string;
  readonly chromium: Outcome;
  readonly firefox: Outcome;
  readonly limit?: number;
};

const both = (kind: string, address: string, outcome: Outcome, limit?: number): Row => ({
  kind,
  address,
  chromium: outcome,
  firefox: outcome,
  ...(limit && { limit }),
});

const ROWS: readonly Row[] = [
  both('a body that never ends', '/_/endless', 'article', IMPATIENT),
  both('a picture that never arrives', '/_/slow-picture', 'article', IMPATIENT),
  both('a strict policy and a sandbox', '/_/strict-policy', 'article'),
  both('frames', '/_/frames', 'article'),
  both('plain text', '/_/text', 'article'),
  { kind: 'an open alert', address: '/_/alert', chromium: 'dialog', firefox: 'article', limit: LAST },
  { kind: 'a script without an end', address: '/_/endless-script', chromium: 'dialog', firefox: 'no-answer', limit: LAST },
  both('a PDF', '/_/file.pdf', 'pdf'),
  both('JSON', '/_/json', 'data'),
  both('XML', '/_/xml', 'data'),
  { kind: 'a feed', address: '/_/rss', chromium: 'data', firefox: 'no-page' },
  both('an SVG', '/_/svg', 'picture'),
  both('a picture', '/_/png', 'picture'),
  both('an empty page', '/_/empty', 'empty'),
  both('a page that is missing', '/_/missing', 'error-page'),
  { kind: 'a missing page without a word', address: '/_/missing-empty', chromium: 'not-opened', firefox: 'empty' },
  both('a connection that breaks', '/_/reset', 'not-opened'),
  both('a refused connection', 'http://127.0.0.1:9/', 'not-opened'),
  both('a login box of the browser', '/_/login', 'sign-in'),
  both('an unsafe certificate', 'UNSAFE', 'insecure'),
  { kind: 'an answer without a page', address: '/_/no-content', chromium: 'protected', firefox: 'no-page' },
  { kind: 'a download', address: '/_/download', chromium: 'protected', firefox: 'no-page' },
  { kind: 'a page that has not begun', address: '/_/silent', chromium: 'moved', firefox: 'no-page' },
  { kind: 'about:blank', address: 'about:blank', chromium: 'protected', firefox: 'no-page' },
  { kind: 'a data: address', address: 'data:text/html,<p>x', chromium: 'protected', firefox: 'no-page' },
  { kind: 'the source of a page', address: 'view-source:ORIGIN/_/article', chromium: 'protected', firefox: 'view-source' },
  both('a page of the browser', 'BROWSER', 'protected'),
  both('the settings of the browser', 'SETTINGS', 'protected'),
  both('a file', 'FILE', 'article'),
];

const OWN: Readonly<Record<string, Readonly<Record<BrowserName, string>>>> = {
  BROWSER: { chromium: 'chrome://newtab/', firefox: 'about:addons' },
  SETTINGS: { chromium: 'chrome://version/', firefox: 'about:preferences' },
};

let server: PageServer;
let unsafe: Unsafe;
let folder: string;
let file: string;
beforeAll(async () => {
  server = await servePages();
  unsafe = await serveUnsafe();
  folder = mkdtempSync(join(tmpdir(), 'qingdu-file-'));
  file = join(folder, 'article.html');
  writeFileSync(file, await (await fetch(`${server.origin}/_/article`)).text());
});
afterAll(async () => {
  await server.close();
  await unsafe.close();
  rmSync(folder, { recursive: true, force: true });
});

function addressOf(row: Row, name: BrowserName): string {
  const own = OWN[row.address]?.[name];
  if (own) return own;
  if (row.address === 'UNSAFE') return unsafe.origin;
  if (row.address === 'FILE') return pathToFileURL(file).href;
  return row.address.startsWith('/') ? server.origin + row.address : row.address.replace('ORIGIN', server.origin);
}

function sentence(session: Session, reason: Reason): string {
  const key = `reason${reason.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  return session.words(key as MessageKey);
}

async function open(session: Session, address: string, arrival = ARRIVAL): Promise<Page> {
  const page = await session.open(address, { waitFor: 'nothing' });
  page.on('dialog', () => undefined);
  await until('the page to be there', () => isThere(page), arrival).catch(() => undefined);
  // What stops a page begins a moment after it is there: a click before that reads it like any other.
  if (/alert|endless-script/.test(address)) await pause(1000);
  return page;
}

/** Half of these pages never say that they are. */
async function isThere(page: Page): Promise<boolean> {
  const asking = page.evaluate('document.readyState === "complete" && location.href !== "about:blank"');
  return (await within(ARRIVAL, 'an answer', asking)) === true;
}

async function click(session: Session, page: Page): Promise<Page> {
  await within(5000, 'the toolbar click', session.clickToolbar(page)).catch(() => undefined);
  return session.shownOwn('reader.html');
}

async function shows(session: Session, reader: Page, outcome: Outcome, limit = SOON): Promise<void> {
  const wanted = outcome === 'article' ? ARTICLE : sentence(session, outcome);
  await seesText(reader, wanted, limit * SLACK).catch(async (cause: unknown) => {
    throw new Error(`${String(cause)}; it shows "${squeeze(await visibleText(reader)).slice(0, 200)}"`);
  });
  if (outcome === 'article') return;
  const keys = { back: 'remedyBack', retry: 'remedyRetry', reopen: 'remedyReopen' } as const;
  const buttons = [keys[remedyFor(outcome)], 'remedyBack'] as const;
  expect(await Promise.all(buttons.map((key) => hasNamed(reader, session.words(key))))).toContain(true);
}

async function put(...pages: readonly (Page | undefined)[]): Promise<void> {
  for (const page of pages) if (page) await within(3000, 'a tab to close', page.close()).catch(() => undefined);
}

/** So that Firefox's shop is found on this machine. */
const prefs = { 'network.dns.localDomains': 'addons.mozilla.org', 'network.stricttransportsecurity.preloadlist': false };

inEachBrowser('kinds of page', { prefs }, (current) => {
  test.each(ROWS)('$kind', async (row) => {
    const session = current();
    const page = await open(session, addressOf(row, session.name));
    if (row.address in OWN) await pause(OWN_PAGES);
    const reader = await click(session, page);
    try {
      await shows(session, reader, row[session.name], row.limit);
    } finally {
      await put(reader, page);
    }
  });

  test.runIf(BROWSERS.includes('firefox'))('the shop of Firefox', async ({ skip }) => {
    const session = current();
    if (session.name !== 'firefox') return skip('Chromium has another one.');
    const page = await open(session, `${server.origin.replace('127.0.0.1', 'addons.mozilla.org')}/_/article`);
    const reader = await click(session, page);
    await shows(session, reader, 'store');
    await put(reader, page);
  });

  test('a page of our own: nothing happens', async () => {
    const session = current();
    const before = await session.ownPages('reader.html');
    const page = await session.openOwn('library.html');
    await session.clickToolbar(page);
    await pause(800);
    expect(await session.ownPages('reader.html')).toHaveLength(before.length);
    await put(page);
  });

  test('a page closed meanwhile', async () => {
    const session = current();
    const query = new URLSearchParams({ source: '999999', url: `${server.origin}/_/article`, title: '长者饭堂' });
    const reader = await session.openOwn(`reader.html?${query}`);
    await shows(session, reader, 'gone');
    await put(reader);
  });

  test.each([
    ['the same site', () => `${server.origin}/_/article`],
    ['another site', () => `${server.otherOrigin}/_/article`],
  ] as const)('a page that went on to %s', async (_, next) => {
    const session = current();
    const page = await open(session, `${server.origin}/_/empty`);
    const reader = await click(session, page);
    await shows(session, reader, 'empty');
    await page.goto(next());
    await clickOn(reader, session.words('remedyRetry'));
    await shows(session, reader, 'moved');
    await put(reader, page);
  });

  test('a page that the browser put to sleep', async () => {
    const session = current();
    const page = await open(session, `${server.origin}/_/empty`);
    const reader = await click(session, page);
    await shows(session, reader, 'empty');
    await reader.evaluate(
      '(globalThis.browser ?? chrome).tabs.discard(Number(new URLSearchParams(location.search).get("source"))).then(() => true)',
    );
    await clickOn(reader, session.words('remedyRetry'));
    await shows(session, reader, session.name === 'firefox' ? 'asleep' : 'gone');
    await put(reader, page);
  });

  test('a second click looks again at a page that could not be read', async () => {
    const session = current();
    const page = await open(session, `${server.origin}/_/empty`);
    const reader = await click(session, page);
    await shows(session, reader, 'empty');
    const before = await session.ownPages('reader.html');
    await bringForward(page);
    const text = await (await fetch(`${server.origin}/_/article`)).text();
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, text);
    const again = await click(session, page);
    await shows(session, again, 'article');
    expect(await session.ownPages('reader.html')).toHaveLength(before.length);
    await put(again, page);
  });
});
