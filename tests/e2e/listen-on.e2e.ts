import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inEachBrowser } from './harness/each';
import { notice } from './harness/notice';
import { pause, until } from './harness/patience';
import { bringForward, clickOn, named, seesText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { Session } from './harness/session';
import { setting } from './harness/setting';
import { hasPulseAudio, type SoundCard, startSoundCard } from './harness/sound';
import { hasSpeechDispatcher, NO_SYSTEM_VOICES, type SystemVoices, startSystemVoices } from './harness/system-voices';
import { button, marked, place, same, VOICED, VOICED_BY_THE_RULES } from './harness/voiced';

/** Reading aloud goes on: over several articles, and without the net. */

const TITLES = ['关于做好冬季取暖工作的通知', '全市长者饭堂扩大到一千二百家'] as const;

let server: PageServer;
beforeAll(async () => {
  server = await servePages({
    ...Object.fromEntries(TITLES.map((title, index) => [`/short/${index}`, notice(title, 3)])),
    '/long': notice('全市长者饭堂开放时间延长', 60),
  });
});
afterAll(() => server.close());

async function save(session: Session, path: string): Promise<void> {
  const page = await session.open(`${server.origin}${path}`);
  const reader = await session.read(page);
  await clickOn(reader, session.words('save'));
  await seesText(reader, session.words('saveDone'));
  await reader.close();
  await page.close();
}

/** The saved articles are listened to from the page that lists them. */
async function listenToAll(session: Session): Promise<Page> {
  const library = await session.openOwn('library.html');
  await library.locator('[data-button="listen-to-all"]').click();
  return session.shownOwn('reader.html');
}

describe.runIf(hasSpeechDispatcher())('several articles', () => {
  let voices: SystemVoices;
  beforeAll(async () => {
    voices = await startSystemVoices({ msPerCharacter: 10 });
  });
  afterAll(() => voices.close());

  inEachBrowser(
    'are read one after the other',
    () => ({ ...VOICED_BY_THE_RULES, env: voices.env }),
    (current) => {
      test('at one press, each with its title, the last saved first', async () => {
        await save(current(), '/short/0');
        await save(current(), '/short/1');
        voices.forget();
        const reader = await listenToAll(current());
        await seesText(reader, current().words('listenAllFinished'), 60_000);
        const said = voices.said().map(same);
        expect(said[0]).toBe(TITLES[1]);
        expect(said).toContain(same(`下一篇：${TITLES[0]}`));
        expect(said.filter((text) => text.startsWith('第三段')).length).toBe(2);
      });
    },
  );
});

describe.runIf(hasPulseAudio())('several articles without a voice of the system', () => {
  let card: SoundCard;
  beforeAll(async () => {
    card = await startSoundCard();
  });
  afterAll(() => card.close());

  inEachBrowser(
    'are begun by the voice that comes along',
    () => ({ ...VOICED_BY_THE_RULES, env: { ...NO_SYSTEM_VOICES, ...card.env } }),
    (current, _replace, afresh) => {
      // A sound server that does not answer holds Firefox's pages up for good: the second try has a new one, and a new browser.
      afterEach(async ({ task }) => {
        if (task.result?.state !== 'fail') return;
        card.close();
        card = await startSoundCard();
        await afresh();
      });

      test('by the same one press, under the rules of the browser', async () => {
        await save(current(), '/short/0');
        await save(current(), '/short/1');
        const reader = await listenToAll(current());
        await until('a word to be marked', () => wordsAreMarked(reader));
        expect(same(await marked(reader))).toBe(TITLES[1]);
      });
    },
  );
});

/** Only the voice that comes along tells its words here. */
const wordsAreMarked = (reader: Page): Promise<boolean> => reader.evaluate(() => (CSS.highlights.get('reading-word')?.size ?? 0) > 0);

/** Makes the reader believe that its browser has one voice, of the net, which tells no words. It speaks until `stalled` is set, then falls silent without a sign. */
function netVoice(): void {
  class Scripted extends EventTarget {
    voice = null;
    lang = '';
    rate = 1;
    onstart: ((event: Event) => void) | null = null;
    onend: ((event: Event) => void) | null = null;
    onerror = null;
    onboundary = null;
    constructor(readonly text: string) {
      super();
    }
  }
  const voice = { voiceURI: 'net', name: 'Google 普通话（中国大陆）', lang: 'zh-CN', localService: false, default: true };
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Scripted });
  const speak = (utterance: Scripted) => {
    setTimeout(() => utterance.onstart?.(new Event('start')), 100);
    const end = () => Reflect.get(globalThis, 'stalled') === true || utterance.onend?.(new Event('end'));
    setTimeout(end, 300 + utterance.text.length * 200);
  };
  Object.defineProperties(speechSynthesis, {
    getVoices: { value: () => [voice] },
    speak: { value: speak },
    cancel: { value: () => undefined },
    speaking: { value: true },
  });
  speechSynthesis.dispatchEvent(new Event('voiceschanged'));
}

