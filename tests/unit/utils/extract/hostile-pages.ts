import fc from 'fast-check';

/** The names of controls that shadow their form's own members. */
const CLOBBERING = [
  'nodeName',
  'childNodes',
  'attributes',
  'tagName',
  'parentNode',
  'textContent',
  'getAttribute',
  'cloneNode',
  'remove',
  'nextElementSibling',
  'ownerDocument',
  'getElementsByTagName',
];
export const CLOBBERED_FORM = `<form class="article" name="body"><img name="createElement" src="/a.jpg"><img name="querySelectorAll" src="/b.jpg">${CLOBBERING.map((name) => `<input name="${name}" id="${name}">`).join('')}`;

const SCRIPT_ADDRESSES = [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://a/1',
  'file:///etc/passwd',
  'https://u:p@evil.cn/',
  '//evil.cn/x',
  '\\\\evil\\x',
  'http://a b/',
  'intent:x',
  'view-source:https://a.cn',
  'ms-word:ofe|u|x',
  '&#106;avascript:alert(1)',
];
const WORDS = [
  '全面放开养老服务市场，取消养老机构设立许可。',
  'The quick brown fox. ',
  '\u202Egnp.exe\u202C',
  'שלום עולם مرحبا',
  '👩‍👩‍👧‍👦🇨🇳',
  '\u0000\u0007\u001b[31m',
  'e\u0301'.repeat(40),
  '\u200b\u2066\ufeff',
  '2024-01-08 来源：',
  '<!--',
  ']]>',
  '"\'><svg onload=alert(1)>',
  '锟斤拷\ufffd',
  '发布时间:2020——01——08 21:37',
  '，'.repeat(60),
  ' '.repeat(200),
];
const TAGS =
  'div p span a table tr td ul li h1 h2 form blockquote center font b section article pre dl dt dd ruby rt svg math template noscript select iframe object br hr marquee details'.split(
    ' ',
  );
const ATTRIBUTES = [
  'href',
  'src',
  'srcset',
  'data-src',
  'style',
  'class',
  'id',
  'name',
  'title',
  'alt',
  'colspan',
  'rowspan',
  'data-qd-hidden',
  'data-qd-src',
  'onload',
  'lang',
  'dir',
  'content',
  'xlink:href',
];

const value = fc.oneof(
  fc.constantFrom(...SCRIPT_ADDRESSES),
  fc.constantFrom(...WORDS),
  fc.constantFrom(...CLOBBERING),
  fc.constantFrom('65534', '-1', 'article', 'TRS_Editor', 'zoom', 'x'.repeat(3000)),
);
const attribute = fc.tuple(fc.constantFrom(...ATTRIBUTES), value).map(([name, text]) => ` ${name}="${text.replaceAll('"', '&quot;')}"`);
const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...TAGS), fc.array(attribute, { maxLength: 3 }), fc.constantFrom(...WORDS), fc.boolean())
      .map(([tag, attributes, text, closed]) => `<${tag}${attributes.join('')}>${text}${closed ? `</${tag}>` : ''}`),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...TAGS), fc.integer({ min: 20, max: 50 })).map(([tag, count]) => `<${tag}>`.repeat(count)),
  },
  { weight: 1, arbitrary: fc.constant(CLOBBERED_FORM) },
  {
    weight: 1,
    arbitrary: value.map((text) => `<img src="${text.replaceAll('"', '&quot;')}" srcset="${text.replaceAll('"', '&quot;')} 2x" alt="x">`),
  },
  {
    weight: 1,
    arbitrary: value.map(
      (text) =>
        `<meta name="ArticleTitle" content="${text.replaceAll('"', '&quot;')}"><meta name="PubDate" content="${text.replaceAll('"', '&quot;')}">`,
    ),
  },
);

/** Small broken and hostile documents: unclosed and deep tags, script addresses everywhere, names that shadow, signs that turn text round. */
export const hostilePage: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '<title>x_y_网</title>', '<!DOCTYPE html><body>', '<frameset>'),
    fc.array(piece, { minLength: 1, maxLength: 5 }),
  )
  .map(([head, pieces]) => head + pieces.join(''));

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const BODY = '<p>全面放开养老服务市场，取消养老机构设立许可，全市开设长者饭堂一千零三十六个，服务覆盖率达百分之九十一。</p>';

/** One string through every way into an article. */
export function everyWayIn(text: string): string {
  const safe = quoted(text);
  return `<html lang="${safe}"><head><title>${safe}</title><meta name="Author" content="${safe}"><meta name="ContentSource" content="${safe}"><meta name="PubDate" content="${safe}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: text, author: { name: text }, datePublished: text }).replaceAll('</', '<\\/')}</script></head>
<body><div id="zoom"><h1>${safe}</h1>${BODY}<p>${text}</p><div>${safe}</div><p><a href="${safe}">${safe}</a><img src="${safe}" srcset="${safe} 2x" alt="${safe}"></p>
<figure><img src="/a.jpg" width="600" height="400" alt="${safe}"><figcaption>${safe}</figcaption></figure>
<table><caption>${safe}</caption><tr><th>${safe}</th><td colspan="${safe}">${safe}</td></tr><tr><td>一</td><td>二</td></tr></table>
<p>附件：<a href="${safe}.pdf">${safe}.pdf</a></p>${BODY}</div></body></html>`;
}

/** One of each class, of our own making. */
export const OWN_PAYLOADS = [
  ...SCRIPT_ADDRESSES,
  ...WORDS,
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mi href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<base href="javascript:/"><a href="x">x</a>',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<style>@import "javascript:alert(1)";</style>',
  '<a href="java&#9;script:alert(1)">x</a>',
  '<object data="javascript:alert(1)"></object><embed src="data:text/html,x">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
];
