import type { IncomingMessage, ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const PARAGRAPH = '市民政局今天发布通知，明年起全市长者饭堂将增加到一千二百家，老年人可以就近用餐，并享受相应的补贴。';

const ARTICLE = `<h1>全市长者饭堂明年增加到一千二百家</h1>${`<p>　　${PARAGRAPH}</p>`.repeat(8)}`;

const html = (body: string, title = '长者饭堂'): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const send =
  (type: string, body: string | Buffer, status = 200, more: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type, ...more });
    response.end(body);
  };

const page = (body: string, status = 200, more: Readonly<Record<string, string>> = {}): Handler =>
  send('text/html; charset=utf-8', html(body), status, more);

/** One dot, so that a picture can arrive. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** Says the beginning and then nothing more, for ever. */
const endless: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.write(html(ARTICLE).replace('</body></html>', ''));
};

/** A page that has put its own hands on everything a reader might use, and puts back what is changed. */
const PATCHED = `
const no = () => { throw new Error('mine'); };
for (const name of ['map', 'filter', 'flatMap', 'slice', 'push', 'join', 'forEach']) Array.prototype[name] = no;
Array.prototype.toJSON = Object.prototype.toJSON = String.prototype.toJSON = () => 'mine';
for (const name of ['remove', 'setAttribute', 'getAttribute', 'querySelectorAll', 'querySelector', 'closest', 'matches', 'attachShadow']) Element.prototype[name] = no;
for (const name of ['cloneNode', 'appendChild', 'removeChild', 'insertBefore', 'contains']) Node.prototype[name] = no;
for (const name of ['querySelectorAll', 'createElement', 'createTreeWalker', 'importNode']) Document.prototype[name] = no;
for (const name of ['innerHTML', 'outerHTML', 'attributes']) Object.defineProperty(Element.prototype, name, { get: no, set: no });
for (const name of ['textContent', 'childNodes', 'firstChild', 'nextSibling', 'nodeType', 'parentNode']) Object.defineProperty(Node.prototype, name, { get: no, set: no });
for (const name of ['documentElement', 'body', 'title', 'contentType', 'readyState']) Object.defineProperty(document, name, { get: no });
window.getComputedStyle = window.XMLSerializer = window.Map = window.Set = window.WeakMap = window.MutationObserver = no;
JSON.stringify = JSON.parse = no;
`;

/** A page that takes every change of it for an attack: it writes it down and puts a refusal in its own place. */
const GUARDED = `
window.noticed = [];
const guard = new MutationObserver((list) => {
  window.noticed.push(...list.map(({ type, target }) => type + ' ' + target.nodeName));
  document.body.textContent = '本网页不允许改动。';
});
guard.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;

/** A page that never leaves itself alone: what one script changes, the other takes back at once. */
const RESTLESS = `
const whole = document.body.innerHTML;
new MutationObserver(() => {
  if (document.body.innerHTML !== whole) document.body.innerHTML = whole;
}).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
setInterval(() => document.querySelector('p')?.remove(), 5);
`;

/** Pages that browsers meet and that are not just HTML: one address each, under `/_/`. */
export const oddRoutes: Readonly<Record<string, Handler>> = {
  '/_/article': page(ARTICLE),
  '/_/endless': endless,
  '/_/silent': () => undefined,
  '/_/reset': (request) => request.socket.resetAndDestroy(),
  '/_/login': page('<h1>401</h1>', 401, { 'www-authenticate': 'Basic realm="test"' }),
  '/_/missing': page('<h1>404</h1><p>您访问的页面不存在或已被删除。</p>', 404),
  '/_/missing-empty': send('text/html', '', 404),
  '/_/empty': page(''),
  '/_/no-content': send('text/html', '', 204),
  '/_/download': send('application/zip', 'PK', 200, { 'content-disposition': 'attachment; filename="a.zip"' }),
  '/_/text': send('text/plain; charset=utf-8', `长者饭堂明年增加\n\n${`${PARAGRAPH}\n\n`.repeat(6)}`),
  '/_/json': send('application/json', '{"title":"长者饭堂"}'),
  '/_/xml': send('text/xml', '<?xml version="1.0"?><a><b>长者饭堂</b></a>'),
  '/_/rss': send('application/rss+xml', '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>'),
  '/_/svg': send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'),
  '/_/png': send('image/png', DOT),
  '/_/dot.png': send('image/png', DOT),
  '/_/file.pdf': send('application/pdf', PDF),
  '/_/paper': send('application/pdf', PDF),
  '/_/slow-picture': page(`${ARTICLE}<p><img src="/_/silent" width="600" height="400" alt="永远不来的图片"></p>`),
  '/_/dead-picture': page(`${ARTICLE}<p><img src="/_/missing" width="600" height="400" alt="坏了的图片"></p>`),
  '/_/pictures': page(
    `${ARTICLE}<p><img src="/_/hotlink.png" width="600" height="400" alt="不许别处用的图片"></p><p><img src="/_/missing" width="600" height="400" alt="坏了的图片"></p><p><img src="/_/silent" width="600" height="400" alt="永远不来的图片"></p><p>　　${PARAGRAPH}</p>`,
  ),
  '/_/patched': page(`${ARTICLE}<script>${PATCHED}</script>`),
  '/_/guarded': page(`${ARTICLE}<script>${GUARDED}</script>`),
  '/_/restless': page(`${ARTICLE}<script>${RESTLESS}</script>`),
  '/_/hotlink.png': (request, response) => {
    const own = request.headers.referer?.includes(String(request.headers.host)) ?? false;
    response.writeHead(own ? 200 : 403, { 'content-type': 'image/png' });
    response.end(own ? DOT : '');
  },
  '/_/frames': send(
    'text/html',
    '<!doctype html><title>框架</title><frameset cols="20%,80%"><frame src="/_/empty"><frame src="/_/article"></frameset>',
  ),
  '/_/xhtml': send(
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>长者饭堂</title></head><body>${ARTICLE}</body></html>`,
  ),
  '/_/broken-xhtml': send(
    'application/xhtml+xml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>长者</body></html>',
  ),
  '/_/frame-in-words': page(`<iframe srcdoc="${ARTICLE}" width="900" height="900"></iframe>`),
  '/_/locked-words': page(`<iframe sandbox srcdoc="${ARTICLE}" width="900" height="900"></iframe>`),
  '/_/sandboxed-frame': page(`${ARTICLE}<iframe sandbox src="/_/text" width="600" height="300"></iframe>`),
  '/_/styled-data': send('text/xml', `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="/_/style.xsl"?><a/>`),
  '/_/style.xsl': send(
    'text/xsl',
    `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><html><head><title>长者饭堂</title></head><body>${ARTICLE}</body></html></xsl:template></xsl:stylesheet>`,
  ),
  '/_/film': send('video/mp4', Buffer.from('AAAAHGZ0eXBpc29tAAACAGlzb21pc28ybXA0MQ==', 'base64')),
  '/_/pdf-in-frame': page(`${ARTICLE}<iframe src="/_/file.pdf" width="600" height="300"></iframe>`),
  '/_/alert': page(`${ARTICLE}<script>setTimeout(() => alert('请注意'), 300)</script>`),
  '/_/endless-script': page(`${ARTICLE}<script>setTimeout(() => { for (;;); }, 300)</script>`),
  '/_/strict-policy': page(ARTICLE, 200, { 'content-security-policy': "default-src 'none'; sandbox" }),
};
