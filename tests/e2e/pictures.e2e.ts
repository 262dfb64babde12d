import { afterAll, beforeAll, expect, test } from 'vitest';
import { inEachBrowser } from './harness/each';
import { open, put } from './harness/outcome';
import { until } from './harness/patience';
import { seesText } from './harness/person';
import { type PageServer, servePages } from './harness/server';

/** Pictures that do not come: refused to other websites, gone, or never answered. */

let server: PageServer;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

/** Longer than a picture is waited for before that is said. */
const LATE = 25_000;
const MISSING = '[...document.querySelectorAll("figure")].map((figure) => figure.innerText.trim())';
const ROOM = '[...document.querySelectorAll("figure")].map((figure) => Math.round(figure.getBoundingClientRect().height))';
const BROKEN = '[...document.querySelectorAll("figure img")].filter((image) => image.complete && image.naturalWidth === 0).length';

inEachBrowser('pictures that do not come', {}, (current) => {
  test('a sentence with its words stands in the place of each, as large as the picture', async () => {
    const session = current();
    const page = await open(session, `${server.origin}/_/pictures`);
    const reader = await session.read(page);
    await seesText(reader, '长者饭堂明年增加');
    await reader.evaluate('document.querySelector("figure").scrollIntoView()');
    const before = await reader.evaluate(ROOM);
    await until('the refused and the missing picture to be told of', async () => {
      await reader.evaluate('[...document.querySelectorAll("figure")].at(1).scrollIntoView({ block: "end" })');
      return (await reader.evaluate(`${MISSING}.filter(Boolean).length`)) === 2;
    });
    await reader.evaluate('[...document.querySelectorAll("figure")].at(2).scrollIntoView({ block: "center" })');
    await until('the endless one to be told of', async () => (await reader.evaluate(`${MISSING}.filter(Boolean).length`)) === 3, LATE);
    const told = (alt: string) => session.words('articlePictureMissing', alt);
    expect(await reader.evaluate(MISSING)).toEqual([told('不许别处用的图片'), told('坏了的图片'), told('永远不来的图片')]);
    expect(await reader.evaluate(BROKEN)).toBe(0);
    expect(await reader.evaluate(ROOM)).toEqual(before);
    await put(reader, page);
  }, 90_000);
});
