// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readHtml } from '../read-html';

/**
 * The lines of facts that stand under the titles of government pages, after the templates of many systems: labels with and without brackets, with
 * white space inside, in boxes of their own, with counters and buttons between.
 */
const BODY =
  '<div class="TRS_Editor"><p>全市开设长者饭堂一千零三十六个，服务覆盖率达百分之九十一，老人们都说好。</p><p>下一步，将把服务送到家门口，让老人少跑路。</p></div>';
const TRADITIONAL =
  '<div id="content"><p>為讓長者安心，全市開設長者食堂一千零三十六個，服務覆蓋率達百分之九十一，長者們都說好。</p><p>下一步將把服務送到家門口，讓長者少跑路。</p></div>';
const TITLE = '全市敬老月活动启动仪式举行';

function factsOf(line: string, body = BODY, after = ''): string {
  const title = body === TRADITIONAL ? '全市敬老月活動啟動儀式舉行' : TITLE;
  const url = 'https://www.example.gov.cn/news/1.html';
  const reading = readHtml(`<title>${title}_某某市人民政府</title><h1>${title}</h1>${line}${body}${after}`, { url });
  if (reading.kind !== 'article') return reading.kind;
  const { meta, blocks } = reading.article;
  const first = blocks[0]?.kind === 'paragraph' ? blocks[0].text.map((run) => run.text).join('') : blocks[0]?.kind;
  const clean = /^(?:全市开设|為讓長者)/u.test(first ?? '') ? '' : ` · BODY BEGINS ${first}`;
  const [day, source, who, editor] = [meta.published?.replace(/:00\+08:00$/u, ''), meta.source, meta.byline, meta.editor];
  return `${meta.title === title ? '' : `TITLE ${meta.title} · `}${[day, source, who, editor].map((one) => one ?? '–').join(' · ')}${clean}`;
}

test.each([
  ['<div>发布时间：2021年03月05日 09:30</div>', '2021-03-05T09:30 · – · – · –'],
  ['<div>[发表时间：2021-03-05 09:30]　[来源：市民政局]　[点击数：<span>12</span>]</div>', '2021-03-05T09:30 · 市民政局 · – · –'],
  ['<div>日期：2021-03-05 来源：本网 作者： 浏览：12次</div>', '2021-03-05 · 本网 · – · –'],
  ['<div>信息来源：市民政局 发布时间：2021-03-05 点击数：128</div>', '2021-03-05 · 市民政局 · – · –'],
  ['<div><span>文章来源：市委宣传部</span><span>更新时间：2021-03-05 16:02</span></div>', '2021-03-05T16:02 · 市委宣传部 · – · –'],
  ['<div>稿源：南方日报</div><div>2021-03-05 08:00</div>', '2021-03-05T08:00 · 南方日报 · – · –'],
  ['<div>供稿：市民政局　撰稿：张三　审核：李四　发布日期：2021-03-05</div>', '2021-03-05 · 市民政局 · 张三 · –'],
  ['<div>编辑：张三　来源：市民政局　时间：2021-03-05</div>', '2021-03-05 · 市民政局 · – · 张三'],
  ['<div>责编：张三 | 2021-03-05 | 来源：新华网 | 字体：【大 中 小】【打印】【关闭】</div>', '2021-03-05 · 新华网 · – · 张三'],
  ['<div>2021-03-05 来源：人民日报 【字号：大 中 小】 打印</div>', '2021-03-05 · 人民日报 · – · –'],
  ['<div>2021年03月05日 09:30　　来源：新华社</div>', '2021-03-05T09:30 · 新华社 · – · –'],
  ['<div>来 源：市 民 政 局 发布日期：2021-03-05</div>', '2021-03-05 · 市民政局 · – · –'],
  ['<p>发布日期：</p><p>2021-03-05</p><p>来源：</p><p>市民政局</p>', '2021-03-05 · 市民政局 · – · –'],
  ['<ul><li>发布时间：<b>2021-03-05</b></li><li>来源：<b>市民政局</b></li><li>浏览量：<b>9</b></li></ul>', '2021-03-05 · 市民政局 · – · –'],
  ['<table><tr><td>来源：市民政局</td><td>发布时间：2021-03-05</td><td>访问量：9</td></tr></table>', '2021-03-05 · 市民政局 · – · –'],
  [
    '<div>时间：2021-03-05 09:30:12 　来源：<a href="http://a.gov.cn">市民政局</a>　作者：张三</div>',
    '2021-03-05T09:30:12+08:00 · 市民政局 · 张三 · –',
  ],
  ['<div>市民政局 2021-03-05</div>', '2021-03-05 · 市民政局 · – · –'],
  ['<div>发布机构：市民政局　发布日期：2021-03-05</div>', '2021-03-05 · 市民政局 · – · –'],
  ['<div>发布时间:2021/3/5 9:30:00 信息来源:老龄办 作者:老龄办 访问次数:12</div>', '2021-03-05T09:30 · 老龄办 · – · –'],
  ['<div>2021.03.05　｜　作者：张三　｜　来源：湖南日报</div>', '2021-03-05 · 湖南日报 · 张三 · –'],
  ['<div>录入时间：2021-03-05　信息员：张三　阅读次数：88</div>', '2021-03-05 · – · – · –'],
  ['<div>【发布日期：2021-03-05】【来源：市民政局】【字体：大 中 小】</div>', '2021-03-05 · 市民政局 · – · –'],
  ['<div>（2021年3月5日）</div>', '2021-03-05 · – · – · –'],
  ['<div>二〇二一年三月五日</div>', '2021-03-05 · – · – · –'],
  ['<div>记者 张三 报道　2021-03-05</div>', '2021-03-05 · – · 张三 · –'],
  ['<div>本报记者 张三 通讯员 李四</div><div>2021-03-05</div>', '2021-03-05 · – · 本报记者 张三 通讯员 李四 · –'],
  [
    '<div>发布时间： 2021-03-05 10:10:10 文章来源： 办公室 浏览次数： <script>1</script> 次</div>',
    '2021-03-05T10:10:10+08:00 · 办公室 · – · –',
  ],
  ['<div>消息来源：市民政局　文字：张三　摄影：李四　2021-03-05</div>', '2021-03-05 · 市民政局 · 张三 · –'],
  ['<div>上传时间：2021-03-05　上传者：admin　来源：未知</div>', '2021-03-05 · – · – · –'],
  ['<div>发布者：市民政局　发布时间：2021-03-05　来源：　浏览：88</div>', '2021-03-05 · 市民政局 · – · –'],
  ['<div>公开日期：2021-03-05　来源：市民政局　浏览量：<em>加载中...</em></div>', '2021-03-05 · 市民政局 · – · –'],
])('%s', (line, facts) => expect(factsOf(line)).toBe(facts));

