import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSnapshot } from '../../utils/extract/parse-snapshot';
import type { PageSnapshot } from '../../utils/extract/snapshot';
import { inEachBrowser } from './harness/each';
import { pause } from './harness/patience';
import { type Handler, type PageServer, servePages } from './harness/server';
import type { Session } from './harness/session';

/** What the capture brings from a live page, as the built script takes it in a real browser; and that the page does not notice. */

const html =
  (body: string): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body);
  };

const LIVE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>
<style>.far { position: absolute; left: -9999px } .dot { width: 1px; height: 1px; overflow: hidden; position: absolute } .contents { display: contents }</style>
<script type="application/ld+json" nonce="n">{"datePublished":"2024-05-01"}</script><script>var publish_time = "2024-05-11 10:20:00";</script>
</head><body>
<h1 data-qd-hidden="none">标题</h1>
<p id="shown">看得见的一段。</p><p style="display:none">藏起来的一段，<b>里面也是</b>。</p><p style="visibility:hidden">留着位置的一段。</p>
<p class="far">画面以外的一段。</p><p class="dot">一个点大的一段。</p><div class="contents"><p>没有盒子的父亲。</p></div>
<!-- 正文开始 content --><!-- 别的话 -->
<form data-qd-hidden="none" value="SECRET"><input name="childNodes"><input name="setAttribute"><input name="removeAttribute"><input name="getAttribute"><input name="matches"><input name="localName"><input name="querySelectorAll"><input name="parentNode"><input type="hidden" name="token" value="SECRET">
<textarea>打过的字</textarea><button value="kept">按钮</button><p>表单里的一段。</p></form>
<x-note>轻的一段。</x-note>
<div id="host"><p>放进槽里的一段。</p><p slot="none">没有槽的一段。</p></div>
<iframe id="frame" src="/live/frame.html" width="400" height="200"></iframe>
<img id="picture" src="/live/picture.svg" width="60" height="30"><img data-src="/live/later.svg" src="/live/picture.svg"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<svg width="9" height="9"><title>图里的话</title></svg><template><p>模板里的一段。</p></template>
<script>
  window.made = 0; window.changes = 0;
  customElements.define('x-note', class extends HTMLElement { constructor() { super(); window.made += 1; } });
  const root = document.getElementById('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<section><p>影子里的一段。</p><slot><p>没人来就说这个。</p></slot></section>';
  new MutationObserver((list) => { window.changes += list.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script></body></html>`;
const FRAME = `<!doctype html><html><body><p>框架里的一段。<a href="more.html">更多</a></p><p hidden>框架里藏的一段。</p><form><input name="childNodes"></form></body></html>`;
const HEAVY = `<!doctype html><title>重</title><body><p data-state="${'x'.repeat(400_000)}" title="短的">重页里的一段。</p><video src="/live/film.mp4" autoplay></video></body>`;

const PICTURE: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
  response.end('<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" height="60"/></svg>');
};

const CAPTURE = { chromium: '.output/chrome-mv3/capture.js', firefox: '.output/firefox-mv3/capture.js' };

let server: PageServer;
beforeAll(async () => {
  server = await servePages({
    '/live/page.html': html(LIVE),
    '/live/frame.html': html(FRAME),
    '/live/heavy.html': html(HEAVY),
    '/live/picture.svg': PICTURE,
    '/live/later.svg': PICTURE,
  });
});
afterAll(() => server.close());

async function captured(session: Session, path: string): Promise<{ snapshot: PageSnapshot; asked: readonly string[]; noticed: unknown }> {
  const page = await session.open(server.origin + path);
  await pause(300);
  const before = server.asked.length;
  const snapshot = parseSnapshot(await page.evaluate(readFileSync(CAPTURE[session.name], 'utf8')));
  if (!snapshot) throw new Error('The capture brought nothing.');
  await pause(300);
  const noticed = await page.evaluate('[window.made, window.changes]');
  await page.close();
  return { snapshot, asked: server.asked.slice(before), noticed };
}

/** The snapshot as a page of ours sees it: the text that is marked as hidden apart from the rest. */
async function parts(session: Session, snapshot: PageSnapshot): Promise<{ seen: string; hidden: string[] }> {
  const page = await session.open(`${server.origin}/_/text`);
  const found = await page.evaluate((text) => {
    const inert = new DOMParser().parseFromString(text, 'text/html');
    const marked = [...inert.querySelectorAll('[data-qd-hidden]')].filter((each) => each.textContent !== '');
    const hidden = marked.map((each) => `${each.getAttribute('data-qd-hidden')}: ${each.textContent}`);
    for (const each of marked) each.remove();
    return { seen: inert.body.textContent ?? '', hidden };
  }, snapshot.html);
  await page.close();
  return found;
}

inEachBrowser('the capture', {}, (current) => {
  let live: Awaited<ReturnType<typeof captured>>;
  beforeAll(async () => {
    live = await captured(current(), '/live/page.html');
  });

  test('asks for nothing, wakes nothing and changes nothing', () => {
    expect(live.asked).toEqual([]);
    expect(live.noticed).toEqual([1, 0]);
  });

  test('keeps what is seen, in its order, with shadows, slots and frames in place', async () => {
    const { seen } = await parts(current(), live.snapshot);
    const wanted = ['标题', '看得见', '没有盒子', '表单里', '轻的', '影子里', '放进槽里', '框架里的'];
    const places = wanted.map((text) => seen.indexOf(text));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    for (const other of ['没有槽', '没人来', '图里的话', '模板里', '打过的字']) expect(live.snapshot.html).not.toContain(other);
  });

  test('tells what is hidden, and how', async () => {
    const { hidden } = await parts(current(), live.snapshot);
    expect(hidden).toEqual([
      'none: 藏起来的一段，里面也是。',
      'invisible: 留着位置的一段。',
      'none: 画面以外的一段。',
      'none: 一个点大的一段。',
      'none: 框架里藏的一段。',
    ]);
  });

  test('brings nothing that was typed, no script and no remark', () => {
    const { html } = live.snapshot;
    expect(html).not.toMatch(/SECRET|data:image|<!--|nonce|MutationObserver|x-note\{/);
    expect(html).toContain('value="kept"');
    expect(html).toContain('<script type="application/ld+json">{"datePublished":"2024-05-01"}</script>');
    expect(html).toContain('<meta itemprop="datePublished" content="2024-05-11 10:20:00">');
  });

  test('knows the pictures’ real addresses and sizes, and the frame’s addresses in full', () => {
    const { html } = live.snapshot;
    expect(html).toMatch(
      /<img id="picture" src="\/live\/picture.svg"[^>]* data-qd-src="http:[^"]*\/live\/picture\.svg" data-qd-w="60" data-qd-h="30">/,
    );
    expect(html.match(/data-qd-src/g)).toHaveLength(1);
    expect(html).toContain(`href="${server.origin}/live/more.html"`);
  });

  test('leaves out data that hangs on a heavy page', async () => {
    const { snapshot } = await captured(current(), '/live/heavy.html');
    expect(snapshot.html).toContain('<p title="短的">重页里的一段。</p>');
    expect(snapshot.cut).toBe(false);
  });
});
