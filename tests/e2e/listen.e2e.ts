import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { energy, extent, RATE, rendered } from '../fakes/rendered';
import { inEachBrowser } from './harness/each';
import { notice } from './harness/notice';
import { pause, until } from './harness/patience';
import { bringForward, clickOn, hasNamed, named, seesText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import { hasPulseAudio, loudness, onsets, type SoundCard, startSoundCard } from './harness/sound';
import { hasSpeechDispatcher, NO_SYSTEM_VOICES, type SystemVoices, startSystemVoices } from './harness/system-voices';
import { button, marked, place, same, VOICED } from './harness/voiced';

/** Each needs programs of the system: `node tests/install.ts` installs them or says which. */
const WITH_VOICES = hasSpeechDispatcher();
const WITH_SOUND = hasPulseAudio();

let server: PageServer;
beforeAll(async () => {
  server = await servePages({ '/numbered': notice('全市长者饭堂明年增加到一千二百家', 9) });
});
afterAll(() => server.close());

describe.runIf(WITH_VOICES)('with voices of the system', () => {
  let voices: SystemVoices;
  beforeAll(async () => {
    voices = await startSystemVoices({ msPerCharacter: 12 });
  });
  afterAll(() => voices.close());
  const saidCount = (count: number) => until(`${count} sentences to be said`, () => voices.said().length >= count, 30_000);

  inEachBrowser(
    'an article is read aloud',
    () => ({ ...VOICED, env: voices.env }),
    (current) => {
      let reader: Page;
      test('from its title to its end, in order, by the Mandarin voice', async () => {
        voices.forget();
        reader = await current().read(await current().open(`${server.origin}/numbered`));
        await seesText(reader, '长者饭堂');
        await pause(2500);
        await clickOn(reader, current().words('listen'));
        await seesText(reader, current().words('listenFinished'), 40_000);
        const said = voices.said().map(same);
        expect(said[0]).toBe('全市长者饭堂明年增加到一千二百家');
        expect(said.flatMap((text) => /^第(.)段/.exec(text)?.[1] ?? []).join('')).toBe('一二三四五六七八九');
        expect(said.filter((text) => text.includes('一千二百家')).length).toBe(10);
        expect(voices.spoken().every(({ event, voice }) => event !== 'say' || voice === '测试普通话')).toBe(true);
        expect(await hasNamed(reader, current().words('listenPause'))).toBe(false);
      });

      test('a pause says the same sentence again, a step goes one on, and what is read is marked', async () => {
        voices.forget();
        await reader.evaluate(() => scrollTo(0, 0));
        await pause(600);
        await clickOn(reader, current().words('listen'));
        await saidCount(3);
        await button(reader, 'pause');
        const before = voices.said().map(same);
        await until('the bar to say Go on', () => hasNamed(reader, current().words('listenGoOn')));
        await pause(600);
        expect(voices.said().length).toBe(before.length);
        const text = same(await marked(reader));
        expect(text.length).toBeGreaterThan(3);
        await button(reader, 'pause');
        await saidCount(before.length + 1);
        expect(voices.said().map(same)[before.length]).toBe(before.at(-1));
        await pause(600);
        await button(reader, 'pause');
        const stood = await place(reader);
        await pause(600);
        await button(reader, 'next-sentence');
        await until('the place to change', async () => (await place(reader)) !== stood);
      });

      test('another speed reaches the voice, and a touched paragraph is read from its beginning', async () => {
        voices.forget();
        await button(reader, 'pause');
        await saidCount(1);
        const slow = voices.spoken().find(({ event }) => event === 'say')?.rate ?? 0;
        await button(reader, 'faster');
        await until('the faster voice', () => voices.spoken().some(({ event, rate }) => event === 'say' && (rate ?? 0) > slow));
        await button(reader, 'pause');
        const target = await reader.$('article [data-block="2"]');
        await target?.click();
        const count = voices.said().length;
        await clickOn(reader, current().words('listenFromHere'));
        await saidCount(count + 1);
        expect(same(voices.said()[count] ?? '')).toBe('第三段。');
      });

      /** The voice of the system goes on for it: no utterance is lost between the two, and no watchdog has to help. */
      async function takesOverAtOnce(one: Page, before: Page): Promise<void> {
        const count = voices.said().length;
        await one.bringToFront();
        await clickOn(one, current().words('listenHere'));
        await until('the other reader to be still', () => before.$('[data-listening="still"]'));
        await until('a sentence of its own', () => voices.said().length > count, 2500);
        await until('the next sentence', () => voices.said().length > count + 1);
        expect(await hasNamed(one, current().words('listenHow'))).toBe(false);
      }

      test('two readers never speak at once: the one that begins takes over', async () => {
        const other = await current().read(await current().open(server.page('seed-guangzhou')));
        await seesText(other, '民政');
        await pause(2000);
        await bringForward(reader);
        if (await hasNamed(reader, current().words('listenStop'))) await button(reader, 'stop-listening');
        await pause(600);
        voices.forget();
        await clickOn(reader, current().words('listen'));
        await saidCount(1);
        await bringForward(other);
        await clickOn(other, current().words('listen'));
        await until('the other article', () => voices.said().some((text) => same(text).includes('以改革创新打造广州')));
        const count = voices.said().length;
        await pause(1500);
        const later = voices.said().slice(count);
        expect(later.some((text) => same(text).includes('市民政局今天发布通知'))).toBe(false);
        await bringForward(reader);
        await seesText(reader, current().words('listenElsewhere'));
        await takesOverAtOnce(reader, other);
        await takesOverAtOnce(other, reader);
        await takesOverAtOnce(reader, other);
        await takesOverAtOnce(other, reader);
        await other.close();
        await pause(500);
        const closed = voices.said().length;
        await pause(1500);
        expect(voices.said().length).toBe(closed);
      });
    },
  );
});

describe.runIf(WITH_VOICES && WITH_SOUND)('when the voice of the system falls silent', () => {
  let voices: SystemVoices;
  let card: SoundCard;
  beforeAll(async () => {
    voices = await startSystemVoices({ msPerCharacter: 12, muteAfter: 0 });
    card = await startSoundCard();
  });
  afterAll(() => {
    voices.close();
    card.close();
  });
  inEachBrowser(
    'the voice that comes along goes on',
    () => ({ ...VOICED, env: { ...voices.env, ...card.env } }),
    (current) => {
      test('with the same sentence, and says so', async () => {
        const reader = await current().read(await current().open(`${server.origin}/_/article`));
        await seesText(reader, '长者饭堂');
        await pause(2500);
        await clickOn(reader, current().words('listen'));
        await seesText(reader, current().words('listenStuck'), 40_000);
        await until('a word to be heard', () => reader.evaluate(() => (CSS.highlights.get('reading-word')?.size ?? 0) > 0));
        expect(same(await marked(reader))).toBe('全市长者饭堂明年增加到一千二百家');
        await until('the next sentence', async () => /第 [2-9] 句/.test(await place(reader)), 30_000);
      });
    },
  );
});

/** When a sentence was marked, and the first word in it, in seconds. */
type Noted = { readonly marked: number; word: number | undefined };

/** Writes down every sentence that is marked. */
function noteSentences(): void {
  const noted: Noted[] = [];
  Object.assign(globalThis, { noted });
  let last = '';
  const look = () => {
    const now = [...(CSS.highlights.get('reading-sentence') ?? [])].map(String).join('');
    if (now && now !== last) noted.push({ marked: performance.now() / 1000, word: undefined });
    last = now;
    const sentence = noted.at(-1);
    if (sentence && (CSS.highlights.get('reading-word')?.size ?? 0) > 0) sentence.word ??= performance.now() / 1000;
    requestAnimationFrame(look);
  };
  look();
}

/** What was in the air is no shorter than what the synthesiser makes (a computer at its limits may stretch it), and its last two characters are as loud there. */
async function expectWhole(air: Float32Array, text: string): Promise<void> {
  const made = await rendered(text, 'zh-CN', 'cmn-latn-pinyin+f2', 135);
  const [inAir, inMade] = [extent(air), extent(made.samples)];
  expect(inAir.to - inAir.from).toBeGreaterThan(inMade.to - inMade.from - 0.15);
  const last = inMade.to - (made.characters.at(-2)?.time ?? 0);
  const share = (samples: Float32Array, { from, to }: { from: number; to: number }) =>
    energy(samples, to - last, to) / energy(samples, from, to);
  expect(share(air, inAir) / share(made.samples, inMade)).toBeGreaterThan(0.7);
}

describe.runIf(WITH_SOUND)('without a voice of the system', () => {
  let card: SoundCard;
  beforeAll(async () => {
    card = await startSoundCard();
  });
  afterAll(() => card.close());
  inEachBrowser(
    'the voice that comes along',
    () => ({ ...VOICED, env: { ...NO_SYSTEM_VOICES, ...card.env } }),
    (current) => {
      test('really sounds, marks each word when it is heard, and says why it reads', async () => {
        const reader = await current().read(await current().open(`${server.origin}/_/article`));
        await seesText(reader, '长者饭堂');
        await pause(4000);
        const recording = card.record();
        await reader.evaluate(noteSentences);
        await clickOn(reader, current().words('listen'));
        await seesText(reader, current().words('listenNoVoice'));
        const words = new Set<string>();
        await until('ten words to be marked', async () => {
          const word = await reader.evaluate(() => [...(CSS.highlights.get('reading-word') ?? [])].map(String).join(''));
          if (word) words.add(word);
          return words.size >= 10;
        });
        const begun = await until('the second sentence', async () => {
          const noted = await reader.evaluate(() => Reflect.get(globalThis, 'noted') as Noted[]);
          return noted[1]?.word !== undefined && noted;
        });
        await pause(1500);
        const samples = await recording.stop();
        expect(loudness(samples)).toBeGreaterThan(0.02);
        // From the title's beginning to that of the next sentence, on the page's clock and in the air.
        const [title = 0, next = 0] = onsets(samples, 0.6);
        const [shownTitle = 0, shownNext = 0] = begun.map(({ word }) => word);
        expect(Math.abs(next - title - (shownNext - shownTitle))).toBeLessThan(0.25);
        // Its first word is marked as the sentence begins, not later.
        expect(shownNext - (begun[1]?.marked ?? 0)).toBeLessThan(0.25);
        await expectWhole(samples.subarray(Math.round(title * RATE), Math.round(next * RATE)), '全市长者饭堂明年增加到一千二百家');
        await reader.locator(named(current().words('listenStop'), 'button')).click();
        await until('the bar to be gone', async () => !(await hasNamed(reader, current().words('listenStop'))));
      });
    },
  );
});