test.each([
  ['<div>發布日期：110-03-05　更新日期：110-03-06　資料來源：社會局　點閱數：12</div>', '2021-03-05 · 社會局 · – · –'],
  ['<div>發布單位：社會局　發布日期：民國110年3月5日</div>', '2021-03-05 · 社會局 · – · –'],
  ['<ul><li>發布單位：社會局</li><li>張貼日：2021-03-05</li><li>瀏覽人次：12</li></ul>', '2021-03-05 · 社會局 · – · –'],
  ['<div>資料來源：社會處　最後更新日期：2021/3/5</div>', '2021-03-05 · 社會處 · – · –'],
  ['<div>日期：2021年3月5日（星期五）　香港時間16時30分</div>', '2021-03-05T16:30 · – · – · –'],
  ['<div>〔記者張三／台北報導〕2021/03/05 05:30</div>', '2021-03-05T05:30 · – · 張三 · –'],
])('%s', (line, facts) => expect(factsOf(line, TRADITIONAL)).toBe(facts));

test.each([
  ['<p>（来源：市民政局）</p>', '2021-03-05 · 市民政局 · – · –'],
  ['<p>责任编辑：张三</p>', '2021-03-05 · – · – · 张三'],
  ['<p>（责任编辑：张三 审核：李四）</p>', '2021-03-05 · – · – · 张三'],
  ['<p>[责编：张三]</p>', '2021-03-05 · – · – · 张三'],
  ['<p>编辑：张三　校对：李四　审核：王五</p>', '2021-03-05 · – · – · 张三'],
  ['<p>供稿单位：市民政局</p>', '2021-03-05 · 市民政局 · – · –'],
  ['<p>（撰稿：张三 摄影：李四）</p>', '2021-03-05 · – · 张三 · –'],
  ['<p>（记者 张三）</p>', '2021-03-05 · – · 张三 · –'],
  ['<p>（文/图 张三）</p>', '2021-03-05 · – · 张三 · –'],
])('at the end: %s', (line, facts) => expect(factsOf('<div>2021-03-05</div>', BODY.replace('</div>', `${line}</div>`))).toBe(facts));

test('a line of facts that stands in the box of the article itself is taken out of it', () => {
  const body = `<small><b>2021-03-05</b> - 来源：<a href="/s">市民政局</a></small><br><br>全市开设长者饭堂一千零三十六个，服务覆盖率达百分之九十一，老人们都说好。<br><br>下一步，将把服务送到家门口，让老人少跑路。`;
  expect(factsOf('', `<div class="TRS_Editor">${body}</div>`)).toBe('2021-03-05 · 市民政局 · – · –');
});
