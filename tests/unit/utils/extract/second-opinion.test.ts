// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCarefully } from '../../../../utils/extract/read-carefully';
import { explainPage, readPage } from '../../../../utils/extract/read-page';
import { secondOpinion } from '../../../../utils/extract/second-opinion';
import { whyOf } from '../../../../utils/extract/why';
import { inert, KNOWN, pageOf, snapshotOf } from './read-html';

const PAGES = join(import.meta.dirname, '../../../pages');
const htmlOf = (slug: string) => readFileSync(join(PAGES, slug, 'page.html'), 'utf8');
const opinionOf = (html: string) => secondOpinion(pageOf(html), inert);

/** A body whose box is called what no body is called: our own reading finds nothing. */
const MISLEADING = htmlOf('body-in-a-dialog');

test('where nothing is plainly the article, Readability is asked, and said to have been', async () => {
  const snapshot = snapshotOf(inert(MISLEADING).documentElement.outerHTML);
  expect(readPage(pageOf(MISLEADING), snapshot, KNOWN).kind).not.toBe('article');
  const explained = await readCarefully(snapshot, inert);
  expect(explained.reading.kind).toBe('article');
  expect(whyOf(explained)[0]).toMatch(/^\d+ Readability: div modal-body/u);
});

const hasReading = (slug: string) => JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')).kind !== 'unreadable';

test('on pages like ours that have something to read it is asked nowhere else', () => {
  const pages = readdirSync(PAGES).filter(hasReading);
  const asked = pages.filter((slug) => explainPage(pageOf(htmlOf(slug)), snapshotOf(htmlOf(slug)), KNOWN).doubtful);
  expect(asked).toEqual(['body-in-a-dialog']);
});

test('it answers with an element of the page', () => {
  const page = pageOf(MISLEADING);
  const opinion = secondOpinion(page, inert);
  if (!opinion) throw new Error('there is an opinion');
  expect(page.body.querySelectorAll(opinion.localName)).toContain(opinion);
});

test('what nobody sees is not offered to it', () => {
  const hidden = `<div data-qd-hidden="none"><p>${'旧的公告，已经不再有效，请以新的公告为准，由此带来的不便，敬请谅解。'.repeat(20)}</p></div>`;
  const opinion = opinionOf(MISLEADING.replace('<div class="tips">', `${hidden}<div class="tips">`));
  expect(opinion?.textContent).toContain('爱心窗口');
  expect(opinion?.textContent).not.toContain('旧的公告');
});

test.each([
  ['an empty page', ''],
  ['a page of more elements than it may take', '<p>各市场主体：请提前做好准备。</p>'.repeat(7000)],
])('%s: no opinion', (_name, body) => expect(opinionOf(body)).toBeUndefined());
