import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inEachBrowser } from './harness/each';
import { pause, until } from './harness/patience';
import { clickOn, seesText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import { button } from './harness/voiced';

/** PRIVACY.md, held to its word: nothing is asked of the net but the pictures of the article, and their site does not learn where they are read. */

const TITLE = '全市长者饭堂明年增加到一千二百家';
const PICTURE = '/privacy/meal.svg';
const PARAGRAPH = '<p>　　市民政局今天发布通知，明年起全市长者饭堂将增加到一千二百家，老年人可以就近用餐，并享受相应的补贴。</p>';
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1><div>${PARAGRAPH.repeat(3)}
<p><img src="${PICTURE}" width="600" height="400" alt="饭堂"></p>${PARAGRAPH.repeat(3)}</div></body></html>`;

/** How our requests for the picture looked. */
let told: IncomingHttpHeaders[] = [];
let server: PageServer;
beforeAll(async () => {
  server = await servePages({
    '/privacy/page.html': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
    [PICTURE]: ({ headers }, response) => {
      told.push(headers);
      response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400"/></svg>');
    },
  });
});
afterAll(() => server.close());

/** What a page of ours has asked of others than ourselves. */
const askedBy = async (page: Page, origin: string): Promise<readonly string[]> => {
  const all = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return [...new Set(all.filter((address) => !address.startsWith(`${origin}/`)))];
};

inEachBrowser('nothing leaves this computer', {}, (current) => {
  test('reading, hearing, printing and keeping ask for the pictures of the article alone, without saying where it is read', async () => {
    const session = current();
    const { words, origin } = session;
    const page = await session.open(`${server.origin}/privacy/page.html`);
    await until('the page to have its picture', () => told.length > 0);
    told = [];
    server.asked.length = 0;

    const reader = await session.read(page);
    await seesText(reader, TITLE);
    await until('the picture', () => reader.evaluate('document.querySelector("figure img")?.naturalWidth > 0'));
    await button(reader, 'larger');
    await clickOn(reader, words('listen'));
    await until('a marked sentence', () => reader.evaluate('[...CSS.highlights.values()].some((each) => each.size > 0)'));
    await pause(1000);
    await button(reader, 'stop-listening');
    await clickOn(reader, words('save'));
    await seesText(reader, words('saveDone'));
    await reader.pdf();
    const pages = [reader];
    for (const path of ['library.html', 'settings.html', 'welcome.html']) pages.push(await session.openOwn(path));
    await pause(1000);

    for (const [at, each] of pages.entries()) expect(await askedBy(each, origin)).toEqual(at === 0 ? [server.origin + PICTURE] : []);
    expect(new Set(server.asked.filter((path) => path !== '/favicon.ico'))).toEqual(new Set([PICTURE]));
    expect(told.flatMap(({ referer, origin }) => [referer, origin])).toEqual(told.flatMap(() => [undefined, undefined]));
  });
});
