// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blockText } from '../../../../../utils/article/text';
import { isoDate, parseDate } from '../../../../../utils/extract/meta/dates';
import { labelled } from '../../../../../utils/extract/meta/labels';
import { languageOf } from '../../../../../utils/extract/meta/language';
import { byline } from '../../../../../utils/extract/meta/people';
import { metaOf, readHtml } from '../read-html';

test.each([
  ['2017——04——12 21:37', '2017-04-12T21:37:00+08:00'],
  ['2026-10-15 17:41:44', '2026-10-15T17:41:44+08:00'],
  ['2023-08-19 10∶08', '2023-08-19T10:08:00+08:00'],
  ['2021-08-01-06:08:00', '2021-08-01T06:08:00+08:00'],
  ['2022-01-28 00:00:00', '2022-01-28'],
  ['二〇二四年五月三十日', '2024-05-30'],
  ['民國112年3月4日', '2023-03-04'],
  ['Tuesday 24 March 2020', '2020-03-24'],
  ['1. Februar 2022', '2022-02-01'],
  ['17.08.2007', '2007-08-17'],
  ['2020-02-29T18:34:31-04:00', '2020-02-29T18:34:31-04:00'],
])('date %s', (text, iso) => {
  const date = parseDate(text);
  expect(date && isoDate(date, true)).toBe(iso);
});

test('a line of facts is taken apart, white space inside its labels or not', () => {
  expect(labelled('时间:2020-01-08   浏览量:128 次  来 源：中国社会报 【字体：大 中 小】').filter((pair) => pair.kind !== 'noise')).toEqual(
    [
      { kind: 'published', value: '2020-01-08' },
      { kind: 'source', value: '中国社会报' },
    ],
  );
});

test.each([
  ['本报记者 张伟涛 通讯员 廖培金', '本报记者 张伟涛 通讯员 廖培金'],
  ['见习记者 王一凡', '王一凡'],
  ['光明日报记者 张国圣 李宏', '张国圣 李宏'],
])('byline %s', (raw, name) => expect(byline(raw)).toBe(name));

test.each([
  ['广州民政扎实开展这项工作，说来话长。', 'en', 'www.a.gov.cn', 'zh-Hans'],
  ['財政部今天下午將公佈這項發票', 'zh-TW', '', 'zh-Hant-TW'],
  ['政府會為長者發放這些', '', 'www.info.gov.hk', 'zh-Hant-HK'],
  ['The people of the city and the council', 'en-GB', '', 'en-GB'],
  ['Die Leute und der Rat der Stadt sind mit der Lage nicht zufrieden', 'en', '', 'de'],
])('language of %s', (text, declared, host, tag) => expect(languageOf(text, declared, host)).toBe(tag));

const BODY = '<p>全市开设长者饭堂一千零三十六个，服务覆盖率达百分之九十一，老人们都说好。</p>';
const ENGLISH =
  '<p>The minister and the commissioner will provide an update for everybody. The numbers are those of the boards, and they are final.</p>';
test.each([
  [
    'the site’s name comes off',
    `<title>关于重阳节慰问的通知_某某市人民政府网</title><div>关于重阳节慰问的通知</div>${BODY}`,
    '关于重阳节慰问的通知',
  ],
  [
    'markup in the tag comes off',
    `<meta name="articletitle" content="重阳节里<div>——社区敬老活动侧记</div>"><h1>重阳节里</h1>${BODY}`,
    '重阳节里——社区敬老活动侧记',
  ],
  ['letter-spaced', `<title>网站</title><h1>关 于 慰 问 的 通 知</h1>${BODY}`, '关于慰问的通知'],
  [
    'a date beside it stays outside',
    `<meta name="ArticleTitle" content="敬老月活动启动"><h2>敬老月活动启动 (2024-05-11)</h2>${BODY}`,
    '敬老月活动启动',
  ],
  [
    'a name of the site that the window shares comes off',
    `<title>第三届老年运动会-老年运动会</title><meta name="og:title" content="第三届老年运动会-决赛成绩报告表"><ul><li><a href="/a">决赛成绩报告表</a></li></ul>${BODY}`,
    '决赛成绩报告表',
  ],
  [
    'what stands under the number of an advisory',
    `<title>JVNDB-2018-013542 - JVN</title><h2>JVNDB-2018-013542</h2><h2>设备的证书管理问题</h2>${BODY}`,
    '设备的证书管理问题',
  ],
  [
    'a menu that was never closed holds the page',
    `<title>Chief Executive - Speeches</title><nav><ul><li><a href="/">Home</a></li></ul><h1>New year message to citizens overseas</h1><p>Hello, fellow citizens living overseas. On the occasion of the New Year, may I wish you and your family good fortune and good health.</p>`,
    'New year message to citizens overseas',
  ],
  [
    'the hour of putting it out stays outside',
    `<title>Daily Update 5-10-2020 - 5 PM</title><h2>Daily Update 5-10-2020 - 5 PM</h2>${BODY}`,
    'Daily Update 5-10-2020',
  ],
])('title: %s', (_name, html, title) => expect(metaOf(html).title).toBe(title));

test('the date of a rebuild is not believed, the printed one is', () => {
  const html = `<meta name="PubDate" content="2024-06-03 14:25:31"><meta name="others" content="页面生成时间 2024-06-03 14:25:31"><h1>敬老月活动启动</h1><p>日期：2024-05-30 10:10 来源：街道办</p>${BODY}`;
  expect(metaOf(html)).toMatchObject({ published: '2024-05-30T10:10:00+08:00', source: '街道办' });
});

