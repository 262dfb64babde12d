// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Block } from '../../../../../utils/article/article';
import { blockText, leavesOf } from '../../../../../utils/article/text';
import { readHtml } from '../read-html';

const LONG = '全市开设长者饭堂一千零三十六个，服务覆盖率达百分之九十一，老人们都说好。下一步将把服务送到家门口。';
const ENGLISH = 'The county opens the office on every working day, and anybody may come in without an appointment. Bring the form.';

function blocksOf(body: string): readonly Block[] {
  const reading = readHtml(`<title>敬老月</title><h1>敬老月活动启动的通知</h1><div class="TRS_Editor">${body}</div>`);
  if (reading.kind !== 'article') throw new Error(`an article, not ${JSON.stringify(reading)}`);
  return reading.article.blocks;
}
const kindsOf = (body: string) => blocksOf(body).map((block) => `${block.kind}: ${blockText(block)}`);

test('a bold line before a line break is a heading of its own', () => {
  expect(kindsOf(`<p>${LONG}</p><p><b>March 21, 2020</b><br>${ENGLISH}</p>`)).toEqual([
    `paragraph: ${LONG}`,
    'heading: March 21, 2020',
    `paragraph: ${ENGLISH}`,
  ]);
});

test('a bold question glued to the end of a paragraph heads the next one', () => {
  expect(kindsOf(`<p>${ENGLISH}&nbsp;<strong>Where do I get a seal?</strong></p><p>${ENGLISH} Twice.</p>`)).toEqual([
    `paragraph: ${ENGLISH}`,
    'heading: Where do I get a seal?',
    `paragraph: ${ENGLISH} Twice.`,
  ]);
});

test('a bold sentence at the end of a paragraph stays in it', () => {
  expect(kindsOf(`<p>${ENGLISH} <strong>Do not mail cash.</strong></p><p>${ENGLISH} Twice.</p>`)[0]).toBe(
    `paragraph: ${ENGLISH} Do not mail cash.`,
  );
});

test('the button that opens a section is its heading', () => {
  expect(kindsOf(`<p>${LONG}</p><h3><button aria-expanded="false">办理条件</button></h3><div><p>${LONG}好。</p></div>`)).toContain(
    'heading: 办理条件',
  );
});

test('the short lines over several tables are their headings', () => {
  const table =
    '<table border="1"><tr><th>名次</th><th>单位</th></tr><tr><td>1</td><td>甲街道</td></tr><tr><td>2</td><td>乙街道</td></tr></table>';
  expect(kindsOf(`<div align="center">4月15日</div>${table}<div align="center">4月16日</div>${table.replace('甲', '丙')}`)).toEqual(
    expect.arrayContaining(['heading: 4月15日', 'heading: 4月16日']),
  );
});

test('people who are shown in boxes of one kind are headed by their names', () => {
  const card = (name: string, rest: string) =>
    `<div class="item"><div class="txt"><div class="name">${name}</div><div class="post">某市档案馆 馆长</div><div class="p">${rest}</div></div></div>`;
  const text = kindsOf(
    `<div class="list">${card('王一凡', `主持全面工作。${LONG}`)}${card('李四', '分管档案整理处、档案开放处。')}${card('赵五', '分管办公室、安全保障处。')}</div>`,
  );
  expect(text.filter((line) => line.startsWith('heading'))).toEqual(['heading: 王一凡', 'heading: 李四', 'heading: 赵五']);
});

test('in a table for the layout a cell that fills its row and is called a header is a heading, without its word of help', () => {
  const row = (head: string, text: string) =>
    `<tr><td colspan="2" class="vuln_header">${head}</td></tr><tr><td colspan="2"><blockquote>${text}</blockquote></td></tr>`;
  const kinds = kindsOf(`<table>${row('概要', LONG)}${row('严重程度（<a href="/help">什么是严重程度？</a>）', ENGLISH)}</table>`);
  expect(kinds).toEqual(['heading: 概要', `quote: ${LONG}`, 'heading: 严重程度', `quote: ${ENGLISH}`]);
});

test('the files of a row are kept, whatever the box round them is called', () => {
  const row = (day: string) =>
    `<tr><td>${day}</td><td>例会</td><td><div class="related-content"><a href="/docs/${day}.pdf"><span>议程</span></a></div></td></tr>`;
  const table = blocksOf(`<p>${LONG}</p><table><tr><th>日期</th><th>会议</th><th>文件</th></tr>${row('3-14')}${row('3-21')}</table>`).at(
    -1,
  );
  expect(table && blockText(table)).toContain('议程');
});

test('a menu of files that are called by their names is no furniture, and each is a file', () => {
  const menu =
    '<ul class="dropdown-menu toolbar"><li><a href="/v/map.mp4">map.mp4 (3840x2160) [48 MB]</a></li><li><a href="/v/map.jpg">map.jpg [125 KB]</a></li></ul>';
  const files = blocksOf(`<p>${LONG}</p>${menu}<p>${LONG}好。</p>`).filter((block) => block.kind === 'attachment');
  expect(files.map((file) => [file.name, file.type, file.size])).toEqual([
    ['map.mp4 (3840x2160) [48 MB]', 'MP4', 48 * 1024 ** 2],
    ['map.jpg [125 KB]', 'JPG', 125 * 1024],
  ]);
});

test('a link that is a whole card gives one file, by the name in its heading', () => {
  const card = `<a href="/guide.pdf"><div><ul><li>Pdf</li><li>346.87 KB</li></ul><h3>Guide for the elderly</h3><p>${ENGLISH}</p></div></a>`;
  expect(blocksOf(`<p>${LONG}</p>${card}`).slice(1)).toMatchObject([
    { kind: 'attachment', name: 'Guide for the elderly', type: 'PDF' },
    { kind: 'paragraph' },
  ]);
});

