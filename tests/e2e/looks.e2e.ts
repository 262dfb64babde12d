import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openGallery, type View } from '../shots/gallery';
import { STATES } from '../shots/states';
import { programOf } from './harness/programs';
import { strangeWords } from './harness/strange-words';

const AXE = readFileSync(resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const OTHERS = ['white', 'dark', 'contrast'].flatMap((theme) =>
  (['reader-notice', 'reader-saved', 'library', 'settings', 'welcome'] as const).map((state) => ({ state, theme })),
);

/** The title of a page that cannot be read. */
const GIVEN = ['示例页面'];

let gallery: Gallery;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await puppeteer.launch({
    executablePath: programOf('chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  gallery.close();
});

async function see(view: View, width = 1280, height = 800): Promise<void> {
  await page.setViewport({ width, height });
  await page.goto(gallery.address(view));
  await page.waitForSelector('[data-ready]');
}

/** Evaluates in the page; the answer is a list of complaints. */
async function complaints(expression: string): Promise<unknown> {
  return page.evaluate(expression);
}

const FINDINGS = `axe.run(document, { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } })
  .then((all) => all.violations.map((each) => each.id + ': ' + each.nodes.map((node) => node.html.slice(0, 120)).join(' | ')))`;

test.each([...STATES.map((state) => ({ state, theme: 'paper' })), ...OTHERS])('axe finds nothing in $state, $theme', async (view) => {
  await see(view);
  await page.evaluate(AXE);
  expect(await complaints(FINDINGS)).toEqual([]);
});

describe.each(['zh-CN', 'zh-TW', 'en'])('in %s', (lang) => {
  test.each(STATES)('%s says nothing of ours in another language', async (state) => {
    await see({ state, lang });
    expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
    expect(await complaints(strangeWords(GIVEN))).toEqual([]);
  });
});

const SMALL = `[...document.querySelectorAll('button, input, summary, label:has(input), main li > a')]
  .filter((each) => each.checkVisibility() && !(each.matches('input') && each.closest('label')))
  .map((each) => ({ box: each.getBoundingClientRect(), least: each.matches('[role=group] button, fieldset[aria-label] > button') ? (innerWidth < 300 ? 44 : innerWidth < 360 ? 58 : 60) : 44, name: each.textContent }))
  .filter(({ box, least }) => box.width < least || box.height < least)
  .map(({ box, name }) => name + ' ' + box.width + '×' + box.height)`;
const ASIDE = `document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['scrolls sideways: ' + document.documentElement.scrollWidth] : []`;

describe.each([
  { width: 360, height: 720, size: 24 },
  { width: 320, height: 256, size: 24 },
  { width: 320, height: 256, size: 128 },
  { width: 256, height: 160, size: 24 },
  { width: 900, height: 700, size: 24, lang: 'en' },
])('at $width×$height, letters of $size', ({ width, height, ...view }) => {
  test.each(STATES)('%s fits and can be pressed', async (state) => {
    await see({ state, ...view }, width, height);
    expect(await complaints(ASIDE)).toEqual([]);
    expect(await complaints(SMALL)).toEqual([]);
  });
});

/** The mark before each item of a list stands beside its words: it must not be wider than the room it has there. */
const CUT_NUMBERS = `[...document.querySelectorAll('article ol > li, article ul:has(> li > [data-block]) > li')].filter((each) => {
  const { listStylePosition, font } = getComputedStyle(each);
  const pen = Object.assign(document.createElement('canvas').getContext('2d'), { font });
  const mark = each.parentElement.matches('ol') ? [...each.parentElement.children].indexOf(each) + each.parentElement.start + '. ' : '• ';
  return listStylePosition === 'outside' && pen.measureText(mark).width > each.getBoundingClientRect().left;
}).map((each) => 'cut off: the mark before ' + each.textContent)`;
const LOUD_FACTS = `[...document.querySelectorAll('article header > :not(h1)')]
  .filter((each) => parseFloat(getComputedStyle(each).fontSize) > parseFloat(getComputedStyle(document.querySelector('article h1')).fontSize))
  .map((each) => 'larger than the title: ' + each.textContent)`;
const twoRows = (of: string) => `[...document.querySelectorAll('${of}')]
  .filter((each) => new Set([...each.querySelectorAll('button')].map((button) => button.getBoundingClientRect().top)).size > 1)
  .map((each) => 'in two rows: ' + each.textContent)`;

describe.each([360, 320])('on a phone of %i', (width) => {
  test.each([24, 60, 128])(
    'with letters of %i, numbers of lists are whole, the title is the largest, and the ways elsewhere stand in one row',
    async (size) => {
      await see({ state: 'reader-notice', size }, width, 720);
      expect(await complaints(`[...${CUT_NUMBERS}, ...${LOUD_FACTS}, ...${twoRows('header:has(> nav), footer > nav')}]`)).toEqual([]);
    },
  );
});

test('what is set stands between its two buttons, on a phone too', async () => {
  await see({ state: 'settings', lang: 'en' }, 360, 720);
  expect(await complaints(twoRows('header > nav, fieldset > legend + div:has(> button)'))).toEqual([]);
});

test('what stands at the head of a page and its parts begin at the same edge', async () => {
  await see({ state: 'library' });
  const edges =
    'new Set([...document.querySelectorAll("header > :first-child svg, h2")].map((each) => Math.round(each.getBoundingClientRect().left))).size';
  expect(await page.evaluate(edges)).toBe(1);
});

const COVERED = `(() => {
  const each = document.activeElement;
  if (!each || each === document.body) return 'end';
  const shown = each.closest('label') ?? each;
  const box = shown.getBoundingClientRect();
  const top = document.elementFromPoint(Math.max(1, Math.min(innerWidth - 2, box.left + box.width / 2)), Math.max(1, Math.min(innerHeight - 2, box.top + Math.min(box.height / 2, 20))));
  const seen = top && (shown.contains(top) || top.contains(shown));
  const ring = getComputedStyle(shown).outlineWidth;
  return seen && ring === '4px' ? '' : (each.textContent || each.tagName) + ': ' + (seen ? 'ring ' + ring : 'covered');
})()`;

test.each([
  ['reader-notice', 1280],
  ['reader-notice', 360],
  ['settings', 360],
] as const)('the keyboard reaches everything in %s at %i, and what has focus is seen', async (state, width) => {
  await see({ state }, width, 720);
  const wrong: unknown[] = [];
  let steps = 0;
  for (; steps < 80; steps++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(COVERED);
    if (found === 'end') break;
    if (found) wrong.push(found);
  }
  expect(wrong).toEqual([]);
  expect(steps).toBeGreaterThan(8);
  expect(steps).toBeLessThan(80);
});

test('larger letters leave the reading place and the buttons where they are', async () => {
  await see({ state: 'reader-long', blocks: 300 }, 1280, 800);
  await page.evaluate('document.querySelector("[data-block=\\"40\\"]").scrollIntoView()');
  const top = 'document.elementFromPoint(innerWidth / 2, 130).closest("[data-block]").dataset.block';
  const button = 'JSON.stringify(document.querySelector("[data-button=larger]").getBoundingClientRect())';
  const before = [await page.evaluate(top), await page.evaluate(button)];
  await page.click('[data-button="larger"]');
  await page.waitForFunction('getComputedStyle(document.querySelector("article")).fontSize === "28px"');
  await page.click('[data-button="close-message"]');
  expect([await page.evaluate(top), await page.evaluate(button)]).toEqual(before);
});

test('a very long article grows to its end, and the browser lays out only what is near', async () => {
  await see({ state: 'reader-long', blocks: 8000 });
  expect(await page.evaluate('document.querySelectorAll("[data-block]").length')).toBeLessThan(8000);
  await page.waitForFunction('document.querySelector("[data-block=\\"7999\\"]") !== null', { polling: 1000, timeout: 50_000 });
  const laidOut = `[0, 7999].map((at) => document.querySelector('[data-block="' + at + '"]').checkVisibility({ contentVisibilityAuto: true }))`;
  expect(await page.evaluate(laidOut)).toEqual([true, false]);
});

/** Behind every word the browser lays a plate of the page's ground, whatever is below: words of that colour are lost on it. */
const LOST_WORDS = `[...document.querySelectorAll('body *')].filter((each) => {
  const { color, forcedColorAdjust } = getComputedStyle(each);
  return each.textContent.trim() !== '' && forcedColorAdjust !== 'none' && color === getComputedStyle(document.documentElement).backgroundColor;
}).map((each) => each.outerHTML.slice(0, 160))`;

test.each(STATES)('forced colours leave every word of %s to be read', async (state) => {
  const media = await page.createCDPSession();
  await media.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await see({ state });
  expect(await page.evaluate('matchMedia("(forced-colors: active)").matches')).toBe(true);
  expect(await complaints(LOST_WORDS)).toEqual([]);
  await media.detach();
});

const MOVING =
  '[...document.querySelectorAll("*")].filter((each) => getComputedStyle(each).transitionDuration !== "0s" || getComputedStyle(each).animationName !== "none").length';

test.each(STATES)('whoever wishes for little motion sees none in %s', async (state) => {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await see({ state });
  expect(await page.evaluate(MOVING)).toBe(0);
  await page.emulateMediaFeatures([]);
});

test('for everybody else the reading line alone moves, from sentence to sentence', async () => {
  await see({ state: 'reader-listening-line' });
  await page.waitForSelector('[data-ruler]');
  expect(await page.evaluate(MOVING)).toBe(1);
});

test.each(STATES)('nothing in %s has shadows of colour, gradients or textures', async (state) => {
  await see({ state });
  const look =
    '[...document.querySelectorAll("body *")].filter((each) => { const style = getComputedStyle(each); return style.textShadow !== "none" || style.backgroundImage !== "none"; }).length';
  expect(await page.evaluate(look)).toBe(0);
});

describe('on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const printed = async (view: View) => {
    await see(view);
    const path = join(folder, `${view.state}-${view.size}-${view.print}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true });
    return {
      text: execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ''),
      info: execFileSync('pdfinfo', [path], { encoding: 'utf8' }),
    };
  };
  const times = (text: string, part: string) => text.split(part).length - 1;

  test('title, source, date and address stand once, and nothing of the controls', async () => {
    const { text, info } = await printed({ state: 'reader-news', theme: 'contrast' });
    for (const part of ['全市社区长者饭堂突破一千家', '来源示例日报', '2026年11月3日', 'post_5600000.html'])
      expect([part, times(text, part)]).toEqual([part, 1]);
    for (const control of ['收藏', '字大', '返回原网页', '设置', '听完']) expect(text).not.toContain(control);
    expect(info).toMatch(/Page size:.*\(A4\)/);
    expect(info).toMatch(/Title:\s+全市社区长者饭堂/);
  });

  test('the size on the screen has no part in it, the print size has', async () => {
    const pages = async (view: View) => /Pages:\s+(\d+)/.exec((await printed(view)).info)?.[1];
    expect(await pages({ state: 'reader-notice', size: 128 })).toBe(await pages({ state: 'reader-notice', size: 18 }));
    expect(Number(await pages({ state: 'reader-notice', print: 28 }))).toBeGreaterThan(
      Number(await pages({ state: 'reader-notice', print: 16 })),
    );
  });

  test('tables and files are whole, and the document card is there once', async () => {
    const { text } = await printed({ state: 'reader-notice' });
    for (const part of ['示政办发〔2026〕47号', '备注', '100岁以上', '申请表']) expect([part, times(text, part)]).toEqual([part, 1]);
  });
});
