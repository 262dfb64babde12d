import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, inEachBrowser } from './harness/each';
import { launch } from './harness/launch';
import { pause, until, within } from './harness/patience';
import { bringForward, clickOn, press, seesText, squeeze, visibleText } from './harness/person';
import { type Handler, type PageServer, servePages } from './harness/server';
import type { Session } from './harness/session';

/** Nothing that somebody reads gets lost or stuck, whatever happens to the browser around it. */

const TITLES = ['关于做好冬季取暖工作的通知', '全市长者饭堂扩大到一千二百家', '社区医院周末照常门诊'] as const;

function longArticle(title: string): Handler {
  const paragraphs = Array.from(
    { length: 40 },
    (_, index) => `<p>　　第${index + 1}段。市民政局今天发布通知，${title}，老年人可以就近办理，并享受相应的补贴和上门服务。</p>`,
  );
  const body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><div>${paragraphs.join('')}</div></body></html>`;
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body);
  };
}

let server: PageServer;
beforeAll(async () => {
  server = await servePages(Object.fromEntries(TITLES.map((title, index) => [`/long/${index}`, longArticle(title)])));
});
afterAll(() => server.close());

/** The reader of one of the articles, kept in the store. */
async function readLong(session: Session, index: number): Promise<{ page: Page; reader: Page; path: string }> {
  const page = await session.open(`${server.origin}/long/${index}`);
  const reader = await session.read(page);
  await seesText(reader, String(TITLES[index]));
  const address = await until('the article to be in the address', async () => {
    const here = String(await reader.evaluate('location.href'));
    return here.includes('article=') && here;
  });
  return { page, reader, path: address.slice(session.origin.length + 1) };
}

const evaluate = async (page: Page, expression: string): Promise<unknown> => page.evaluate(expression);
/** The paragraph at the upper edge of what can be read. */
const textAtTop = (page: Page) =>
  evaluate(
    page,
    `[...document.querySelectorAll('p')].find((each) => /第\\d+段/.test(each.innerText) && each.getBoundingClientRect().bottom > 200)?.innerText ?? ''`,
  );

/** Every setting that is not as it came, with its value. */
const SETTINGS = `(globalThis.browser ?? chrome).storage.local.get(null).then((all) => JSON.stringify(Object.entries(all).filter(([key]) => key.startsWith("setting."))))`;

async function scrollHalfWay(reader: Page): Promise<string> {
  await evaluate(reader, 'scrollTo(0, document.documentElement.scrollHeight / 2)');
  await pause(1200);
  return String(await textAtTop(reader));
}

async function showsSamePlace(reader: Page, index: number, wanted: string): Promise<void> {
  await seesText(reader, String(TITLES[index]));
  const number = (text: string) => Number(/第(\d+)段/.exec(text)?.[1] ?? Number.NaN);
  await until(
    `the place to be near "${wanted.slice(0, 6)}"`,
    async () => Math.abs(number(String(await textAtTop(reader))) - number(wanted)) <= 2,
  );
}

async function savedTitles(session: Session): Promise<string> {
  const library = await session.openOwn('library.html');
  await until('the library to be there', async () => squeeze(await visibleText(library)).includes(session.words('librarySaved')));
  await pause(500);
  const text = await visibleText(library);
  await library.close();
  return text;
}

/** Five clicks without waiting for what they bring; a browser stops no background that is still answering. Firefox takes them all while the page is still in front. */
async function clickFiveTimes(session: Session, page: Page): Promise<void> {
  await bringForward(page);
  if (session.name === 'firefox') {
    await session.inChrome(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID('reader@qingdu').extension);
      for (let count = 0; count < 5; count++) action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
      true`);
  } else for (let count = 0; count < 5; count++) await session.clickToolbar(page);
  await session.shownOwn('reader.html');
  // The others are still being answered; a tab that is brought forward meanwhile would be waited for in vain.
  await pause(1500);
}