describe.runIf(hasPulseAudio())('when the net goes in mid-sentence', () => {
  let card: SoundCard;
  beforeAll(async () => {
    card = await startSoundCard();
  });
  afterAll(() => card.close());

  // Firefox has no voices of the net.
  inEachBrowser(
    'the voice that comes along goes on',
    () => ({ ...VOICED, env: { ...NO_SYSTEM_VOICES, ...card.env } }),
    (current) => {
      async function listenByNet(reader: Page): Promise<void> {
        await reader.evaluate(netVoice);
        await setting(reader, 'voices', { 'zh-CN': 'system:net' });
        await pause(2000);
        await clickOn(reader, current().words('listen'));
      }

      test.runIf(process.env.QINGDU_BROWSER !== 'firefox')('with the same sentence within three seconds, and says so', async ({ skip }) => {
        if (current().name === 'firefox') skip();
        const reader = await current().read(await current().open(`${server.origin}/long`));
        await listenByNet(reader);
        await until('the sentence to be marked', async () => (await marked(reader)) !== '');
        await pause(500);
        const sentence = await marked(reader);
        expect(await wordsAreMarked(reader)).toBe(false);
        const cut = Date.now();
        await reader.setOfflineMode(true);
        await until('a word to be heard', () => wordsAreMarked(reader));
        expect(Date.now() - cut).toBeLessThan(3000);
        expect(await marked(reader)).toBe(sentence);
        await seesText(reader, current().words('listenStuck'));
        await reader.setOfflineMode(false);
      });

      test.runIf(process.env.QINGDU_BROWSER !== 'firefox')('also where nothing tells that the net is gone', async ({ skip }) => {
        if (current().name === 'firefox') skip();
        const reader = await current().read(await current().open(`${server.origin}/short/0`));
        await listenByNet(reader);
        await until('the third sentence', async () => /^第 3 句/.test(await place(reader)));
        await pause(1000);
        const sentence = await marked(reader);
        expect(await wordsAreMarked(reader)).toBe(false);
        const cut = Date.now();
        await reader.evaluate('globalThis.stalled = true');
        await until('a word to be heard', () => wordsAreMarked(reader));
        expect(Date.now() - cut).toBeLessThan(3000);
        expect(await marked(reader)).toBe(sentence);
        await seesText(reader, current().words('listenStuck'));
      });
    },
  );
});

describe.runIf(hasSpeechDispatcher())('where the browser cannot mark words without touching them', () => {
  let voices: SystemVoices;
  beforeAll(async () => {
    voices = await startSystemVoices({ msPerCharacter: 60 });
  });
  afterAll(() => voices.close());

  inEachBrowser(
    'boxes lie behind the sentence',
    () => ({ ...VOICED, env: voices.env }),
    (current) => {
      test('exactly where it stands, also after the letters have grown', async () => {
        const reader = await current().read(await current().open(`${server.origin}/long`));
        await reader.evaluate(() => Reflect.deleteProperty(CSS, 'highlights'));
        expect(await reader.evaluate(() => 'highlights' in CSS)).toBe(false);
        await clickOn(reader, current().words('listen'));
        await until('the title to be marked', () => boxesOnTitle(reader));
        await button(reader, 'larger');
        await until('the boxes to follow', () => boxesOnTitle(reader));
        await clickOn(reader, current().words('listenStop'));
        await until('the boxes to be gone', async () => (await reader.$('[data-mark]')) === null);
        expect(await reader.$(named(current().words('listenStop'), 'button'))).toBeNull();
      });
    },
  );
});

