// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { PageElement } from '../../../../utils/extract/page/page-element';
import { readPage } from '../../../../utils/extract/read-page';
import { KNOWN, pageOf, snapshotOf } from './read-html';

afterEach(() => vi.restoreAllMocks());

const SENTENCE = '全市开设长者饭堂一千零三十六个，服务覆盖率达百分之九十一，老人们都说好，子女们也放心。';
const item = (at: number) =>
  `<li class="item"><a href="/xw/t20240108_${at}.html">市民政局召开第${at}次工作会议</a><span>2024-01-08</span></li>`;
const htmlOf = (size: number) =>
  `<title>关于长者饭堂的通知_市民政局</title><div class="menu"><ul>${Array.from({ length: size }, (_, at) => item(at)).join('')}</ul></div>
  <div class="con"><h1>关于长者饭堂的通知</h1><p class="info">发布时间：2024-01-08 来源：市民政局</p>
  <div class="text">${`<p style="text-indent:2em">${SENTENCE}</p>`.repeat(size)}</div></div>`;

const ASKED = ['getAttribute', 'hasAttribute', 'querySelector', 'querySelectorAll', 'closest', 'matches'] as const;

/** How often the page is asked for something while it is read, for each of its elements. */
function asked(size: number): number {
  const html = htmlOf(size);
  const page = pageOf(html);
  const spies = [...ASKED.map((name) => vi.spyOn(PageElement.prototype, name)), vi.spyOn(PageElement.prototype, 'textContent', 'get')];
  readPage(page, snapshotOf(html), KNOWN);
  const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  vi.restoreAllMocks();
  return calls / page.root.end;
}

test('an element is asked a few times, however long the page is', () => {
  expect(asked(100)).toBeLessThan(12);
  expect(asked(400)).toBeLessThan(asked(100) * 1.1);
});