/** Damages what the browser wrote, while it is not running. */
function damageStore(session: Session): void {
  if (session.name === 'chromium') {
    const base = join(session.profile, 'Default', 'IndexedDB');
    const folder = readdirSync(base).find((name) => name.startsWith('chrome-extension_') && name.endsWith('.leveldb'));
    writeFileSync(join(base, String(folder), 'CURRENT'), 'xxxx');
    return;
  }
  const base = join(session.profile, 'storage', 'default');
  const folder = readdirSync(base).find((name) => name.startsWith('moz-extension') && existsSync(join(base, name, 'idb')));
  const files = join(base, String(folder), 'idb');
  for (const name of readdirSync(files)) if (/\.sqlite/.test(name)) writeFileSync(join(files, name), Buffer.alloc(8192, 'x'));
}

inEachBrowser('nothing gets lost', {}, (current, replace) => {
  test('the page is left as it was', async () => {
    const session = current();
    const page = await session.open(`${server.origin}/long/2`);
    const before = await evaluate(page, 'document.documentElement.outerHTML');
    const reader = await session.read(page);
    await seesText(reader, TITLES[2]);
    expect(await evaluate(page, 'document.documentElement.outerHTML')).toBe(before);
    await reader.close();
    await page.close();
  });

  test('twenty clicks, with the background stopped in between, make one reader', async () => {
    const session = current();
    const page = await session.open(`${server.origin}/long/0`);
    for (let round = 0; round < 4; round++) {
      await clickFiveTimes(session, page);
      await session.stopBackground();
    }
    const reader = await session.shownOwn('reader.html');
    await seesText(reader, TITLES[0]);
    await pause(500);
    expect(await session.ownPages('reader.html')).toHaveLength(1);
    await reader.close();
    await page.close();
  });

  test('two pages save at once, and both are there', async () => {
    const session = current();
    const first = await readLong(session, 0);
    const second = await readLong(session, 1);
    await bringForward(first.reader);
    const name = session.words('save');
    const press = `[...document.querySelectorAll('button')].find((each) => each.innerText.includes(${JSON.stringify(name)})).click()`;
    await Promise.all([evaluate(first.reader, press), evaluate(second.reader, press)]);
    await pause(1000);
    const text = squeeze(await savedTitles(session));
    expect(text).toContain(TITLES[0]);
    expect(text).toContain(TITLES[1]);
    for (const each of [first, second]) {
      await each.reader.close();
      await each.page.close();
    }
  });

  test('clicks on blank ground and stray keys change nothing', async () => {
    const session = current();
    const { page, reader, path } = await readLong(session, 0);
    await bringForward(reader);
    const before = await visibleText(reader);
    const settings = await evaluate(reader, SETTINGS);
    const keys: readonly KeyInput[] = ['a', 'n', 'r', 's', 'p', 'Delete', 'Backspace', '5', 'z', 'j'];
    for (let index = 0; index < 200; index++) {
      if (index % 2) await reader.mouse.click(6 + (index % 12), 250 + ((index * 37) % 500));
      else await press(reader, keys[(index / 2) % keys.length] ?? 'a');
    }
    expect(await visibleText(reader)).toBe(before);
    expect(String(await evaluate(reader, 'location.href'))).toBe(`${session.origin}/${path}`);
    expect(await evaluate(reader, SETTINGS)).toBe(settings);
    await reader.close();
    await page.close();
  });

  test('a page that is read again offers the place where it was left', async () => {
    const session = current();
    const { page, reader } = await readLong(session, 2);
    expect(squeeze(await visibleText(reader))).not.toContain(squeeze(session.words('articleBegun')));
    const place = await scrollHalfWay(reader);
    await clickOn(reader, session.words('remedyBack'));
    await until('the reader to close', async () => (await session.ownPages('reader.html')).length === 0);
    const again = await session.read(page);
    await seesText(again, session.words('articleBegun'));
    await clickOn(again, session.words('articleGoOn'));
    await showsSamePlace(again, 2, place);
    await again.close();
    await page.close();
  });

  test.each(['close', 'kill'] as const)('the browser restarted (%s): the same article at the same place', async (how) => {
    const session = current();
    const { reader, path } = await readLong(session, 1);
    const place = await scrollHalfWay(reader);
    replace(await within(60_000, 'the restart', session.restart(how)));
    const again = await current().openOwn(path);
    await showsSamePlace(again, 1, place);
    expect(squeeze(await savedTitles(current()))).toContain(TITLES[0]);
    await again.close();
  });

  test('a reader put to sleep wakes with the same article', async () => {
    const session = current();
    const { page, reader, path } = await readLong(session, 1);
    const place = await scrollHalfWay(reader);
    await bringForward(page);
    const library = await session.openOwn('library.html');
    const discard = `(async () => { const b = globalThis.browser ?? chrome; const all = await b.tabs.query({}); const tab = all.find((each) => each.url?.includes('reader.html')); await b.tabs.discard(tab.id); return true; })()`;
    await evaluate(library, discard);
    const again = await session.openOwn(path);
    await showsSamePlace(again, 1, place);
    for (const each of [again, library, page]) await within(3000, 'a tab to close', each.close()).catch(() => undefined);
  });

  test('a database of a newer version is left alone, in words', async () => {
    const session = current();
    const library = await session.openOwn('library.html');
    await seesText(library, session.words('librarySaved'));
    const raised = `new Promise((done) => { const asked = indexedDB.open('library', 9); asked.onsuccess = () => { asked.result.close(); done('raised'); }; asked.onerror = () => done(asked.error.name); })`;
    expect(await evaluate(library, raised)).toBe('raised');
    await library.close();
    const again = await session.openOwn('library.html');
    await seesText(again, session.words('storeNewer'));
    expect(squeeze(await visibleText(again))).not.toContain(squeeze(session.words('libraryEmpty')));
    const entries = `new Promise((done) => { const asked = indexedDB.open('library'); asked.onsuccess = () => { const all = asked.result.transaction('entries').objectStore('entries').count(); all.onsuccess = () => { asked.result.close(); done(all.result); }; }; })`;
    expect(Number(await evaluate(again, entries))).toBeGreaterThan(1);
    await again.close();
  });

  test('a damaged store says so in words and goes on', async () => {
    const session = current();
    await session.kill();
    damageStore(session);
    replace(await within(60_000, 'the restart', session.restart('kill')));
    const library = await current().openOwn('library.html');
    await seesText(library, String(squeeze(current().words('storeLost', '#')).split('#')[1]));
    await clickOn(library, current().words('storeLostAccept'));
    const accepted = squeeze(current().words('storeLostAccept'));
    await until('the remark to go', async () => !squeeze(await visibleText(library)).includes(accepted));
    await library.close();
    const { reader } = await readLong(current(), 2);
    await seesText(reader, TITLES[2]);
    const again = await current().openOwn('library.html');
    await seesText(again, TITLES[2]);
    expect(squeeze(await visibleText(again))).not.toContain(squeeze(current().words('storeLostAccept')));
  });
});

describe.each(BROWSERS)('an update (%s)', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('after an update of the extension: the same article at the same place', async () => {
    cpSync(name === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3', folder, { recursive: true });
    const session = await launch(name, { extension: folder });
    const { reader, path } = await readLong(session, 1);
    const place = await scrollHalfWay(reader);
    raiseVersion(folder, '99.0.1');
    const updated = await within(60_000, 'the restart', session.restart());
    try {
      const again = await updated.openOwn(path);
      await showsSamePlace(again, 1, place);
      expect(await evaluate(again, 'chrome.runtime.getManifest().version')).toBe('99.0.1');
      expect(await savedTitles(updated)).toContain(TITLES[1]);
    } finally {
      await updated.close();
    }
  });
});

function raiseVersion(folder: string, version: string): void {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}
