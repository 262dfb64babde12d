import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, inEachBrowser } from './harness/each';
import { kept } from './harness/kept';
import { launch } from './harness/launch';
import { open, put } from './harness/outcome';
import { pause, until } from './harness/patience';
import { clickOn, seesText, squeeze, visibleText } from './harness/person';
import { type Handler, type PageServer, servePages } from './harness/server';
import type { Session } from './harness/session';

/** The doors to the reader beside the toolbar button, and what may not come through them. */

const TITLE = '关于冬季供暖的通知';
const FIRST = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1><div class="TRS_Editor">
<p>　　第一页。为保障居民温暖过冬，市供热办公室要求各单位提前检修设备，按时供暖，并设立值班电话，随时听取居民的意见。</p>
<p>　　老旧小区的管网改造工程要在供暖前全部完工，施工单位应当加强现场管理，减少对居民出行的影响。</p></div>
<p class="page">1 <a href="heating_2.html">2</a> <a href="heating_2.html">下一页</a></p></body></html>`;
/** Page two of the same notice, in the letters of older sites (GBK). */
const SECOND = Buffer.from(
  'PCFkb2N0eXBlIGh0bWw+PGh0bWwgbGFuZz0iemgtQ04iPjxoZWFkPjxtZXRhIGNoYXJzZXQ9ImdiayI+PHRpdGxlPrnY09q2rLy+uanFr7XEzajWqjwvdGl0bGU+PC9oZWFkPjxib2R5PjxoMT652NPatqy8vrmpxa+1xM2o1qo8L2gxPjxkaXYgY2xhc3M9IlRSU19FZGl0b3IiPjxwPqGhoaG12rb+0rOho7mpxa/G2rzko6y498nnx/jDv8zs0bKy6bnczfijrLeiz9bOyszivLDKsbGo0N6jrMzYsfC52NeitsC+08DPyMu80tbQtcTOwrbIyse38bTvseqhozwvcD48cD6hoaGhvtPD8cjn09DSyc7Ko6y/ydLUsqa08sjIz9/XydGvo6y5pNf3yMvUsbvh1Nq1sczsyc/DxbLpv7SjrLKisNG0psDtveG5+7jmy9/XobunoaM8L3A+PC9kaXY+PHAgY2xhc3M9InBhZ2UiPjxhIGhyZWY9ImhlYXRpbmcuaHRtbCI+MTwvYT4gMjwvcD48L2JvZHk+PC9odG1sPg==',
  'base64',
);

const send =
  (type: string, body: string | Buffer): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  };

let server: PageServer;
beforeAll(async () => {
  server = await servePages({
    '/tz/heating.html': send('text/html; charset=utf-8', FIRST),
    '/tz/heating_2.html': send('text/html', SECOND),
  });
});
afterAll(() => server.close());

inEachBrowser('doors', {}, (current) => {
  test('after the installation one page says what to do', async () => {
    const session = current();
    const pages = await session.ownPages();
    expect(pages).toHaveLength(1);
    const [welcome] = pages;
    if (!welcome) throw new Error('There is no welcome.');
    await seesText(welcome, session.words('welcomeTry'));
    await put(welcome);
  });

  test('the button is on the toolbar from the first moment, or the welcome says how it gets there', async () => {
    const session = current();
    const welcome = await session.openOwn('welcome.html');
    await seesText(welcome, session.words('welcomeTry'));
    const isThere = await welcome.evaluate('(globalThis.browser ?? chrome).action.getUserSettings().then((all) => all.isOnToolbar)');
    expect(isThere).toBe(session.name === 'firefox');
    expect((await visibleText(welcome)).includes(session.words('welcomePin'))).toBe(!isThere);
    await put(welcome);
  });

  test('from my articles and the settings one press leads back to the article', async () => {
    const session = current();
    const page = await open(session, server.page('short-notice'));
    const reader = await session.read(page);
    await clickOn(reader, session.words('myArticles'));
    const library = await session.shownOwn('library.html');
    await clickOn(library, session.words('settings'));
    const settings = await session.shownOwn('settings.html');
    await clickOn(settings, session.words('wayBack'));
    await clickOn(await session.shownOwn('library.html'), session.words('wayBack'));
    await seesText(await session.shownOwn('reader.html'), '通知');
    expect(await session.ownPages('library.html')).toHaveLength(0);
    expect(await session.ownPages('settings.html')).toHaveLength(0);
    await put(reader, page);
  });

  test('an article of two pages is one, even where the second is written in GBK', async () => {
    const session = current();
    const page = await open(session, `${server.origin}/tz/heating.html`);
    const reader = await session.read(page);
    await seesText(reader, '第一页。为保障居民');
    await seesText(reader, '第二页。供暖期间');
    const text = squeeze(await visibleText(reader));
    expect(text).toContain('特别关注独居老人家中的温度是否达标');
    expect(text).not.toContain('\ufffd');
    expect(text.split(TITLE)).toHaveLength(2);
    await put(reader, page);
  });

  test('where the store is full, an article that cannot be kept is read all the same, and it is said in words', async () => {
    const session = current();
    const page = await open(session, server.page('seed-guangzhou'));
    const reader = await session.read(page);
    await seesText(reader, '民政');
    await until('the article in the store', async () => (await session.addressOf(reader)).includes('article='));
    await fill(reader);
    await clickOn(reader, session.words('save'));
    await seesText(reader, session.words('saveNoRoom'));
    expect(squeeze(await visibleText(reader))).toContain('以改革创新打造广州民政新标杆');
    await put(reader, page);
  });
});

/** From now on the store answers as on a full disk: neither browser can be told to hold less than it does (Chromium takes a smaller quota and writes on). */
async function fill(reader: Awaited<ReturnType<typeof open>>): Promise<void> {
  await reader.evaluate(`IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }`);
}

/** Lets the extension into private windows, as its page among the browser's extensions does. */
async function allowPrivate(session: Session): Promise<void> {
  await session.inChrome(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const policy = WebExtensionPolicy.getByID('reader@qingdu');
    await ExtensionPermissions.add('reader@qingdu', { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, policy.extension);
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID('reader@qingdu')).reload();
    return true;
  })()`);
}

