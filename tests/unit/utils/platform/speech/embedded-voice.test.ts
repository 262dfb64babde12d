import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AudioLine } from '../../../../../utils/platform/speech/audio-line';
import { embeddedVoice } from '../../../../../utils/platform/speech/embedded-voice';
import { EMBEDDED_VOICES } from '../../../../../utils/platform/speech/embedded-voices';
import { type Answer, type Order, SAMPLE_RATE } from '../../../../../utils/platform/speech/synthesis';
import { synthesizer, type Workshop } from '../../../../../utils/platform/speech/synthesizer';
import type { SpeechEvent, Utterance } from '../../../../../utils/speech/engine';

/** A worker whose answers the test gives. */
class FakeWorkshop implements Workshop {
  readonly orders: Order[] = [];
  ended = false;
  #heard: ((event: { readonly data: Answer }) => void) | undefined;
  #broke: (() => void) | undefined;
  addEventListener(type: 'message' | 'error', heard: ((event: { readonly data: Answer }) => void) | (() => void)): void {
    if (type === 'message') this.#heard = heard;
    else this.#broke = heard as () => void;
  }
  postMessage(order: Order): void {
    this.orders.push(order);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(answer: Answer): void {
    this.#heard?.({ data: answer });
  }
  break(): void {
    this.#broke?.();
  }
  get last(): number {
    return this.orders.findLast((order) => order.kind === 'say')?.id ?? 0;
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
  const workshops: FakeWorkshop[] = [];
  const open = () => {
    const made = new FakeWorkshop();
    workshops.push(made);
    return made;
  };
  const line = fakeLine(isDead);
  const engine = embeddedVoice(synthesizer(open), () => line);
  const events: (SpeechEvent & { readonly time: number })[] = [];
  const life = new AbortController();
  const say = (patch: Partial<Utterance> = {}) =>
    engine.speak({ ...SAID, ...patch }, (event) => events.push({ ...event, time: performance.now() }), life.signal);
  const workshop = () => workshops[workshops.length - 1] ?? open();
  return { engine, line, events, life, say, workshop, workshops };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
    expect(workshop().orders.filter(({ kind }) => kind === 'say').length).toBe(1);
    say({ rate: 1.25 });
    expect(workshop().orders.filter(({ kind }) => kind === 'say').length).toBe(2);
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
    const { engine, workshops } = setUp();
    engine.voices();
    expect(workshops.length).toBe(0);
    engine.warm('zh-CN');
    expect(workshops.length).toBe(1);
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
