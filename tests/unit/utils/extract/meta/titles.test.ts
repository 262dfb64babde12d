// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { metaOf } from '../read-html';

const BODY =
  '<div class="content"><p>全市开设长者饭堂一千零三十六个，服务覆盖率达百分之九十一，老人们都说好，子女们也放心。</p><p>下一步，将把服务送到家门口，让老人少跑路，让子女更放心。</p></div>';
const ENGLISH =
  '<p>The county opens the office on every working day, and anybody may come in without an appointment. Bring the form and your card.</p><p>The office stays open until five, and on Thursdays until seven in the evening, as the council decided.</p>';
const T = '全市敬老月活动启动仪式举行';
const E = 'County office opens on every working day';

const at = { url: 'https://www.example.gov.cn/1.html' };

test.each([
  ['site after _', `<title>${T}_某某市人民政府</title>${BODY}`],
  ['site and column after _', `<title>${T}_民政要闻_某某市民政局</title>${BODY}`],
  ['site after -', `<title>${T}-某某市人民政府门户网站</title>${BODY}`],
  ['site after --', `<title>${T}--某某网</title>${BODY}`],
  ['site after |', `<title>${T} | 某某市人民政府</title>${BODY}`],
  ['site after —', `<title>${T} — 某某市民政局</title>${BODY}`],
  ['site after full-width ｜', `<title>${T}｜某某日报</title>${BODY}`],
  ['site after ·', `<title>${T} · 某某市民政局</title>${BODY}`],
  ['site in front with -', `<title>某某市人民政府-${T}</title><h2>${T}</h2>${BODY}`],
  [
    'site in front with a space',
    `<meta name="SiteName" content="某某市人民政府"><title>某某市人民政府 要闻动态 ${T}</title><div class="bt">${T}</div>${BODY}`,
  ],
  ['site in front with ：', `<meta name="SiteName" content="某某市民政局"><title>某某市民政局：${T}</title><p>${T}</p>${BODY}`],
  ['site in front in brackets', `<title>【某某市民政局】${T}</title><h3>${T}</h3>${BODY}`],
  [
    'only the site in the window',
    `<title>某某市人民政府门户网站</title><div class="title">${T}</div><div>发布时间：2021-03-05</div>${BODY}`,
  ],
  ['the h1 is the site', `<title>${T}</title><h1>某某市人民政府</h1><h2>${T}</h2><div>2021-03-05</div>${BODY}`],
  [
    'the h1 is the site, the window says it too',
    `<title>${T}_某某市人民政府</title><h1><a href="/">某某市人民政府</a></h1><div class="article-title">${T}</div><div>2021-03-05</div>${BODY}`,
  ],
  ['several h1', `<title>${T}</title><h1>某某市民政局</h1><h1>通知公告</h1><h1>${T}</h1>${BODY}`],
  ['letter-spaced in the page', `<title>${T}</title><h1>${[...T].join(' ')}</h1>${BODY}`],
  ['in two lines of one box', `<title>${T}</title><div class="title">全市敬老月活动<br>启动仪式举行</div>${BODY}`],
  ['in two boxes', `<title>${T}</title><p align="center">全市敬老月活动</p><p align="center">启动仪式举行</p>${BODY}`],
  ['the window cuts it', `<title>全市敬老月活动启动...-某某市民政局</title><h1>${T}</h1><div>2021-03-05</div>${BODY}`],
  ['ArticleTitle alone', `<meta name="ArticleTitle" content="${T}"><title>某某市民政局</title>${BODY}`],
  [
    'ArticleTitle with the site behind',
    `<meta name="SiteName" content="某某市民政局"><meta name="ArticleTitle" content="${T}-某某市民政局"><title>${T}-某某市民政局</title><h1>${T}</h1>${BODY}`,
  ],
  [
    'og:title with the site behind',
    `<meta property="og:site_name" content="某某市民政局"><meta property="og:title" content="${T} - 某某市民政局"><title>${T} - 某某市民政局</title><p class="tit">${T}</p>${BODY}`,
  ],
  ['a label before it', `<title>${T}</title><h1>标题：${T}</h1>${BODY}`],
  ['what kind of page it is in the window', `<title>文章内容页</title><div class="article_title">${T}</div><div>2021-03-05</div>${BODY}`],
  [
    'og:title with the site behind, nothing printed',
    `<meta property="og:site_name" content="某某市民政局"><meta property="og:title" content="${T} - 某某市民政局"><title>某某市民政局</title>${BODY}`,
  ],
  ['in the alt of a picture', `<title>${T}-某某网</title><h1><img src="/t.png" alt="${T}"></h1>${BODY}`],
  [
    'the breadcrumb says it first',
    `<title>${T}</title><div>您的位置：<a href="/">首页</a> > <a href="/a">要闻</a> > ${T}</div><h1>${T}</h1>${BODY}`,
  ],
  ['a link to itself', `<title>${T}</title><h1><a href="/1.html">${T}</a></h1><div>2021-03-05</div>${BODY}`],
  [
    'a list of news with the same title stands before',
    `<title>${T}</title><ul><li><a href="/1.html">${T}</a> 2021-03-05</li><li><a href="/2.html">另一则新闻</a> 2021-03-05</li></ul><h1>${T}</h1>${BODY}`,
  ],
])('title: %s', (_name, html) => expect(metaOf(html, at).title).toBe(T));