describe.runIf(BROWSERS.includes('firefox'))('in Firefox', () => {
  let session: Session;
  beforeAll(async () => {
    session = await launch('firefox');
  });
  afterAll(() => session.close());

  test('what the background has read while the reader comes is what the reader shows; where that is missing, it reads for itself', async () => {
    const page = await open(session, server.page('short-notice'));
    const first = await session.read(page);
    /** Puts something between: what is kept of each reading that the background begins. */
    const keeps = (kept: string) =>
      first.evaluate(`{
        let ahead;
        const set = (next) => { ahead = ${kept}; };
        Object.defineProperty(browser.extension.getBackgroundPage(), 'qingduAhead', { configurable: true, set, get: () => ahead });
      }`);
    await keeps(
      `next && { ...next, reading: next.reading.then(({ kind, article }) => ({ kind, article: { ...article, meta: { ...article.meta, title: '后台读过' } } })) }`,
    );
    const seed = await open(session, server.page('seed-guangzhou'));
    const taken = await session.read(seed);
    await seesText(taken, '后台读过');
    await put(taken);
    await keeps('undefined');
    const own = await session.read(seed);
    await seesText(own, '以改革创新打造广州民政新标杆');
    await first.evaluate('delete browser.extension.getBackgroundPage().qingduAhead');
    await put(own, seed, first, page);
  });

  test('the menu of the page', async () => {
    const page = await open(session, server.page('short-notice'));
    await page.mouse.click(300, 300, { button: 'right' });
    await until('the menu', () => session.inChrome(`document.getElementById('contentAreaContextMenu').state === 'open'`));
    await session.inChrome(`{
      const menu = document.getElementById('contentAreaContextMenu');
      menu.activateItem([...menu.querySelectorAll('menuitem')].find((each) => each.label === ${JSON.stringify(session.words('menuRead'))}));
      true;
    }`);
    const reader = await session.shownOwn('reader.html');
    await seesText(reader, '通知');
    await put(reader, page);
  });

  test('the menu of our own pages does not offer what it could not do', async () => {
    const page = await session.openOwn('library.html');
    await page.mouse.click(300, 500, { button: 'right' });
    await until('the menu', () => session.inChrome(`document.getElementById('contentAreaContextMenu').state === 'open'`));
    const labels = await session.inChrome(`
      const menu = document.getElementById('contentAreaContextMenu');
      const labels = [...menu.querySelectorAll('menuitem')].filter((each) => !each.hidden).map((each) => each.label);
      menu.hidePopup();
      JSON.stringify(labels)`);
    expect(labels).not.toContain(session.words('menuRead'));
    await put(page);
  });

  test('the keys Alt+Shift+R', async () => {
    const page = await open(session, server.page('short-notice'));
    await session.inChrome(`{
      const key = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')].find((each) => each.getAttribute('key') === 'R');
      if (key.getAttribute('modifiers') !== 'alt,shift') throw new Error(key.getAttribute('modifiers'));
      key.doCommand();
      true;
    }`);
    const reader = await session.shownOwn('reader.html');
    await seesText(reader, '通知');
    await put(reader, page);
  });

  test('what was read in a private window is not remembered', async () => {
    await allowPrivate(session);
    await pause(1500);
    await session.inChrome(`(async () => {
      const opened = window.OpenBrowserWindow({ private: true });
      await new Promise((done) => opened.addEventListener('load', done, { once: true }));
      await new Promise((done) => opened.setTimeout(done, 1000));
      opened.gBrowser.selectedBrowser.fixupAndLoadURIString('${server.page('seed-guangzhou')}', {
        triggeringPrincipal: Services.scriptSecurityManager.createNullPrincipal({ privateBrowsingId: 1 }),
      });
      return true;
    })()`);
    await pause(2500);
    await session.inChrome(`{
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = WebExtensionPolicy.getByID('reader@qingdu').extension;
      const shown = Services.wm.getMostRecentWindow('navigator:browser');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(shown);
      true;
    }`);
    const reader = await until('the reader', async () => (await session.ownPages('reader.html'))[0]);
    await seesText(reader, '以改革创新打造广州民政新标杆');
    await pause(1000);
    expect(await session.addressOf(reader)).not.toMatch(/seed-guangzhou|article=/);
    // The stores of a private window are its own: an ordinary page would look in vain.
    expect(await kept(reader)).not.toContain('打造广州民政');
    const library = await session.openOwn('library.html');
    await seesText(library, session.words('storePrivate'));
    await pause(500);
    expect(squeeze(await visibleText(library))).not.toContain('以改革创新打造广州民政新标杆');
    await clickOn(reader, session.words('save'));
    await seesText(reader, session.words('storePrivate'));
  });
});