test('a heading inside a link that is a whole card stays a link', () => {
  const [, heading] = blocksOf(`<p>${LONG}</p><a href="/step-1"><h3>第一步：备份</h3><p>${LONG}好。</p></a>`);
  expect(heading).toMatchObject({ kind: 'heading', text: [{ href: 'https://www.example.gov.cn/step-1' }] });
});

const notesOf = (body: string) =>
  blocksOf(body).flatMap((block) => (block.kind === 'paragraph' && block.role === 'note' ? [blockText(block)] : []));

test.each([
  ['raised, with brackets', `<p>${LONG}<sup>[1]</sup>${LONG}<sup>[2]</sup></p><p>[1] 据市民政局统计。</p><p>[2] 同上。</p>`],
  [
    'as word processors leave them',
    `<p>${LONG}<a href="#_ftn1">[1]</a>${LONG}<a href="#_ftn2">[2]</a></p><p><a href="#_ftnref1">[1]</a> 据市民政局统计。</p><p><a href="#_ftnref2">[2]</a> 同上。</p>`,
  ],
  [
    'a list that is called so',
    `<p>${LONG}<sup><a href="#fn1">1</a></sup></p><div class="footnotes"><ol><li id="fn1">据市民政局统计。<a href="#fnref1">↩</a></li><li id="fn2">同上。</li></ol></div>`,
  ],
])('notes: %s', (_name, body) => expect(notesOf(body)).toEqual(['[1] 据市民政局统计。', '[2] 同上。']));

test('a raised mark of a note leads nowhere and is raised; a numbered paragraph that nothing points at is none', () => {
  const [text] = blocksOf(`<p>${LONG}<a href="#_ftn1">[1]</a></p><p>[1] 据市民政局统计。</p>`);
  expect(text).toMatchObject({ text: [{}, { text: '[1]', superscript: true }] });
  expect(notesOf(`<p>${LONG}</p><p>[1] 据市民政局统计。</p><p>[2] 同上。</p>`)).toEqual([]);
});

/** Every mark with the number that leads to its note, or back. */
const numbersOf = (body: string) =>
  blocksOf(body).flatMap((block, index) =>
    leavesOf(block).flatMap(({ text }) => text.flatMap((run) => (run.note ? [`${index} ${run.text} ${run.note}`] : []))),
  );

test.each([
  ['raised', `<p>${LONG}<sup>[1]</sup>${LONG}</p><p>[1] 据市民政局统计。</p>`, ['0 [1] 1', '1 [1] 1']],
  ['circled, in the line', `<p>${LONG}的老人①。</p><p>①据市民政局统计。</p>`, ['0 ① 1', '1 ① 1']],
  ['called 注', `<p>${LONG}的老人［注1］，${LONG}</p><p>注1：据市民政局统计。</p>`, ['0 ［注1］ 1', '1 注1 1']],
  [
    'counted anew on every page',
    `<p>${LONG}的老人①。</p><p>①据市民政局统计。</p><p>${LONG}的饭堂①。</p><p>①同上。</p>`,
    ['0 ① 1', '1 ① 1', '2 ① 2', '3 ① 2'],
  ],
  [
    'in a table',
    `<p>${LONG}</p><table border="1"><tr><th>街道</th><th>人数[1]</th></tr><tr><td>甲</td><td>1</td></tr></table><p>[1] 据统计。</p>`,
    ['1 [1] 1', '2 [1] 1'],
  ],
  ['parts of a sentence are none', `<p>${LONG}：①加强领导；②落实责任。</p><p>①加强领导。要认真组织。</p>`, []],
  ['a power is none', `<p>${LONG}面积38m<sup>2</sup>。</p><p>2. ${LONG}</p><p>[2] ${LONG}</p>`, []],
])('marks and notes lead to each other: %s', (_name, body, pairs) => expect(numbersOf(body)).toEqual(pairs));

test('a remark under a table is a note', () => {
  const table = '<table border="1"><tr><th>街道</th><th>人数</th></tr><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>';
  expect(notesOf(`<p>${LONG}</p>${table}<p>注：人数截至三月底。</p><p>${LONG}好。</p>`)).toEqual(['注：人数截至三月底。']);
});

test('a list of bold lines with lists of their own is sections under headings', () => {
  const item = (head: string, inner: string) => `<li><p><strong>${head}</strong></p><ul>${inner}</ul></li>`;
  const body = `<p>${LONG}</p><ul>${item('市级发布', item('应急办', '<li>四月十日通报</li><li>四月九日通报</li>'))}</ul>`;
  expect(kindsOf(body).slice(1)).toEqual(['heading: 市级发布', 'heading: 应急办', 'list: 四月十日通报\n四月九日通报']);
});

test('sentences that are set as a heading for their size are a paragraph', () => {
  expect(kindsOf(`<h2>${ENGLISH} ${ENGLISH} ${ENGLISH}</h2><p>${LONG}</p>`)[0]).toMatch(/^paragraph/u);
});

test('the button to the next page is no picture of the article', () => {
  expect(kindsOf(`<p>${LONG}</p><p><img src="/img/next_page.jpg" width="100" height="60"></p><p>好。${LONG}</p>`)).toHaveLength(2);
});

test('a sentence that goes on behind its link to a file stays a sentence', () => {
  const sentence = 'Download the <a href="/media/report.pdf">full report (PDF, 1.2 MB)</a> for details.';
  expect(kindsOf(`<p>${LONG}</p><p>${sentence}</p>`)[1]).toBe('paragraph: Download the full report (PDF, 1.2 MB) for details.');
});
