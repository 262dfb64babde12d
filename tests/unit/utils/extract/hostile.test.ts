// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticle } from '../../../../utils/article/parse-article';
import { parsePage } from '../../../../utils/extract/page/parse-page';
import { readPage } from '../../../../utils/extract/read-page';
import type { Reading } from '../../../../utils/extract/reading';
import { CLOBBERED_FORM, everyWayIn, hostilePage, OWN_PAYLOADS } from './hostile-pages';
import { inert, KNOWN, readHtml, snapshotOf } from './read-html';

const RUNS = 2000;
const PAYLOADS = '../shared/payloads';
const ADDRESS_KEYS = new Set(['href', 'picture', 'url', 'next']);
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:)/u;

/** What must hold of every reading, whatever the page was. */
function mustHold(reading: Reading): void {
  const addresses: string[] = [];
  JSON.stringify(reading, (key, value: unknown) => {
    if (ADDRESS_KEYS.has(key) && typeof value === 'string') addresses.push(value);
    return value;
  });
  const wrong = addresses.find((address) => !ALLOWED.test(address) || address.length > 2048);
  if (wrong !== undefined) throw new Error(`An address came through: ${wrong}`);
  if (reading.kind !== 'article') return;
  if (reading.article.meta.title.length > 300) throw new Error('The title is too long');
  const written = JSON.stringify(sorted(reading.article));
  const read = JSON.stringify(sorted(parseArticle(JSON.parse(written))));
  if (read !== written) expect(read).toBe(written);
}

/** Reads a page in a second of this process's own time, whatever else the machine does meanwhile. */
function readSoon(html: string): Reading {
  const { title, documentElement } = inert(html);
  const written = documentElement.outerHTML;
  const before = process.cpuUsage();
  const reading = readPage(parsePage(written), snapshotOf(html, { title }), KNOWN);
  const { user, system } = process.cpuUsage(before);
  if (user + system > 1_000_000) throw new Error(`Took ${Math.round((user + system) / 1000)} ms: ${html.slice(0, 200)}`);
  return reading;
}

/** Keys in one order, so that equal articles are equal strings. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

test(`${RUNS} broken and hostile pages: an article or a reason within a second, never a throw or a script`, { timeout: 300_000 }, () => {
  readSoon('<p>通知</p>');
  fc.assert(
    fc.property(hostilePage, (html) => mustHold(readSoon(html))),
    { numRuns: RUNS },
  );
});

test.each(OWN_PAYLOADS)('every way in: %j', (payload) => {
  mustHold(readHtml(everyWayIn(payload)));
  mustHold(readHtml(payload, { url: 'https://www.example.gov.cn/', title: payload, lang: payload, base: payload }));
});

test('controls that shadow their form change nothing', () => {
  const text = '<p>全面放开养老服务市场，取消养老机构设立许可，全市开设长者饭堂一千零三十六个，服务覆盖率达百分之九十一。</p>'.repeat(2);
  const plain = readHtml(`<title>通知</title><form class="article"><h1>通知</h1>${text}</form>`);
  const clobbered = readHtml(`<title>通知</title>${CLOBBERED_FORM}<h1>通知</h1>${text}</form>`);
  if (plain.kind !== 'article' || clobbered.kind !== 'article') throw new Error('both are articles');
  expect(clobbered.article.blocks.filter((block) => block.kind !== 'figure')).toEqual(plain.article.blocks);
});

test('of a page of endless lines no more blocks are made than a reader can scroll through', () => {
  const reading = readHtml(`<title>通知</title><h1>通知</h1><div>${'这一行有一句话。<br><br>'.repeat(24_000)}</div>`);
  if (reading.kind !== 'article') throw new Error('it is an article');
  expect(reading.article.blocks.length).toBeGreaterThan(19_000);
  expect(reading.article.blocks.length).toBeLessThan(20_100);
});

test('a thousand nested boxes, a title of a million signs and a class of megabytes are borne', () => {
  const deep = `${'<div><table><tr><td>'.repeat(400)}全面放开养老服务市场，取消养老机构设立许可。`;
  for (const html of [deep, `<title>${'题'.repeat(1_000_000)}</title><p>通知</p>`, `<p class="${'x '.repeat(500_000)}">通知</p>`])
    mustHold(readHtml(html));
});

test.each([
  ['cards without end', '<h2>题</h2><p>字。<a href="/a">更多</a></p>'.repeat(1500)],
  [
    'folds without end',
    `<div><b aria-expanded="false">题目</b></div><div data-qd-hidden="none">${'全面放开养老服务市场，'.repeat(8)}</div>`.repeat(1500),
  ],
  ['one paragraph in ever so many pieces', `<p>${'<span>全面放开养老服务。</span>'.repeat(12_000)}</p>`],
  ['marks of notes without end', `${'<p>全面放开养老服务市场①。</p>'.repeat(3000)}<p>①注</p>`],
  ['containers in containers', `${'<div class="zoom">'.repeat(200)}${'<p>全面放开养老服务市场。</p>'.repeat(1000)}`],
  ['links in boxes in boxes', `${'<div>'.repeat(200)}${'<div><div><div><div><a href="/a">题</a></div></div></div></div>'.repeat(800)}`],
])('%s are read within a second', (_, html) => {
  mustHold(readSoon(`<title>通知</title>${html}`));
});

test.skipIf(!existsSync(PAYLOADS))('the public lists of hostile strings, through every way in', { timeout: 300_000 }, () => {
  const strings = readdirSync(PAYLOADS).flatMap((name) => {
    const text = readFileSync(`${PAYLOADS}/${name}`, 'utf8');
    if (name.endsWith('.txt')) return text.split('\n').filter(Boolean);
    return name.endsWith('.json') ? (JSON.parse(text) as string[]) : [];
  });
  expect(strings.length).toBeGreaterThan(1000);
  for (const payload of strings) mustHold(readHtml(everyWayIn(payload)));
});
