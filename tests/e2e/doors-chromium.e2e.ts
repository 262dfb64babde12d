import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Display, hasDisplay, startDisplay } from './harness/display';
import { BROWSERS } from './harness/each';
import { kept } from './harness/kept';
import { launch } from './harness/launch';
import { open, put } from './harness/outcome';
import { pause, until } from './harness/patience';
import { bringForward, seesText, squeeze, visibleText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { Session } from './harness/session';

/** The doors that Chromium opens only to true keys and a true mouse, and its private windows. Firefox's are in doors.e2e.ts. */

const TITLE = '以改革创新打造广州民政新标杆';

describe.runIf(BROWSERS.includes('chromium') && hasDisplay())('in Chromium', () => {
  let server: PageServer;
  let display: Display;
  let session: Session;
  beforeAll(async () => {
    server = await servePages();
    display = await startDisplay();
    session = await launch('chromium', { headful: true, env: display.env });
    await setUp(session);
  });
  afterAll(async () => {
    await session.close();
    display.close();
    await server.close();
  });

  /** A page whose window has the keyboard. */
  async function shown(slug: string): Promise<Page> {
    const page = await open(session, server.page(slug));
    await bringForward(page);
    display.focus(await page.title());
    return page;
  }

  test('the keys Alt+Shift+R', async () => {
    const page = await shown('seed-guangzhou');
    display.keys('alt+shift+r');
    const reader = await session.shownOwn('reader.html');
    await seesText(reader, TITLE);
    await put(reader, page);
  });

  test('the menu of the page', async () => {
    const page = await shown('seed-guangzhou');
    const [x, y] = await page.evaluate(() => [screenX + 300, screenY + (outerHeight - innerHeight) + 300] as const);
    display.rightClick(x, y);
    await pause(800);
    // From the end: the two lines for developers, then ours.
    display.keys('Up', 'Up', 'Up', 'Return');
    const reader = await session.shownOwn('reader.html');
    await seesText(reader, TITLE);
    await put(reader, page);
  });

  test('what was read in a private window is not remembered', async () => {
    // Not what the tests before have read: that may be remembered.
    const title = '关于延长服务时间的通知';
    const page = await openPrivate(session, server.page('attachments-beside-the-text'));
    display.focus(await page.title());
    await pause(500);
    display.keys('alt+shift+r');
    const reader = await until('the reader', async () => (await session.ownPages('reader.html'))[0]);
    await seesText(reader, title);
    await pause(1500);
    expect(decodeURIComponent(await session.addressOf(reader))).not.toMatch(/attachments-beside|article=/);
    const library = await session.openOwn('library.html');
    await seesText(library, session.words('librarySaved'));
    await pause(500);
    expect(squeeze(await visibleText(library))).not.toContain(title);
    expect(await kept(library)).not.toContain('延长服务');
  });
});

/**
 * What its page among the browser's extensions does: developers' mode, without which an extension of theirs is switched off when it starts anew; private
 * windows; and the keys: Chromium 156 hands out other suggested keys by itself (Alt+Shift+Y), but not Alt+Shift+R.
 */
async function setUp(session: Session): Promise<void> {
  const id = new URL(session.origin).host;
  const { commands } = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
  const command = { extensionId: id, commandName: '_execute_action', keybinding: commands._execute_action.suggested_key.default };
  const page = await session.open('chrome://extensions/shortcuts');
  for (const deed of [
    'updateProfileConfiguration({ inDeveloperMode: true })',
    `updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`,
    `updateExtensionCommand(${JSON.stringify(command)})`,
  ]) {
    await page.evaluate(`chrome.developerPrivate.${deed}`);
    await pause(1500);
  }
  await page.close();
}

async function openPrivate(session: Session, address: string): Promise<Page> {
  const library = await until('the extension to be back', () => session.openOwn('library.html').catch(() => undefined));
  const created = `chrome.windows.create({ incognito: true, url: ${JSON.stringify(address)} }).then(({ incognito }) => incognito)`;
  expect(await library.evaluate(created)).toBe(true);
  await library.close();
  const target = await session.puppeteer.waitForTarget((each) => each.url() === address);
  const page = await target.page();
  if (!page) throw new Error('The private window has no page.');
  await until('the private page', async () => (await page.title()) !== '');
  return page;
}
