import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, inEachBrowser } from './harness/each';
import { launch } from './harness/launch';
import { open, put, sentence, shows } from './harness/outcome';
import { pause, until } from './harness/patience';
import { clickOn, seesText, squeeze, visibleText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { Session } from './harness/session';
import { serveUnsafe } from './harness/unsafe';

/** Kinds of page that only the browser itself can make: a crash, its shop, its own reading page. */

let server: PageServer;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

/** Ends the process that shows the page in front, as a page does that takes all the memory. */
async function crash(session: Session, page: Awaited<ReturnType<typeof open>>): Promise<void> {
  if (session.name === 'chromium') {
    const client = await page.createCDPSession();
    client.send('Page.crash').catch(() => undefined);
    await pause(500);
    return;
  }
  const pid = await session.inChrome('window.gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid');
  process.kill(Number(pid), 'SIGKILL');
  await until('Firefox to notice', () => session.inChrome(`window.gBrowser.selectedTab.hasAttribute('crashed')`));
}

inEachBrowser('pages that are hard on a browser', {}, (current) => {
  test('a page that crashed', async () => {
    const session = current();
    const page = await open(session, `${server.otherOrigin}/_/article`);
    await crash(session, page);
    await session.pressToolbar(page);
    const reader = await session.shownOwn('reader.html');
    await shows(session, reader, 'crashed');
    await clickOn(reader, session.words('remedyReopen'));
    await until('the page to be opened anew', async () => {
      const all = await session.puppeteer.pages();
      const addresses = await Promise.all(all.map((each) => session.addressOf(each)));
      return addresses.filter((address) => address.endsWith('/_/article')).length > 0;
    });
    await put(reader);
  });
});

inEachBrowser('pages that watch over themselves', {}, (current) => {
  test('one that takes every change for an attack notices nothing, and is read', async () => {
    const session = current();
    const page = await open(session, `${server.origin}/_/guarded`);
    const reader = await session.read(page);
    await shows(session, reader, 'article');
    await pause(500);
    expect(await page.evaluate('window.noticed')).toEqual([]);
    expect(await visibleText(page)).toContain('长者饭堂');
    await put(reader, page);
  });

  test('one that takes back at once what another script of it changes is read whole', async () => {
    const session = current();
    const page = await open(session, `${server.origin}/_/restless`);
    const reader = await session.read(page);
    await shows(session, reader, 'article');
    const paragraphs = await reader.evaluate(() => document.querySelectorAll('article p[data-block]').length);
    expect(paragraphs).toBe(8);
    await put(reader, page);
  });
});

describe.runIf(BROWSERS.includes('chromium'))('in Chromium', () => {
  test('its shop', async () => {
    const shop = await serveUnsafe();
    const port = new URL(shop.origin).port;
    const session = await launch('chromium', {
      args: [`--host-resolver-rules=MAP chromewebstore.google.com:443 127.0.0.1:${port}`, '--ignore-certificate-errors'],
    });
    try {
      const page = await open(session, 'https://chromewebstore.google.com/detail/x');
      await session.pressToolbar(page);
      await shows(session, await session.shownOwn('reader.html'), 'store');
    } finally {
      await session.close();
      await shop.close();
    }
  });

  test('a file, while the reading of files is switched off', async () => {
    const session = await launch('chromium');
    try {
      const own = await open(session, 'chrome://extensions/');
      const id = session.origin.split('/').at(-1);
      await own.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
      await own.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', fileAccess: false })`);
      await until('the extension to be there again', () =>
        own.evaluate(`chrome.developerPrivate.getExtensionInfo('${id}').then((it) => it.state === 'ENABLED' && !it.fileAccess.isActive)`),
      );
      await pause(1000);
      const page = await open(session, new URL('../pages/seed-guangzhou/page.html', import.meta.url).href);
      await session.pressToolbar(page);
      await shows(session, await session.shownOwn('reader.html'), 'file');
    } finally {
      await session.close();
    }
  });
});

describe.runIf(BROWSERS.includes('firefox'))('in Firefox', () => {
  test('its own reading page leads back to the page that it shows', async () => {
    const session = await launch('firefox');
    try {
      const address = `${server.origin}/_/article`;
      const page = await open(session, address);
      await session.inChrome(`
        window.gBrowser.selectedBrowser.fixupAndLoadURIString('about:reader?url=${encodeURIComponent(address)}', {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        });
        true`);
      await until('the reading page', () => session.inChrome(`window.gBrowser.selectedBrowser.currentURI.spec.startsWith('about:reader')`));
      await pause(1000);
      await session.pressToolbar(page);
      const reader = await session.shownOwn('reader.html');
      await seesText(reader, sentence(session, 'browser-reader'));
      await clickOn(reader, session.words('remedyReopen'));
      await until('the page itself', () => session.inChrome(`window.gBrowser.selectedBrowser.currentURI.spec === '${address}'`));
      expect(squeeze(await visibleText(reader))).not.toContain('undefined');
    } finally {
      await session.close();
    }
  });
});
