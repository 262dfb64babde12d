import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSERS, inEachBrowser } from './harness/each';
import { click, type Outcome, open, put, shows } from './harness/outcome';
import { pause, until } from './harness/patience';
import { bringForward, clickOn } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { BrowserName } from './harness/session';
import { serveUnsafe, type Unsafe } from './harness/unsafe';

/** Every kind of page that a click may meet: its sentence within two seconds (six where only a time limit tells), one thing to do, never a blank page. */

/** Reading what has arrived of a page without an end begins after a second and a half. */
const IMPATIENT = 3500;
const LAST = 7500;
/** The browser's own pages go on loading for a while after they say that they are complete. */
const OWN_PAGES = 2000;

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
  both('prototypes that the page has changed', '/_/patched', 'article'),
  both('plain text', '/_/text', 'article'),
  { kind: 'an open alert', address: '/_/alert', chromium: 'dialog', firefox: 'article', limit: LAST },
  { kind: 'a script without an end', address: '/_/endless-script', chromium: 'dialog', firefox: 'no-answer', limit: LAST },
  both('a PDF', '/_/file.pdf', 'pdf'),
  both('a PDF whose address does not say so', '/_/paper', 'pdf'),
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
  both('XHTML', '/_/xhtml', 'article'),
  both('XHTML with an error in it', '/_/broken-xhtml', 'broken-page'),
  both('a film', '/_/film', 'film'),
  both('a PDF in a frame', '/_/pdf-in-frame', 'article'),
  both('a folder of this computer', 'FOLDER', 'not-an-article'),
  both('a text of this computer', 'TEXT', 'article'),
  both('a frame that brings its own words', '/_/frame-in-words', 'article'),
  both('a frame that is locked up', '/_/sandboxed-frame', 'article'),
  both('words in a frame that is locked up', '/_/locked-words', 'frame-only'),
  { kind: 'a page kept in one file', address: 'ARCHIVE', chromium: 'article', firefox: 'data' },
  both('data that a style sheet turns into a page', '/_/styled-data', 'article'),
  both('a name that nobody knows', 'http://nobody-knows.invalid/', 'not-opened'),
  both('a new tab of the browser', 'NEW_TAB', 'protected'),
  both('what the browser says of itself', 'ABOUT', 'protected'),
];

const OWN: Readonly<Record<string, Readonly<Record<BrowserName, string>>>> = {
  BROWSER: { chromium: 'chrome://newtab/', firefox: 'about:addons' },
  SETTINGS: { chromium: 'chrome://settings/', firefox: 'about:preferences' },
  NEW_TAB: { chromium: 'chrome://new-tab-page/', firefox: 'about:newtab' },
  ABOUT: { chromium: 'chrome://version/', firefox: 'about:support' },
};

let server: PageServer;
let unsafe: Unsafe;
let folder: string;
let file: string;
let text: string;
let kept: string;
beforeAll(async () => {
  server = await servePages();
  unsafe = await serveUnsafe();
  folder = mkdtempSync(join(tmpdir(), 'qingdu-file-'));
  file = join(folder, 'article.html');
  writeFileSync(file, await (await fetch(`${server.origin}/_/article`)).text());
  text = join(folder, 'text.txt');
  writeFileSync(text, await (await fetch(`${server.origin}/_/text`)).text());
  kept = join(folder, 'kept.mhtml');
  writeFileSync(kept, archived(readFileSync(file)));
});
afterAll(async () => {
  await server.close();
  await unsafe.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page as Chromium keeps it in one file. */
function archived(html: Buffer): string {
  const head = ['From: <Saved by Blink>', 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="----part"'];
  const part = [
    '------part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${server.origin}/_/article`,
  ];
  return [...head, '', ...part, '', html.toString('base64'), '------part--', ''].join('\r\n');
}

function addressOf(row: Row, name: BrowserName): string {
  const own = OWN[row.address]?.[name];
  if (own) return own;
  if (row.address === 'UNSAFE') return unsafe.origin;
  if (row.address === 'FOLDER') return `${pathToFileURL(folder).href}/`;
  if (row.address === 'TEXT') return pathToFileURL(text).href;
  if (row.address === 'ARCHIVE') return pathToFileURL(kept).href;
  if (row.address === 'FILE') return pathToFileURL(file).href;
  return row.address.startsWith('/') ? server.origin + row.address : row.address.replace('ORIGIN', server.origin);
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

  test('a page that went on to another site and came back', async () => {
    const session = current();
    const page = await open(session, `${server.origin}/_/empty`);
    const reader = await click(session, page);
    await shows(session, reader, 'empty');
    await page.goto(`${server.otherOrigin}/_/article`);
    await page.evaluate('setTimeout(() => history.back())');
    await until('the page to be back', async () => (await session.addressOf(page)).endsWith('/_/empty'));
    await clickOn(reader, session.words('remedyRetry'));
    // Firefox has kept the very page that was clicked.
    await shows(session, reader, session.name === 'firefox' ? 'empty' : 'moved');
    await put(reader, page);
  });

  test('a page that was loaded anew', async () => {
    const session = current();
    const page = await open(session, `${server.origin}/_/empty`);
    const reader = await click(session, page);
    await shows(session, reader, 'empty');
    await page.reload();
    await clickOn(reader, session.words('remedyRetry'));
    await shows(session, reader, session.name === 'firefox' ? 'moved' : 'empty');
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
