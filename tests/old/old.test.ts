import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../e2e/harness/patience';
import { squeeze } from '../e2e/harness/person';
import { type PageServer, servePages } from '../e2e/harness/server';
import { wordsOf } from '../e2e/harness/words';
import { readPaper } from '../walk/paper';
import type { Expected } from '../walk/walk';
import { oldChromium } from './old-chromium';
import type { Tab } from './tab';
import { World } from './world';

/** The built extension in the oldest Chromium that may install it; what that browser does not know is not noticed in a new one. */

const SLUG = 'seed-guangzhou';
const expected: Expected = JSON.parse(readFileSync(`tests/pages/${SLUG}/expected.json`, 'utf8'));
const words = wordsOf('zh-CN');
const program = await oldChromium();

/** Pictures are kept where `QINGDU_PICTURES` names a folder. */
const folder = process.env.QINGDU_PICTURES;
function keep(name: string, bytes: Uint8Array): void {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

const FONT = `parseFloat(getComputedStyle(document.querySelector('article p[data-block]')).fontSize)`;
/** Where the mark stands (boxes behind the words, since highlights have no colours there): how high, and how many. */
const MARKED = `(() => {
  const boxes = [...document.querySelectorAll('[data-mark="sentence"]')];
  return boxes[0] && getComputedStyle(boxes[0]).backgroundColor === 'rgb(255, 223, 128)' ? boxes[0].style.cssText + boxes.length : undefined;
})()`;
const ASIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** It tells the policy's opinion of a parsed document's styles too, though that document is shown to nobody. */
const HARMLESS = /^Refused to apply inline style.*\/chunks\/extraction-/s;

describe.skipIf(!program)('in Chromium 109', () => {
  let server: PageServer;
  let world: World;
  let page: Tab;
  let reader: Tab;
  beforeAll(async () => {
    server = await servePages();
    world = await World.begin(program ?? '');
    page = await world.page(server.page(SLUG));
    const query = new URLSearchParams({ source: String(page.id), url: server.page(SLUG), title: expected.title ?? '' });
    reader = await world.own(`reader.html?${query}`);
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });
  afterEach(() => {
    for (const tab of world.tabs) if (tab !== page) expect(tab.complaints.filter((each) => !HARMLESS.test(each))).toEqual([]);
  });

  test('it is that browser, and the page was left as it was', async () => {
    expect(await reader.ask('navigator.userAgent')).toContain('Chrome/109.');
    expect(await page.ask('document.documentElement.outerHTML')).not.toContain('data-qd');
  });

  test('the reader shows title, facts and every paragraph', async () => {
    await reader.sees(expected.title ?? '');
    const text = await reader.text();
    for (const wanted of [expected.source ?? '', ...(expected.must ?? []), ...(expected.text?.split('\n') ?? [])]) {
      expect(text).toContain(squeeze(wanted));
    }
    await until('the article in the store', async () => String(await reader.ask('location.href')).includes('article='));
    keep('reader.png', await reader.picture());
  });

  test('larger and smaller, by buttons and by keys', async () => {
    await reader.press(words('larger'));
    await until('larger letters', async () => (await reader.ask(FONT)) === 28);
    await reader.press(words('smaller'));
    await until('smaller letters', async () => (await reader.ask(FONT)) === 24);
    await reader.type('+');
    await until('larger letters by the key', async () => (await reader.ask(FONT)) === 28);
    await reader.type('-');
    await until('smaller letters by the key', async () => (await reader.ask(FONT)) === 24);
  });

  test('where the system has no voice, the one brought along reads on from sentence to sentence', async () => {
    await reader.show();
    expect(await reader.ask('speechSynthesis.getVoices().length')).toBe(0);
    await reader.press(words('listen'));
    const first = await until('a marked sentence', () => reader.ask(MARKED));
    keep('listening.png', await reader.picture());
    await until('a later sentence', async () => ![undefined, first].includes((await reader.ask(MARKED)) as string));
    await reader.press('[data-button="stop-listening"]');
    await until('silence', () => reader.ask('document.querySelector("[data-mark]") === null'));
  });

  test('saved, listed, opened from the list', async () => {
    await reader.press(words('save'));
    await reader.sees(words('saveDone'));
    const list = await world.own('library.html');
    await list.sees(expected.title ?? '');
    keep('library.png', await list.picture());
    await list.press(expected.title ?? '');
    await list.sees(expected.must?.[0] ?? '');
  });

  test('settings reach the open reader', async () => {
    const settings = await world.own('settings.html');
    await settings.sees(words('settingsPresets'));
    keep('settings.png', await settings.picture());
    await settings.press('[data-button="preset-contrast"]');
    await until('the reader to follow', () => reader.ask(`document.documentElement.dataset.theme === 'contrast'`));
    keep('contrast.png', await reader.picture());
    await settings.press('[data-button="preset-standard"]');
    await until('the reader to be as before', async () => (await reader.ask(FONT)) === 24);
  });

  test('the welcome is shown', async () => {
    const welcome = await world.own('welcome.html');
    await welcome.sees(words('welcomeTry'));
    keep('welcome.png', await welcome.picture());
  });

  test('the paper is clean', async () => {
    const pdf = await reader.paper();
    keep('paper.pdf', pdf);
    const { text, pages } = readPaper(pdf);
    const read = squeeze(text);
    expect(pages).toBeGreaterThan(1);
    for (const wanted of [expected.title ?? '', expected.source ?? '', ...(expected.must ?? [])]) expect(read).toContain(squeeze(wanted));
    for (const word of ['larger', 'myArticles', 'remedyBack'] as const) expect(read).not.toContain(squeeze(words(word)));
  });

  test.each([
    [1280, 900],
    [360, 720],
    [320, 256],
  ])('nothing scrolls sideways at %i × %i', async (width, height) => {
    for (const path of [
      String(await reader.ask('location.pathname + location.search')).slice(1),
      'library.html',
      'settings.html',
      'welcome.html',
    ]) {
      const tab = await world.own(path);
      await tab.resize(width, height);
      await until('its words', async () => (await tab.text()).length > 20);
      keep(`${path.replace(/\W.*/, '')}-${width}.png`, await tab.picture());
      expect(await tab.ask(ASIDE)).toBe(0);
    }
  });

  test('every style is understood, but for those that only adorn', async () => {
    const unknown = await reader.ask(`(${unknownStyles})()`);
    expect(unknown).toEqual(ADORNING);
  });
});

/** Harmless where unknown: lines end elsewhere, scroll bars have their usual colours, Latin letters stand closer. */
const ADORNING = [
  'scrollbar-color: var(--edge) var(--ground)',
  'scrollbar-color: var(--ink) var(--raised)',
  'text-autospace: normal',
  'text-wrap: balance',
  'text-wrap: pretty',
];

/** Runs in the page: every declaration of the pages' style sheets that this browser does not understand, and that no other value in the same rule stands in for. */
async function unknownStyles(): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const registered = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name) !== '';
    const whole = await (await fetch(link.href)).text();
    const text = whole.replace(/@property\s+(--[\w-]+)\s*\{[^}]*\}/g, (rule, name) => (registered(name) ? '' : rule));
    for (const [, rule = ''] of text.replace(/@(?:media|supports|container|layer|page)[^{;]*/g, '').matchAll(/\{([^{}]*)\}/g)) {
      const pairs = rule
        .split(/;(?![^(]*\))/)
        .map((each) => [each.slice(0, each.indexOf(':')).trim(), each.slice(each.indexOf(':') + 1).trim()]);
      const plain = (name = '') => name.replace(/^-webkit-/, '');
      const known = new Set(pairs.filter(([name = '', value = '']) => CSS.supports(name, value)).map(([name]) => plain(name)));
      for (const [name = '', value = ''] of pairs)
        if (/^(?!--|-moz-)./.test(name) && !known.has(plain(name))) found.add(`${name}: ${value}`);
    }
  }
  return [...found].sort();
}
