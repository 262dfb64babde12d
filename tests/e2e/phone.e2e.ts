import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appearanceOf, controlSize } from '../../utils/settings/appearance';
import { DEFAULT_SETTINGS, TEXT_SIZES } from '../../utils/settings/settings';
import { type Gallery, openGallery } from '../shots/gallery';
import { STATES } from '../shots/states';
import { inEachBrowser } from './harness/each';
import { pause, until } from './harness/patience';
import { bringForward, seesText, squeeze, visibleText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { BrowserName, LaunchOptions } from './harness/session';
import { LANGUAGES } from './harness/words';

/** On a phone: a narrow screen and a finger, no hovering, no keys, no menu of the page. */

const PHONE = { width: 360, height: 720, isMobile: true, hasTouch: true };

/** Firefox: a finger is all there is, and scroll bars lie over the page. Chromium learns it with the size of the screen. */
const FINGER: LaunchOptions = {
  prefs: {
    'ui.primaryPointerCapabilities': 1,
    'ui.allPointerCapabilities': 1,
    'dom.w3c_touch_events.enabled': 1,
    'ui.useOverlayScrollbars': 1,
  },
};

async function hold(page: Page, name: BrowserName, width = PHONE.width): Promise<void> {
  // Firefox has no telephone to imitate: its screen is made narrow, its pointer comes from the preferences.
  await page.setViewport(name === 'firefox' ? { width, height: PHONE.height } : { ...PHONE, width });
}

/** What stands on a button is whole when each of its words is in one line and inside the button. */
const TORN = `(sizes) => sizes.flatMap(({ size, variables }) => {
  for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
  return [...document.querySelectorAll('button > span')].filter((each) => each.checkVisibility()).flatMap((each) => {
    const box = each.closest('button').getBoundingClientRect();
    const words = [...each.firstChild.data.matchAll(each.closest('[class*=wish]') ? /\\S+/g : /[A-Za-z]+|^.{1,4}$/g)];
    return words.filter((word) => {
      const range = document.createRange();
      range.setStart(each.firstChild, word.index);
      range.setEnd(each.firstChild, word.index + word[0].length);
      const lines = [...range.getClientRects()];
      return lines.some((line) => line.top !== lines[0].top || line.left < box.left || line.right > box.right);
    }).map((word) => size + ': ' + word[0]);
  });
})`;

/** What hangs on the width of the screen is drawn anew. */
const SETTLED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

inEachBrowser('a narrow screen', FINGER, (current) => {
  let gallery: Gallery;
  let page: Page;
  beforeAll(async () => {
    gallery = await openGallery();
    page = await current().open('about:blank');
  });
  afterAll(() => gallery.close());

  const sizes = TEXT_SIZES.map((size) => ({
    size,
    variables: { ...appearanceOf({ ...DEFAULT_SETTINGS, size }).variables, '--control-size': `${controlSize(size)}px` },
  }));

  test.each(LANGUAGES)('360 and 320 wide, tears no word on a button, in %s, at any size of letters', async (lang) => {
    const torn: string[] = [];
    for (const state of STATES) {
      await page.goto(gallery.address({ state, lang }));
      await page.waitForSelector('[data-ready]');
      for (const width of [PHONE.width, 320]) {
        await hold(page, current().name, width);
        await page.evaluate(SETTLED);
        const found = (await page.evaluate(`(${TORN})(${JSON.stringify(sizes)})`)) as readonly string[];
        torn.push(...found.map((each) => `${state} ${width} ${each}`));
      }
    }
    expect(torn).toEqual([]);
  });

  test('while listening, leaves the text half of the screen though the page has something to say; two ways elsewhere stand side by side', async () => {
    await hold(page, current().name);
    await page.goto(gallery.address({ state: 'reader-listening' }));
    await page.waitForSelector('[data-ready]');
    const foot = () => page.evaluate(() => document.querySelector('[data-bar="foot"]')?.getBoundingClientRect().height ?? Number.NaN);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-button="save"]')?.click());
    await page.waitForSelector('[data-notice] p');
    // The longest that is said of a voice is as long as two lines.
    await page.evaluate((says) => {
      const said = document.querySelector('[data-notice] p');
      if (said) said.textContent = says;
    }, current().words('listenNoVoice'));
    expect(await foot()).toBeLessThan(PHONE.height / 2);

    await page.evaluate(() => document.querySelector<HTMLElement>('[data-button="close-message"]')?.click());
    await page.evaluate(() => {
      dispatchEvent(new WheelEvent('wheel'));
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.waitForSelector('[data-button="go-back-to-sentence"]');
    await page.evaluate(() => document.querySelector<HTMLElement>('article p[data-block="0"]')?.click());
    await page.waitForSelector('[data-button="read-from-here"]');
    const tops = await page.evaluate(() =>
      ['go-back-to-sentence', 'read-from-here'].map(
        (name) => document.querySelector(`[data-button="${name}"]`)?.getBoundingClientRect().top,
      ),
    );
    expect(tops[0]).toBe(tops[1]);
  });
});

inEachBrowser('a finger', FINGER, (current) => {
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages();
  });
  afterAll(() => server.close());

  const tap = async (page: Page, selector: string) => {
    const found = await page.waitForSelector(selector);
    await found?.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await found?.tap();
    // A second press within half a second is the same wish.
    await pause(600);
  };

  test('does all that a day needs', async () => {
    const session = current();
    const { words } = session;
    const page = await session.open(server.page('seed-guangzhou'));
    const reader = await session.read(page);
    await hold(reader, session.name);
    await seesText(reader, '以改革创新打造广州民政新标杆');
    expect(await reader.evaluate('matchMedia("(any-hover: none) and (pointer: coarse)").matches')).toBe(true);
    expect(await reader.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);

    await tap(reader, '[data-button="larger"]');
    await seesText(reader, words('sizeLarger', '28'));
    await tap(reader, '[data-button="smaller"]');
    await tap(reader, '[data-button="save"]');
    await seesText(reader, words('saveDone'));

    await tap(reader, '[data-button="listen"]');
    await until('a marked sentence', () => reader.evaluate('[...CSS.highlights.values()].some((each) => each.size > 0)'));
    expect(squeeze(await visibleText(reader))).not.toContain(squeeze(words('listenKeys')));
    await tap(reader, 'article p[data-block="3"]');
    await tap(reader, '[data-button="read-from-here"]');
    await tap(reader, '[data-button="pause"]');
    await seesText(reader, words('listenGoOn'));
    await tap(reader, '[data-button="stop-listening"]');

    await tap(reader, '[data-button="library"]');
    const library = await session.shownOwn('library.html');
    await hold(library, session.name);
    await tap(library, `button[aria-label="${words('deedOn', words('libraryDelete'), '以改革创新打造广州民政新标杆')}"]`);
    await seesText(library, words('libraryDeleted', '30'));
    await tap(library, '[data-notice] button');
    await seesText(library, words('libraryRestored', '以改革创新打造广州民政新标杆'));
    await library.close();

    const settings = await session.openOwn('settings.html');
    await hold(settings, session.name);
    await tap(settings, '[data-button="preset-contrast"]');
    await until('the preset in the open reader', () => reader.evaluate('document.documentElement.dataset.theme === "contrast"'));
    await settings.close();

    await bringForward(reader);
    const open = (await session.ownPages('reader.html')).length;
    await tap(reader, '[data-button="back"]');
    await until('the reader to close', async () => (await session.ownPages('reader.html')).length === open - 1);
    await page.close();
  });
});
