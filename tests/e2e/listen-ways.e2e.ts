import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inEachBrowser } from './harness/each';
import { notice } from './harness/notice';
import { pause, until } from './harness/patience';
import { clickOn, hasNamed, named, seesText } from './harness/person';
import { type Handler, type PageServer, servePages } from './harness/server';
import { setting } from './harness/setting';
import { hasSpeechDispatcher, type SystemVoices, startSystemVoices } from './harness/system-voices';
import { button, marked, place, same, VOICED } from './harness/voiced';

/** What a listener does besides listening: asks again, scrolls away, falls asleep, comes back the next day. */

const written: Handler = (_, response) => {
  const sentences = [
    '社区医院周末照常门诊，老年人可以优先就诊，也可以请家人代为预约。',
    '咨询电话是13800138000，欢迎来电。',
    '门诊时间是上午八点到十一点，下午两点到五点，请带好证件。',
    '路远的老人可以请社区派车接送，费用由社区承担，不用自己出。',
  ];
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>社区医院周末照常门诊</title></head><body><h1>社区医院周末照常门诊</h1><div>${sentences.map((each) => `<p>${each}</p>`).join('')}<p>砀山的老人的头发，由社区义工来剪。</p></div></body></html>`,
  );
};

const LONG = '全市长者饭堂开放时间延长';
let server: PageServer;
beforeAll(async () => {
  server = await servePages({ '/written': written, '/long': notice(LONG, 60) });
});
afterAll(() => server.close());

/** True where what is read stands in the window, between the bars. */
const readingIsSeen = (reader: Page): Promise<boolean> =>
  reader.evaluate(() => {
    const [range] = CSS.highlights.get('reading-sentence') ?? [];
    if (!(range instanceof Range)) return false;
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && bottom > top;
  });

describe.runIf(hasSpeechDispatcher())('a listener', () => {
  let voices: SystemVoices;
  beforeAll(async () => {
    voices = await startSystemVoices({ msPerCharacter: 60 });
  });
  afterAll(() => voices.close());
  const says = (words: string) => until(`"${words}" to be said`, () => voices.said().some((text) => same(text).includes(words)));

  inEachBrowser(
    'has ways of their own',
    () => ({ ...VOICED, env: voices.env }),
    (current, replace) => {
      beforeEach(() => voices.forget());

      /** A reader that listens; what it needs is made ready before the press. */
      async function listenTo(path: string): Promise<Page> {
        const reader = await current().read(await current().open(`${server.origin}${path}`));
        await pause(2000);
        await clickOn(reader, current().words('listen'));
        return reader;
      }

      test('没听清: the sentence again, slower, its telephone number in groups; then on at the old speed', async () => {
        const reader = await listenTo('/written');
        await says('幺三八零零幺三八零零零');
        await button(reader, 'pause');
        expect(await marked(reader)).toBe('咨询电话是13800138000，欢迎来电。');
        const before = voices.spoken().filter(({ event }) => event === 'say');
        await button(reader, 'again');
        await says('门诊时间');
        const [again, next] = voices
          .spoken()
          .filter(({ event }) => event === 'say')
          .slice(before.length);
        expect(again && same(again.text)).toBe(same('咨询电话是幺 三 八，零 零 幺 三，八 零 零 零，欢迎来电。'));
        expect(again?.rate).toBeLessThan(before[0]?.rate ?? Number.NaN);
        expect(next && same(next.text)).toContain('门诊时间是上午八点');
        expect(next?.rate).toBe(before[0]?.rate);
        await reader.close();
      });

      test('is not pulled back while scrolling, and comes back at a press', async () => {
        const reader = await listenTo('/long');
        await says('第一段');
        await reader.mouse.move(400, 400);
        for (let turn = 0; turn < 6; turn += 1) await reader.mouse.wheel({ deltaY: 1200 });
        await until('the way back', () => hasNamed(reader, current().words('listenGoBack')));
        expect(await readingIsSeen(reader)).toBe(false);
        await says('第三段');
        await button(reader, 'sleep');
        await button(reader, 'pause');
        await until('the bar to say Go on', () => hasNamed(reader, current().words('listenGoOn')));
        expect(await readingIsSeen(reader)).toBe(false);
        await clickOn(reader, current().words('listenGoBack'));
        await until('the sentence to be seen', () => readingIsSeen(reader));
        await until('the way back to be gone', async () => !(await hasNamed(reader, current().words('listenGoBack'))));
        await reader.close();
      });

      test('wishes for a paragraph far from what is read: the page stays with that paragraph', async () => {
        const reader = await listenTo('/long');
        await says('第一段');
        await reader.mouse.move(400, 400);
        for (let turn = 0; turn < 3; turn += 1) await reader.mouse.wheel({ deltaY: 1200 });
        await until('the way back', () => hasNamed(reader, current().words('listenGoBack')));
        const touched = await reader.evaluateHandle(() => {
          const leaves = [...document.querySelectorAll('article p[data-block]')];
          return leaves.find((leaf) => leaf.getBoundingClientRect().top > innerHeight * 0.3) ?? document.body;
        });
        await touched.click();
        const stood = await reader.evaluate(() => scrollY);
        await clickOn(reader, current().words('listenFromHere'));
        const highest = await reader.evaluate(async () => {
          let highest = scrollY;
          for (const end = performance.now() + 1500; performance.now() < end; highest = Math.min(highest, scrollY))
            await new Promise((done) => requestAnimationFrame(done));
          return highest;
        });
        expect(stood - highest).toBeLessThan(400);
        expect(await readingIsSeen(reader)).toBe(true);
        await reader.close();
      });

      test('sees the sentence in very large letters, which a screen reader passes over, and the rest dimmed', async () => {
        const reader = await listenTo('/written');
        await setting(reader, 'bigCaption', true);
        await setting(reader, 'around', 'dim');
        await says('门诊时间');
        await button(reader, 'pause');
        const seen = await reader.evaluate(() => {
          const caption = document.querySelector<HTMLElement>('[data-caption]');
          const faded = [...document.querySelectorAll('article [data-block]')].map((leaf) => [
            leaf.hasAttribute('data-reading'),
            getComputedStyle(leaf).opacity,
          ]);
          return {
            ...{ text: caption?.textContent, hidden: caption?.getAttribute('aria-hidden'), faded },
            size: caption ? Number.parseFloat(getComputedStyle(caption).fontSize) : 0,
            body: Number.parseFloat(getComputedStyle(document.querySelector('article p') ?? document.body).fontSize),
            fits: caption ? caption.scrollHeight <= caption.clientHeight + 1 : false,
          };
        });
        expect(same(seen.text ?? '')).toBe(same(await marked(reader)));
        expect(seen).toMatchObject({ hidden: 'true', fits: true });
        expect(seen.size).toBeGreaterThan(seen.body);
        for (const [isRead, opacity] of seen.faded) expect(opacity).toBe(isRead ? '1' : '0.5');
        await setting(reader, 'bigCaption', false);
        await setting(reader, 'around', 'plain');
        await reader.close();
      });

      test('falls asleep: the sentence is ended, and it is said in words', async () => {
        const reader = await listenTo('/long');
        await says('第一段');
        await button(reader, 'sleep');
        await seesText(reader, current().words('listenSleepIn', '15'));
        await reader.evaluate('{ const now = Date.now; Date.now = () => now() + 16 * 60_000; }');
        await seesText(reader, current().words('listenSlept'));
        const count = voices.said().length;
        expect(voices.spoken().at(-1)?.event).toBe('end');
        await pause(1500);
        expect(voices.said().length).toBe(count);
        await clickOn(reader, current().words('listenGoOn'));
        await until('the next sentence', () => voices.said().length > count);
        await reader.close();
      });

      test.each([
        ['停止 is pressed', async (reader: Page) => await button(reader, 'stop-listening')],
        ['the tab is closed', async (reader: Page) => await reader.close()],
        ['the tab goes to another page', async (reader: Page) => void (await reader.goto(`${server.origin}/written`))],
      ])('hears nothing more as soon as %s', async (_, leave) => {
        const reader = await listenTo('/long');
        await says('市民政局');
        await leave(reader);
        const left = Date.now();
        await until('the voice to be cut off', () => voices.spoken().at(-1)?.event === 'stop');
        expect((voices.spoken().at(-1)?.at ?? Number.NaN) - left).toBeLessThan(700);
        const count = voices.said().length;
        await pause(1500);
        expect(voices.said().length).toBe(count);
        if (!reader.isClosed()) await reader.close();
      });

      test('has media keys, with the title of the article', async () => {
        const reader = await current().read(await current().open(`${server.origin}/long`));
        await reader.evaluate(() => {
          const handlers: Record<string, unknown> = {};
          const set = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
          navigator.mediaSession.setActionHandler = (action: MediaSessionAction, handler: MediaSessionActionHandler | null) => {
            handlers[action] = handler;
            set(action, handler);
          };
          Object.assign(globalThis, { handlers });
        });
        const key = (action: string) =>
          reader.evaluate((name) => Reflect.get(Reflect.get(globalThis, 'handlers'), name)({ action: name }), action);
        const session = () => reader.evaluate(() => [navigator.mediaSession.playbackState, navigator.mediaSession.metadata?.title]);
        await pause(2000);
        await clickOn(reader, current().words('listen'));
        await says('第一段');
        expect(await session()).toEqual(['playing', LONG]);
        await key('pause');
        await until('the bar to say Go on', () => hasNamed(reader, current().words('listenGoOn')));
        expect((await session())[0]).toBe('paused');
        const stood = await place(reader);
        await key('nexttrack');
        await until('the place to change', async () => (await place(reader)) !== stood);
        await key('play');
        await says('第二段');
        await button(reader, 'stop-listening');
        await until('the keys to be given back', async () => (await session())[0] === 'none');
        await reader.close();
      });

      test('hears Cantonese by a Cantonese voice, at a wish', async () => {
        const settings = await current().openOwn('settings.html');
        await setting(settings, 'speak', 'yue');
        const reader = await listenTo('/written');
        await says('八零零零');
        expect(same(voices.said().join(''))).toContain('一三八零零一三八零零零');
        expect(voices.spoken().every(({ event, voice }) => event !== 'say' || voice === '测试粤语')).toBe(true);
        await setting(settings, 'speak', 'auto');
        await reader.close();
        await settings.close();
      });

      test('hears and copies what the other script shows, without the sounds above rare characters', async () => {
        const settings = await current().openOwn('settings.html');
        await setting(settings, 'script', 'traditional');
        await setting(settings, 'rareReadings', true);
        const reader = await current().read(await current().open(`${server.origin}/written`));
        const height = () =>
          reader.evaluate(() => document.querySelector('article p:last-of-type')?.getBoundingClientRect().height ?? Number.NaN);
        await until('the sounds', () => reader.evaluate(() => document.querySelector('article rt') !== null));
        await clickOn(reader, current().words('listen'));
        await says('社區醫院');
        const words = '碭山的老人的頭髮，由社區義工來剪。';
        const copied = await reader.evaluate(() => {
          const leaf = document.querySelector('article rt')?.closest('[data-block]');
          if (leaf) getSelection()?.selectAllChildren(leaf);
          const text = String(getSelection());
          getSelection()?.removeAllRanges();
          return text;
        });
        expect(copied.trim()).toBe(words);
        await says('碭山的老人的頭髮');
        await until('the words to be marked', async () => (await marked(reader)).includes('山的老人'));
        if (current().name === 'chromium') {
          await reader.emulateMediaType('print');
          expect(await reader.evaluate(() => document.querySelector<HTMLElement>('article rt')?.offsetWidth)).toBe(0);
          await reader.emulateMediaType('screen');
        }
        await setting(settings, 'script', 'original');
        await until('the simplified characters', () =>
          reader.evaluate(() => document.querySelector('article ruby')?.textContent?.startsWith('砀')),
        );
        const withSounds = await height();
        await setting(settings, 'rareReadings', false);
        await until('the sounds to be gone', () => reader.evaluate(() => document.querySelector('article rt') === null));
        expect(Math.abs((await height()) - withSounds)).toBeLessThan(0.1);
        await reader.close();
        await settings.close();
      });

      test('goes on listening to what was deleted meanwhile, and it does not come back to the shelf', async () => {
        const reader = await listenTo('/long');
        await says('第一段');
        const library = await current().openOwn('library.html');
        await seesText(library, LONG);
        await clickOn(library, current().words('deedOn', current().words('libraryDelete'), LONG));
        await seesText(library, current().words('undo'));
        const count = voices.said().length;
        await until('the next sentences', () => voices.said().length > count + 2);
        await reader.close();
        const shelf = await current().openOwn('library.html');
        await seesText(shelf, current().words('libraryBin'));
        expect(await hasNamed(shelf, LONG)).toBe(false);
        await shelf.close();
        await library.close();
      });

      test('goes on where it was left, to the sentence: after a stop, and the next day', async () => {
        const reader = await listenTo('/long');
        await until('the address to bear the article', () => reader.evaluate(() => location.search.includes('article=')));
        const path = await reader.evaluate(() => `reader.html${location.search}`);
        await says('第一段');
        await reader.mouse.move(400, 400);
        await reader.mouse.wheel({ deltaY: 1200 });
        await pause(600);
        await (await reader.$('article [data-block="13"]'))?.click();
        await clickOn(reader, current().words('listenFromHere'));
        await says('第十四段');
        const sentence = async (page: Page) => Number(/第 (\d+) 句/.exec(await place(page))?.[1]);
        const begun = await sentence(reader);
        await button(reader, 'next-sentence');
        await until('the second sentence of the paragraph', async () => (await sentence(reader)) === begun + 1);
        await button(reader, 'stop-listening');
        await pause(1500);
        await clickOn(reader, current().words('listen'));
        await until('the bar', async () => (await place(reader)) !== '');
        expect(await sentence(reader)).toBe(begun + 1);
        await button(reader, 'pause');
        await pause(800);
        replace(await current().restart());
        voices.forget();
        const again = await current().openOwn(path);
        await seesText(again, LONG);
        await pause(2000);
        // What the browser opens again by itself may come to stand before it.
        await again.bringToFront();
        await clickOn(again, current().words('listen'));
        await until('a sentence', () => voices.said().length > 0);
        expect(await sentence(again)).toBe(begun + 1);
        expect(await again.$(named(current().words('listenPause'), 'button'))).not.toBeNull();
      });
    },
  );
});
