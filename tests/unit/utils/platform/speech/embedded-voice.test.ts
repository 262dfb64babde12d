import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AudioLine } from '../../../../../utils/platform/speech/audio-line';
import { embeddedVoice } from '../../../../../utils/platform/speech/embedded-voice';
import { EMBEDDED_VOICES } from '../../../../../utils/platform/speech/embedded-voices';
import { type Answer, type Order, type Question, type Reading, SAMPLE_RATE } from '../../../../../utils/platform/speech/synthesis';
import { synthesizer } from '../../../../../utils/platform/speech/synthesizer';
import type { Workshop } from '../../../../../utils/platform/speech/workshop';
import type { SpeechEvent, Utterance } from '../../../../../utils/speech/engine';
import { plainLatin } from '../../../../../utils/speech/latin/plain';
import { sleep } from './asleep';

/** A worker whose answers the test gives. */
class FakeWorkshop<Asked, Answered> implements Workshop<Asked, Answered> {
  readonly asked: Asked[] = [];
  ended = false;
  #heard: ((event: { readonly data: Answered }) => void) | undefined;
  #broke: (() => void) | undefined;
  addEventListener(type: 'message' | 'error', heard: ((event: { readonly data: Answered }) => void) | (() => void)): void {
    if (type === 'message') this.#heard = heard;
    else this.#broke = heard as () => void;
  }
  postMessage(asked: Asked): void {
    this.asked.push(asked);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(answer: Answered): void {
    this.#heard?.({ data: answer });
  }
  break(): void {
    this.#broke?.();
  }
}

/** The worker that looks up readings, which answers at once; `mute`: when the test lets it. */
class FakeReadings extends FakeWorkshop<Question, Reading> {
  mute = false;
  override postMessage(question: Question): void {
    super.postMessage(question);
    if (!this.mute && question.id !== undefined) this.answer({ id: question.id, latin: plainLatin(question.text) });
  }
}

class FakeSound extends FakeWorkshop<Order, Answer> {
  get says() {
    return this.asked.filter((order) => order.kind === 'say');
  }
  get last(): number {
    return this.says.at(-1)?.id ?? 0;
  }
}

/** A sound card whose clock is the fake one of the test. */
function fakeLine(isDead: () => boolean): AudioLine & { silenced: boolean } {
  const now = () => (isDead() ? 0 : performance.now() / 1000);
  let end = 0;
  return {
    silenced: false,
    now,
    end: () => end,
    add(pcm) {
      const start = Math.max(end, now());
      end = start + pcm.length / SAMPLE_RATE;
      return start;
    },
    silence() {
      this.silenced = true;
    },
  };
}

const [voice] = EMBEDDED_VOICES;
if (!voice) throw new Error('no voice');
const SAID: Utterance = { text: '长者饭堂', lang: 'zh-CN', voice, rate: 1 };
const second = (part = 1) => new Float32Array(SAMPLE_RATE * part);

function setUp(isDead = () => false) {
  const workshops: FakeSound[] = [];
  const open = () => {
    const made = new FakeSound();
    workshops.push(made);
    return made;
  };
  const libraries: FakeReadings[] = [];
  const openReadings = () => {
    const made = new FakeReadings();
    libraries.push(made);
    return made;
  };
  const line = fakeLine(isDead);
  let opened = 0;
  const engine = embeddedVoice(synthesizer(open, openReadings), () => {
    opened += 1;
    return line;
  });
  const events: (SpeechEvent & { readonly time: number })[] = [];
  const life = new AbortController();
  const say = (patch: Partial<Utterance> = {}) =>
    engine.speak({ ...SAID, ...patch }, (event) => events.push({ ...event, time: performance.now() }), life.signal);
  const workshop = () => workshops[workshops.length - 1] ?? open();
  return { engine, line, events, life, say, workshop, workshops, libraries, opened: () => opened };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the embedded voice', () => {
  test('reports start, words and end when the ear hears them', async () => {
    const { events, say, workshop } = setUp();
    const begun = performance.now();
    say();
    const id = workshop().last;
    workshop().answer({
      kind: 'sound',
      id,
      pcm: second(0.5),
      words: [
        { at: 0, length: 1, time: 0 },
        { at: 1, length: 1, time: 0.25 },
      ],
    });
    workshop().answer({ kind: 'sound', id, pcm: second(0.5), words: [{ at: 2, length: 1, time: 0.5 }] });
    workshop().answer({ kind: 'done', id });
    await vi.advanceTimersByTimeAsync(3000);
    expect(events.map(({ kind, time }) => [kind, Math.round((time - begun) / 10) * 10])).toEqual([
      ['started', 0],
      ['word', 0],
      ['word', 250],
      ['word', 500],
      ['ended', 1000],
    ]);
  });

  test('what was prepared is not made a second time', () => {
    const { engine, say, workshop } = setUp();
    engine.prepare(SAID);
    say();
    expect(workshop().says.length).toBe(1);
    say({ rate: 1.25 });
    expect(workshop().says.length).toBe(2);
  });

  test('what was made before it is wanted is heard from its start', async () => {
    const { engine, events, say, workshop } = setUp();
    engine.prepare(SAID);
    const id = workshop().last;
    workshop().answer({ kind: 'sound', id, pcm: second(0.5), words: [{ at: 0, length: 1, time: 0 }] });
    say();
    workshop().answer({ kind: 'sound', id, pcm: second(0.5), words: [{ at: 2, length: 1, time: 0.5 }] });
    workshop().answer({ kind: 'done', id });
    await vi.advanceTimersByTimeAsync(3000);
    expect(events.map((event) => (event.kind === 'word' ? event.at : event.kind))).toEqual(['started', 0, 2, 'ended']);
  });

  test('nothing is loaded before it is wanted', () => {
    const { engine, workshops, libraries } = setUp();
    engine.voices();
    expect([workshops.length, libraries.length]).toEqual([0, 0]);
    engine.warm('zh-CN');
    expect([workshops.length, libraries.length]).toEqual([1, 1]);
  });

  test('both workers get ready at the same time, and the sound is made of what the readings are', () => {
    const { engine, workshop, libraries } = setUp();
    engine.warm('zh-CN');
    const [library] = libraries;
    if (!library) throw new Error('no worker for the readings');
    library.mute = true;
    engine.prepare(SAID);
    expect(workshop().asked).toEqual([{ kind: 'load', voice: 'cmn-latn-pinyin+f2' }]);
    const latin = { text: 'zhang3', tokens: [] };
    library.answer({ id: library.asked.at(-1)?.id ?? -1, latin });
    expect(workshop().says).toMatchObject([{ latin, voice: 'cmn-latn-pinyin+f2', rate: 1 }]);
  });

  test('a text that needs no looking up loads no readings', () => {
    const { engine, workshop, libraries } = setUp();
    const english = EMBEDDED_VOICES.find(({ lang }) => lang === 'en');
    if (!english) throw new Error('no voice');
    engine.prepare({ text: 'Good morning', lang: 'en', voice: english, rate: 1 });
    expect(workshop().says).toMatchObject([{ latin: { text: 'Good morning' } }]);
    expect(libraries.length).toBe(0);
  });

  test('readings that cannot be loaded are told, and looked up anew with the next sentence', () => {
    const { engine, events, say, libraries, workshop } = setUp();
    engine.warm('zh-CN');
    const [library] = libraries;
    if (!library) throw new Error('no worker for the readings');
    library.mute = true;
    say();
    library.answer({ id: library.asked.at(-1)?.id ?? -1, latin: undefined });
    expect(events).toMatchObject([{ kind: 'failed', reason: 'error' }]);
    library.mute = false;
    say();
    expect(workshop().says.length).toBe(1);
  });

  test('the sound card is opened once the worker is under way, which waits for a page that is busy', () => {
    const { say, workshop, opened, life } = setUp();
    say();
    expect([workshop().asked.length, opened()]).toEqual([2, 0]);
    workshop().answer({ kind: 'up' });
    expect(opened()).toBe(1);
    life.abort();

    const silenced = setUp();
    silenced.say();
    silenced.life.abort();
    silenced.workshop().answer({ kind: 'up' });
    expect(silenced.opened()).toBe(0);
  });

  test('silenced, it falls silent and reports nothing more', async () => {
    const { line, events, life, say, workshop } = setUp();
    say();
    workshop().answer({ kind: 'sound', id: workshop().last, pcm: second(), words: [] });
    life.abort();
    workshop().answer({ kind: 'done', id: workshop().last });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(line.silenced).toBe(true);
    expect(events.map(({ kind }) => kind)).toEqual(['started']);
  });

  test('a sound card whose clock stands still is told within a few seconds', async () => {
    const { events, say, workshop } = setUp(() => true);
    say();
    workshop().answer({ kind: 'sound', id: workshop().last, pcm: second(), words: [] });
    workshop().answer({ kind: 'done', id: workshop().last });
    await vi.advanceTimersByTimeAsync(5000);
    expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: 'no-start' });
  });

  test('a sound card that stood still while the computer slept goes on', async () => {
    let stands = true;
    const { events, say, workshop } = setUp(() => stands);
    say();
    workshop().answer({ kind: 'sound', id: workshop().last, pcm: second(), words: [] });
    workshop().answer({ kind: 'done', id: workshop().last });
    sleep(20_000);
    await vi.advanceTimersByTimeAsync(1000);
    stands = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'ended']);
  });

  test('a broken worker is told, and the next sentence gets a new one', () => {
    const { events, say, workshop, workshops } = setUp();
    say();
    workshop().break();
    expect(events).toMatchObject([{ kind: 'failed', reason: 'error' }]);
    expect(workshop().ended).toBe(true);
    say();
    expect(workshops.length).toBe(2);
  });

  test('a worker that never answers is told', async () => {
    const { events, say } = setUp();
    say();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(events).toMatchObject([{ kind: 'failed', reason: 'error' }]);
  });

  test('every language has a woman and a man', () => {
    const found = EMBEDDED_VOICES.map(({ lang, name }) => `${lang} ${name}`);
    for (const lang of ['zh-CN', 'zh-TW', 'yue', 'en']) expect(found).toEqual(expect.arrayContaining([`${lang} woman`, `${lang} man`]));
    expect(new Set(EMBEDDED_VOICES.map(({ id }) => id)).size).toBe(EMBEDDED_VOICES.length);
  });
});
