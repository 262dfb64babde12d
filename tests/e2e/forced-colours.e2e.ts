import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../shots/gallery';
import { STATES } from '../shots/states';
import { BROWSERS } from './harness/each';
import { launch } from './harness/launch';
import type { Session } from './harness/session';

/** Firefox with the colours of the reader's own choice over every page, as Windows' contrast themes ask it to. Chromium's are looked at in `looks.e2e.ts`. */
const CHOSEN = {
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  'browser.display.background_color': '#000000',
  'browser.display.foreground_color': '#ffffff',
  'browser.anchor_color': '#ffff00',
};

/** Words that hardly differ from the ground under them, words that look like links and are none, buttons without an edge. */
const WRONG = `(() => {
  const light = (colour) => colour.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b); return (high + 0.05) / (low + 0.05); };
  const ground = (of) => { const paint = getComputedStyle(of).backgroundColor; return paint !== 'rgba(0, 0, 0, 0)' || !of.parentElement ? paint : ground(of.parentElement); };
  return [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility()).flatMap((each) => {
    const { color, borderTopColor } = getComputedStyle(each);
    const speaks = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !each.closest('svg');
    const wrong = [
      speaks && contrast(color, ground(each)) < 4.5 && 'hard to read',
      speaks && color === 'rgb(255, 255, 0)' && !each.closest('a, button') && 'like a link',
      each.matches('button') && contrast(borderTopColor, ground(each.parentElement)) < 3 && 'without an edge',
    ];
    return wrong.filter(Boolean).map((word) => word + ' (' + color + ' on ' + ground(each) + '): ' + each.outerHTML.slice(0, 120));
  });
})()`;

describe.runIf(BROWSERS.includes('firefox'))('in Firefox', () => {
  let session: Session;
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
    session = await launch('firefox', { prefs: CHOSEN });
  });
  afterAll(async () => {
    gallery.close();
    await session.close();
  });

  test.each(STATES)(
    'chosen colours leave every word of %s to be read, links alone look like links, and every button has its edge',
    async (state) => {
      const page = await session.open(gallery.address({ state }));
      await page.waitForSelector('[data-ready]');
      expect(await page.evaluate('matchMedia("(forced-colors: active)").matches')).toBe(true);
      expect(await page.evaluate(WRONG)).toEqual([]);
      await page.close();
    },
  );
});