describe.runIf(hasSpeechDispatcher())('the reading line', () => {
  let voices: SystemVoices;
  beforeAll(async () => {
    voices = await startSystemVoices({ msPerCharacter: 200 });
  });
  afterAll(() => voices.close());

  inEachBrowser(
    'lies around what is read',
    () => ({ ...VOICED, env: voices.env }),
    (current) => {
      test('across the column and over no word, follows the letters when they grow, and goes with the voice', async () => {
        const settings = await current().openOwn('settings.html');
        await clickOn(settings, current().words('settingsAroundLine'), 'radio');
        await seesText(settings, current().words('settingsAroundLineSet'));
        await settings.close();
        const reader = await current().read(await current().open(`${server.origin}/long`));
        await clickOn(reader, current().words('listen'));
        await until('lines around the title', () => linesAroundTitle(reader));
        await button(reader, 'larger');
        await until('the lines to follow', () => linesAroundTitle(reader));
        await clickOn(reader, current().words('listenStop'));
        await until('the lines to be gone', async () => (await reader.$('[data-ruler]')) === null);
      });

      test('and the sentence is in view again when the letters were made larger on another page', async () => {
        const reader = await current().shownOwn('reader.html');
        // Sooner it would be the press of a shaking hand.
        await pause(600);
        await clickOn(reader, current().words('listen'));
        await until('a sentence low in the window', async () => {
          const low = await inView(reader, 0.6);
          if (!low) await button(reader, 'next-sentence');
          return low;
        });
        await button(reader, 'pause');
        const stood = await place(reader);
        const settings = await current().openOwn('settings.html');
        await button(settings, 'preset-contrast');
        await bringForward(reader);
        await until('the larger sentence in view', () => inView(reader));
        expect((await place(reader)).slice(0, 4)).toBe(stood.slice(0, 4));
        await clickOn(reader, current().words('listenStop'));
      });
    },
  );
});

/** True where the marked sentence, or as much of it as there is room for, stands between the bars; `below`: and not above this share of the room. */
function inView(reader: Page, below = 0): Promise<boolean> {
  return reader.evaluate((share) => {
    const marks = [...(CSS.highlights.get('reading-sentence') ?? [])];
    const rects = marks.flatMap((range) => (range instanceof Range ? [range.getBoundingClientRect()] : []));
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const [from, to] = [Number.parseFloat(scrollPaddingTop), innerHeight - Number.parseFloat(scrollPaddingBottom)];
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    return rects.length > 0 && top >= from + (to - from) * share - 1 && (bottom <= to || top <= from + 20);
  }, below);
}

/** True where the two lines lie just outside of the title's words, from one edge of the column to the other, and nothing is drawn between them. */
function linesAroundTitle(reader: Page): Promise<boolean> {
  return reader.evaluate(() => {
    const title = document.querySelector('h1');
    const frame = document.querySelector<HTMLElement>('[data-ruler]');
    if (!title || !frame || frame.hidden) return false;
    const words = document.createRange();
    words.selectNodeContents(title);
    const [inner, outer, column] = [words, frame, title].map((one) => one.getBoundingClientRect());
    const { borderTopWidth, borderBottomWidth, backgroundColor } = getComputedStyle(frame);
    if (!inner || !outer || !column || backgroundColor !== 'rgba(0, 0, 0, 0)') return false;
    const [above, below] = [inner.top - outer.top, outer.bottom - inner.bottom];
    const fits = [above, below].every((gap) => gap >= 0 && gap < 40) && borderTopWidth === '3px' && borderBottomWidth === '3px';
    return fits && outer.left <= column.left && outer.right >= column.right;
  });
}

/** True where boxes lie just on the lines of the title: as many, and not a pixel off. */
function boxesOnTitle(reader: Page): Promise<boolean> {
  return reader.evaluate(() => {
    const title = document.querySelector('h1');
    if (!title) return false;
    const range = document.createRange();
    range.selectNodeContents(title);
    const lines = [...range.getClientRects()].filter((rect) => rect.width > 0);
    const boxes = [...document.querySelectorAll('[data-mark="sentence"]')].map((box) => box.getBoundingClientRect());
    const near = (one: number, other: number) => Math.abs(one - other) <= 1;
    return (
      lines.length > 0 &&
      lines.every((line) => boxes.some((box) => near(box.top, line.top) && near(box.left, line.left) && near(box.width, line.width)))
    );
  });
}
