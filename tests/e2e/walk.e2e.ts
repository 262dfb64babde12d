import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgivesStrayTouches, keepsOneReader, leavesThePageAlone, opensReader, showsTheArticle } from '../walk/reading';
import type { Walk } from '../walk/walk';
import {
  changesSize,
  changesSizeByKeys,
  followsSettings,
  goesBack,
  printsClean,
  reads,
  savesAndFindsAgain,
  survivesRestart,
} from '../walk/wishes';
import { inEachBrowser } from './harness/each';
import { clickOn, seesText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { Session } from './harness/session';

/** Pages of other kinds, for which the seed does not stand. */
const OTHER_PAGES = [
  'short-notice',
  'body-in-a-form',
  'lists-and-quotes',
  'attachments-beside-the-text',
  'headings-by-look',
  'signature',
] as const;

let server: PageServer;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

async function begin(session: Session, slug: string): Promise<Walk> {
  const expected = JSON.parse(readFileSync(`tests/pages/${slug}/expected.json`, 'utf8'));
  const [page] = await session.puppeteer.pages();
  if (!page) throw new Error('The browser has no tab.');
  const walk: Walk = { session, server, slug, expected, page, reader: page, keep: () => undefined };
  await opensReader(walk);
  return walk;
}

inEachBrowser('the walk', {}, (current, replace) => {
  let walk: Walk;

  test('one click opens the reader beside the page, more clicks come back to it', async () => {
    walk = await begin(current(), 'seed-guangzhou');
    await keepsOneReader(walk, 20);
    await leavesThePageAlone(walk);
  });
  test('the reader shows the article, all of it and nothing else', () => showsTheArticle(walk));
  test('larger and smaller, by buttons and by keys', async () => {
    await changesSize(walk);
    await changesSizeByKeys(walk);
  });
  test('a stray touch changes nothing', () => forgivesStrayTouches(walk));
  test('listening marks what is read', () => reads(walk));
  test('the paper is clean', () => printsClean(walk));
  test('an article is kept, found, thrown away and taken back', () => savesAndFindsAgain(walk));
  test('a preset reaches every open page at once', () => followsSettings(walk));
  test('back to the page', () => goesBack(walk));
  test('a killed browser loses nothing', async () => {
    walk = await begin(current(), 'seed-guangzhou');
    await survivesRestart(walk, replace);
  });
  test.each(OTHER_PAGES)('%s: title, facts and every paragraph are shown, and nothing of the site', async (slug) => {
    walk = await begin(current(), slug);
    await showsTheArticle(walk);
    await leavesThePageAlone(walk);
    await goesBack(walk);
  });
  test('where there is nothing to read, one sentence and one thing to do', async () => {
    const page = await current().open(`${server.origin}/_/png`);
    const reader = await current().read(page);
    await seesText(reader, current().words('reasonPicture'));
    await clickOn(reader, current().words('remedyBack'));
    expect(await page.evaluate('document.readyState')).toBe('complete');
  });
});