test('the document card becomes fields; 成文日期 stays apart from 发布日期', () => {
  const html = `<h1>通告</h1><table><tr><td>索 引 号：</td><td>0001/2024-1</td><td>发文机关：</td><td>某市政府</td></tr><tr><td>成文日期：</td><td>2024年1月27日</td><td>发布日期：</td><td>2024-01-28</td></tr></table>${BODY}`;
  const meta = metaOf(html);
  expect(meta.written).toBe('2024-01-27');
  expect(meta.published?.slice(0, 10)).toBe('2024-01-28');
  expect(meta.document?.map((field) => field.label)).toEqual(['索引号', '发文机关', '成文日期', '发布日期']);
});

test.each([
  [
    'a row of labels over the row of their values',
    '<table><thead><tr><td>索取号</td><td>发布时间</td><td>发布机构</td><td>文件编号</td></tr></thead><tbody><tr><td>07/2024-1</td><td></td><td>市卫健委</td><td>卫〔2024〕5号</td></tr></tbody></table>',
  ],
  [
    'an unknown label between',
    '<table><tr><td>索取号：</td><td>07/2024-1</td></tr><tr><td>分管处室：</td><td>基层处</td></tr><tr><td>发布机构：</td><td>市卫健委</td></tr><tr><td>文件编号：</td><td>卫〔2024〕5号</td></tr></table>',
  ],
  [
    'no colon, the label in an element of its own',
    '<ul><li><b>索取号</b><span>07/2024-1</span></li><li><b>发布机构</b><span>市卫健委</span></li><li><b>文件编号</b><span>卫〔2024〕5号</span></li></ul>',
  ],
  ['brackets instead of colons', '<div>［索 取 号］07/2024-1</div><div>［发布机构］ 市卫健委</div><div>［文件编号］ 卫〔2024〕5号</div>'],
  ['two in a line', '<p>索取号：07/2024-1　发布机构：市卫健委</p><p>文件编号：卫〔2024〕5号</p>'],
  ['dt and dd', '<dl><dt>索取号</dt><dd>07/2024-1</dd><dt>发布机构</dt><dd>市卫健委</dd><dt>文件编号</dt><dd>卫〔2024〕5号</dd></dl>'],
])('document card: %s', (_name, card) => {
  expect(metaOf(`<h1>关于开展家庭医生日活动的通知</h1>${card}${BODY}`).document).toEqual([
    { label: '索取号', value: '07/2024-1' },
    { label: '发布机构', value: '市卫健委' },
    { label: '文件编号', value: '卫〔2024〕5号' },
  ]);
});

test('a day without its year takes that of the same day elsewhere on the page', () => {
  const html = `<title>Statement</title><h1>Statement on the outbreak</h1><p>Updated: 2:00pm Thursday 26 March</p><p>1 February 2020 was the first day of counting, and the numbers have been published every day since then by the boards.</p>${ENGLISH}<p>Numbers by board (amended 2:55pm 26/03/2020)</p>`;
  expect(metaOf(html).published).toMatch(/^2020-03-26/u);
});

test('the day of an event in a notice is not when the notice was published', () => {
  const html = `<title>重阳茶话会</title><h1>重阳茶话会邀请</h1><p>各位老年朋友：</p><p>时间：2024年10月11日</p><p>地点：文化馆</p>${BODY}<p>2024年9月20日</p>`;
  const reading = readHtml(html, { url: 'https://www.example.gov.cn/1.html' });
  expect(reading.kind === 'article' && reading.article.meta.published).toBe('2024-09-20');
});

test('when nothing else says the day, the address of the newsroom’s program does', () => {
  const html = `<title>敬老月活动启动</title><h1>敬老月活动启动</h1>${BODY}`;
  expect(metaOf(html).published).toBe('2024-01-08');
});

test.each([
  ['When: 12pm, Sunday 29 March 2020', '<p>When: 12pm, Sunday 29 March 2020</p>'],
  ['As at 6pm, 21 June 2020', '<h4>As at 6pm, 21 June 2020</h4>'],
  ['图表来源', '<p>（资料来源：国家统计局）</p>'],
])('%s stays in the text', (text, line) => {
  const html = `<title>Briefing on the cases</title><h1>Briefing on the cases</h1><p>28 March 2020</p>${ENGLISH}${line}${ENGLISH}`;
  const reading = readHtml(html);
  const said = reading.kind === 'article' ? reading.article.blocks.map(blockText).join('\n') : '';
  expect(said).toContain(text === '图表来源' ? '资料来源：国家统计局' : text);
  expect(reading.kind === 'article' && reading.article.meta.source).toBeFalsy();
});

test('who gave a speech is read from the line that says so', () => {
  const html = `<title>Städteschutz</title><h1>Städteschutz statt Alpentrutz</h1><p>Bern, 17.08.2007 - Rede von Moritz Leuenberger beim Städtegipfel, Basel, 18. August 2007</p>${ENGLISH}`;
  expect(metaOf(html)).toMatchObject({ byline: 'Moritz Leuenberger', published: '2007-08-17' });
});

test('the page of the Guangzhou kind', () => {
  const wanted: Record<string, unknown> = JSON.parse(readFileSync('tests/pages/seed-guangzhou/expected.json', 'utf8'));
  const reading = readHtml(readFileSync('tests/pages/seed-guangzhou/page.html', 'utf8'), { url: String(wanted.url) });
  if (reading.kind !== 'article') throw new Error('an article');
  const { title, source, byline: names, published, columns, site, lang } = reading.article.meta;
  expect({ title, source, byline: names, date: published, columns, site, lang }).toEqual({
    title: wanted.title,
    source: wanted.source,
    byline: wanted.byline,
    date: wanted.date,
    columns: wanted.columns,
    site: wanted.site,
    lang: wanted.lang,
  });
});
