import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inEachBrowser } from './harness/each';
import { until } from './harness/patience';
import { type Handler, type PageServer, servePages } from './harness/server';
import { setting } from './harness/setting';

/** The sounds above rare characters are for the eye, and the eye does not lose its place when they come. */

/** Rare characters in the title and the text: with wide sounds, side by side, before a mark, often enough to stand at some line's end. */
const RARE = '砀山县长者饭堂通知';
const rare: Handler = (_, response) => {
  const text = '砀山的老人的头发，由社区义工来剪；铿锵的鼓声、街上的踉跄，惆怅的人。盱眙的老人在邕江边看见一只蟑螂，';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${RARE}</title></head><body><h1>${RARE}</h1><p>来源：砀山日报</p><div>${`<p>${text.repeat(4)}他们都很高兴。</p>`.repeat(3)}</div></body></html>`,
  );
};

/** Where each character of the article stands, in CSS pixels. */
const standing = (reader: Page): Promise<readonly (readonly [character: string, left: number, top: number])[]> =>
  reader.evaluate(() => {
    const article = document.querySelector('article');
    const walker = document.createTreeWalker(article ?? document, NodeFilter.SHOW_TEXT);
    const all: [string, number, number][] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const [at, character] of [...(node.nodeValue ?? '')].entries()) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top } = range.getBoundingClientRect();
        all.push([character, left + scrollX, top + scrollY]);
      }
    }
    return all;
  });

let server: PageServer;
beforeAll(async () => {
  server = await servePages({ '/rare': rare });
});
afterAll(() => server.close());

inEachBrowser(
  'sounds above rare characters',
  () => ({}),
  (current) => {
    test.each(['original', 'traditional'] as const)(
      'in the title too (%s): nothing moves for them, and words are found through them',
      async (script) => {
        const settings = await current().openOwn('settings.html');
        await setting(settings, 'script', script);
        await setting(settings, 'rareReadings', false);
        const reader = await current().read(await current().open(`${server.origin}/rare`));
        const title = script === 'original' ? RARE : '碭山縣長者飯堂通知';
        await until('the words', () => reader.evaluate((words) => document.querySelector('h1')?.textContent === words, title));
        const before = await standing(reader);
        await setting(settings, 'rareReadings', true);
        await until('the sounds', () => reader.evaluate(() => document.querySelector('h1 rt') !== null));
        const after = await standing(reader);
        expect(after.map(([character]) => character)).toEqual(before.map(([character]) => character));
        const moved = after.filter(([, left, top], at) => {
          const [, x = 0, y = 0] = before[at] ?? [];
          return Math.abs(left - x) > 2 || Math.abs(top - y) > 0.5;
        });
        expect(moved).toEqual([]);
        const found = (words: string) =>
          reader.evaluate((text) => {
            getSelection()?.removeAllRanges();
            return Reflect.apply(Reflect.get(globalThis, 'find'), globalThis, [text]);
          }, words);
        expect(await found(title)).toBe(true);
        expect(await found(script === 'original' ? '看见一只蟑螂，砀山的老人' : '看見一隻蟑螂，碭山的老人')).toBe(true);
        await reader.close();
        await setting(settings, 'script', 'original');
        await setting(settings, 'rareReadings', false);
        await settings.close();
      },
    );
  },
);
