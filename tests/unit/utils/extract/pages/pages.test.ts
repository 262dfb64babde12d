// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Article } from '../../../../../utils/article/article';
import { articleText, leavesOf } from '../../../../../utils/article/text';
import { treeOf } from '../../../../../utils/extract/body/tree';
import { findPages, samePages } from '../../../../../utils/extract/pages/find-pages';
import { readAllPages } from '../../../../../utils/extract/pages/join-pages';
import { pageOf, readHtml, snapshotOf } from '../read-html';

const URL_1 = 'https://www.example.gov.cn/xw/202401/t20240108_7712345.html';
const pager = (count: number, stem = 't20240108_7712345') =>
  `<div class="page">${Array.from({ length: count }, (_, at) => `<a href="${stem}${at === 0 ? '' : `_${at}`}.html">${at + 1}</a>`).join(' ')}</div>`;

test.each([
  [
    'numbered links that count from nothing',
    URL_1,
    pager(3),
    { current: 1, total: 3, next: 'https://www.example.gov.cn/xw/202401/t20240108_7712345_1.html' },
  ],
  [
    'the second of them',
    'https://www.example.gov.cn/xw/202401/t20240108_7712345_1.html',
    pager(3),
    { current: 2, total: 3, next: 'https://www.example.gov.cn/xw/202401/t20240108_7712345_2.html' },
  ],
  [
    '下一页 alone, with the total said',
    URL_1,
    '<div class="page">共4页 <a href="t20240108_7712345_2.html">下一页</a></div>',
    { current: 1, total: 4, next: 'https://www.example.gov.cn/xw/202401/t20240108_7712345_2.html' },
  ],
  [
    'a page asked for by name',
    'https://a.gov.cn/show?id=9',
    '<a href="/show?id=9&page=2">2</a>',
    { current: 1, total: 2, next: 'https://a.gov.cn/show?id=9&page=2' },
  ],
  ['the last one', 'https://www.example.gov.cn/xw/202401/t20240108_7712345_2.html', pager(3), { current: 3, total: 3 }],
  ['the next article is no next page', URL_1, '<a href="t20240109_78.html">下一篇</a><a href="t20240110_79.html">下一页</a>', undefined],
  ['another host is no page', URL_1, '<a href="https://b.cn/xw/202401/t20240108_7712345_1.html">2</a>', undefined],
])('%s', (_name, url, html, pages) => {
  const page = pageOf(`<body>${html}</body>`);
  expect(findPages(page, treeOf(page.body).links, snapshotOf(html, { url, base: url }))).toEqual(pages);
});

test('addresses of one article differ by the page number alone', () => {
  expect(samePages(URL_1, URL_1.replace('_7712345', '_7712345_2'))).toBe(true);
  expect(samePages(URL_1, URL_1.replace('_7712345', '_78'))).toBe(false);
});

const part = (number: number, count: number) =>
  `<title>长篇通讯</title><div id="zoom"><h1>长篇通讯</h1><p>第${'一二三四五六'.charAt(number)}部分说的是另外一件事情，老人们坐在院子里慢慢听，孩子们在旁边写作业。</p><p>这一部分到这里就讲完了，后面还有更多的内容，请大家${'甲乙丙丁戊己'.charAt(number)}接着往下看。</p>${pager(count)}</div>`;
const address = (number: number) => (number === 0 ? URL_1 : URL_1.replace('.html', `_${number}.html`));

function first(count: number): Article {
  const reading = readHtml(part(0, count), { url: address(0) });
  if (reading.kind !== 'article') throw new Error('page one is an article');
  return reading.article;
}

test('all pages become one article, in order, nothing twice', async () => {
  const asked: string[] = [];
  const joined = await readAllPages(first(3), async (next) => {
    asked.push(next);
    return readHtml(part(asked.length, 3), { url: next });
  });
  expect(asked).toEqual([address(1), address(2)]);
  expect([...articleText(joined).matchAll(/第(.)部分/gu)].map((match) => match[1])).toEqual(['一', '二', '三']);
  expect(articleText(joined)).not.toContain('长篇通讯');
  expect(joined.meta.pages).toBeUndefined();
});

test('notes are counted through all pages', async () => {
  const noted = (number: number) =>
    part(number, 2).replace('这一部分', '老人<sup>[1]</sup>说，这一部分').replace('</p><div', '</p><p>[1] 指六十岁以上的人。</p><div');
  const one = readHtml(noted(0), { url: address(0) });
  if (one.kind !== 'article') throw new Error('page one is an article');
  const joined = await readAllPages(one.article, async (next) => readHtml(noted(1).replaceAll('六十', '七十'), { url: next }));
  const numbers = joined.blocks.flatMap((block) => leavesOf(block).flatMap(({ text }) => text.flatMap((run) => run.note ?? [])));
  expect(numbers).toEqual([1, 1, 2, 2]);
});

test('where a page cannot be had, what came is kept and the next one is named', async () => {
  const joined = await readAllPages(first(3), async () => undefined);
  expect(joined.meta.pages).toEqual({ current: 1, total: 3, next: address(1) });
  const refused = await readAllPages(first(3), () => Promise.reject(new Error('offline')));
  expect(refused.blocks).toEqual(first(3).blocks);
});

test('pages that lead round in a circle end', async () => {
  let calls = 0;
  await readAllPages(first(3), async (next) => {
    calls++;
    return readHtml(part(calls % 6, 99), { url: next });
  });
  expect(calls).toBeLessThan(21);
});
