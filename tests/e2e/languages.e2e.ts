import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opensReader, showsTheArticle } from '../walk/reading';
import type { Walk } from '../walk/walk';
import { changesSize, followsSettings, goesBack, savesAndFindsAgain } from '../walk/wishes';
import { inEachBrowser } from './harness/each';
import { open, put } from './harness/outcome';
import { until } from './harness/patience';
import { clickOn, hasNamed, seesText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import { strangeWords } from './harness/strange-words';
import { button } from './harness/voiced';

/** The walk where the browser speaks another language than zh-CN, and nothing of ours that is said in a wrong one. */

const SLUG = 'seed-guangzhou';
/** The title of the page that is missing. */
const GIVEN = ['长者饭堂'];

let server: PageServer;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

describe.each(['zh-TW', 'en'] as const)('in %s', (language) => {
  inEachBrowser('the walk', { language }, (current) => {
    let walk: Walk;
    const speaks = async (page: Page) => {
      expect(await page.evaluate('document.documentElement.lang')).toBe(language);
      expect(await page.evaluate(strangeWords(GIVEN))).toEqual([]);
    };

    test('one click opens the reader, and larger is larger', async () => {
      const expected = JSON.parse(readFileSync(`tests/pages/${SLUG}/expected.json`, 'utf8'));
      const page = await current().open('about:blank');
      walk = { session: current(), server, slug: SLUG, expected, page, reader: page, keep: () => undefined };
      await opensReader(walk);
      await speaks(walk.reader);
      await changesSize(walk);
      await speaks(walk.reader);
    });

    test('the facts are labelled in this language, the day is written in it', async () => {
      if (language === 'en') await seesText(walk.reader, '8 January 2020');
      else await showsTheArticle(walk);
      await seesText(walk.reader, `${current().words('factSource')}中国社会报`);
    });

    test('listening begins, and its bar and its remarks speak it too', async () => {
      await clickOn(walk.reader, current().words('listen'));
      await until('the bar', () => hasNamed(walk.reader, current().words('listenPause')));
      await until('a marked sentence', () => walk.reader.evaluate('[...CSS.highlights.values()].some((each) => each.size > 0)'));
      await speaks(walk.reader);
      await button(walk.reader, 'stop-listening');
    });

    test('saved, found again, thrown away and taken back', async () => {
      await savesAndFindsAgain(walk);
      await speaks(walk.reader);
      const list = await current().openOwn('library.html');
      await seesText(list, walk.expected.title ?? '');
      await speaks(list);
      await put(list);
    });

    test('settings and welcome', async () => {
      await followsSettings(walk);
      for (const [path, words] of [
        ['settings.html', 'settingsPresets'],
        ['welcome.html', 'welcomeTry'],
      ] as const) {
        const page = await current().openOwn(path);
        await seesText(page, current().words(words));
        await speaks(page);
        await put(page);
      }
    });

    test('back to the page; a page that cannot be read says so', async () => {
      await goesBack(walk);
      const page = await open(current(), `${server.origin}/_/missing`);
      const reader = await current().read(page);
      await seesText(reader, current().words('reasonErrorPage'));
      await speaks(reader);
      await put(reader, page);
    });
  });
});