test.each([
  ['site after |', `<title>${E} | Example County</title><h1>${E}</h1>${ENGLISH}`],
  ['site after –', `<title>${E} – Example County</title>${ENGLISH}`],
  ['site after ::', `<title>${E} :: Example County</title><h2>${E}</h2>${ENGLISH}`],
  ['site after »', `<title>${E} » Example County</title>${ENGLISH}`],
  ['site in front with :', `<title>Example County: ${E}</title><h1>${E}</h1>${ENGLISH}`],
  ['a hyphen inside', `<title>Well-known office - Example County</title><h1>Well-known office</h1>${ENGLISH}`, 'Well-known office'],
  ['h1 is the site', `<title>${E} | Example County</title><h1>Example County</h1><h2>${E}</h2>${ENGLISH}`],
  [
    'JSON-LD graph',
    `<title>Example County</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Example County"},{"@type":["Article","NewsArticle"],"headline":"${E}","datePublished":"2021-03-05T09:30:00Z"}]}</script>${ENGLISH}`,
  ],
  [
    'JSON-LD in a list',
    `<title>Example County</title><script type="application/ld+json">[{"@type":"NewsArticle","headline":"${E}"}]</script>${ENGLISH}`,
  ],
])('English title: %s', (_name, html, title = E) => expect(metaOf(html, at).title).toBe(title));

test('broken JSON-LD is passed over', () => {
  const html = `<title>${E}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Wrong",</script><h1>${E}</h1>${ENGLISH}`;
  expect(metaOf(html, at).title).toBe(E);
});

test.each([
  [
    'by its name',
    `<div class="ytit">【新时代敬老】</div><h1>${T}</h1><div class="subtitle">——写在重阳节之际</div>`,
    '【新时代敬老】',
    '——写在重阳节之际',
  ],
  ['by its dash', `<h1>${T}</h1><p>——写在重阳节之际</p>`, undefined, '——写在重阳节之际'],
  [
    'in h2 under h1',
    `<h1>${T}</h1><h2>服务覆盖率达百分之九十一</h2><div>2021-03-05 来源：某某日报</div>`,
    undefined,
    '服务覆盖率达百分之九十一',
  ],
])('kicker and subtitle: %s', (_name, head, kicker, subtitle) => {
  const meta = metaOf(`<title>${T}</title>${head}${BODY}`, at);
  expect([meta.title, meta.kicker, meta.subtitle]).toEqual([T, kicker, subtitle]);
});

test.each([
  ['当前位置', '<div>当前位置：<a href="/">首页</a> &gt; <a href="/xw">新闻中心</a> &gt; <a href="/xw/mz">民政要闻</a></div>'],
  [
    '您现在的位置',
    '<div class="weizhi">您现在的位置：<a href="/">网站首页</a>»<a href="/xw">新闻中心</a>»<a href="/xw/mz">民政要闻</a>»正文</div>',
  ],
  [
    'a list',
    '<ol class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/xw">新闻中心</a></li><li><a href="/xw/mz">民政要闻</a></li></ol>',
  ],
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"新闻中心"},{"item":{"name":"民政要闻"}}]}</script>',
  ],
])('column path: %s', (_name, crumbs) => {
  expect(metaOf(`<title>${T}</title>${crumbs}<h1>${T}</h1>${BODY}`, at).columns).toEqual(['新闻中心', '民政要闻']);
  const heading = '<div>栏目导航</div>';
  expect(metaOf(`<title>${T}</title>${heading}${crumbs}<h1>${T}</h1>${BODY}`, at).columns).toEqual(['新闻中心', '民政要闻']);
});

test('the heading of the column above is not taken for the name of the column', () => {
  const page = `<title>部门动态-新闻中心-某某市人民政府</title><h3>新闻中心</h3><ul><li><a href="/bm">部门动态</a></li></ul><div>2021-03-05</div>`;
  expect(metaOf(`${page}${BODY}`, at).title).toBe('部门动态');
});
