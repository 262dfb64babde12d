import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offeredVoices } from '../../../../../utils/platform/speech/offered-voices';
import { systemVoice } from '../../../../../utils/platform/speech/system-voice';
import type { SpeechEvent, Utterance } from '../../../../../utils/speech/engine';
import { sleep } from './asleep';
import { FakeSynth, fakeUtterance, type Manner, voiceNamed } from './fake-synth';

const TEXT = '全市开设长者饭堂。';

function setUp(manner: Manner = 'well', local = true) {
  const synth = new FakeSynth();
  synth.voices = [voiceNamed('Huihui', 'zh-CN', local)];
  synth.manner = manner;
  const engine = systemVoice({ synth, utter: fakeUtterance, offer: offeredVoices });
  const [voice] = engine.voices();
  if (!voice) throw new Error('no voice');
  const events: SpeechEvent[] = [];
  const life = new AbortController();
  const say = (patch: Partial<Utterance> = {}) =>
    engine.speak({ text: TEXT, lang: 'zh-CN', voice, rate: 1, ...patch }, (event) => events.push(event), life.signal);
  return { synth, engine, events, life, say };
}

beforeEach(() => {
  vi.useFakeTimers();
  const heard = new EventTarget();
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard));
  vi.stubGlobal('removeEventListener', heard.removeEventListener.bind(heard));
  vi.stubGlobal('dispatchEvent', heard.dispatchEvent.bind(heard));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the system voice', () => {
  test('says one utterance with the voice that was asked for, and reports start and end', async () => {
    const { synth, events, say } = setUp();
    say({ rate: 1.25 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(events).toEqual([{ kind: 'started' }, { kind: 'ended' }]);
    expect(synth.said).toEqual([{ text: TEXT, voice: 'Huihui', rate: 1.25 }]);
  });

  test('without the voice it says so at once', () => {
    const { synth, events, say } = setUp();
    synth.voices = [];
    say();
    expect(events).toEqual([{ kind: 'failed', reason: 'no-voice' }]);
  });

  test('a voice that never starts is given up after three seconds', async () => {
    const { synth, events, say } = setUp('never-starts');
    say();
    await vi.advanceTimersByTimeAsync(2900);
    expect(events).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(events).toEqual([{ kind: 'failed', reason: 'no-start' }]);
    expect(synth.cancels).toBe(1);
  });

  test('a voice that never ends is given up after three times the estimate', async () => {
    const { events, say } = setUp('never-ends');
    say();
    await vi.advanceTimersByTimeAsync(3 * TEXT.length * 300 + 100);
    expect(events).toEqual([{ kind: 'started' }, { kind: 'failed', reason: 'no-end' }]);
  });

  test('a computer that slept is not a voice that hangs: what was told meanwhile is heard first', async () => {
    const { synth, events, say } = setUp('never-ends');
    say();
    await vi.advanceTimersByTimeAsync(100);
    sleep(20_000);
    await vi.advanceTimersByTimeAsync(3 * TEXT.length * 300);
    expect([events.at(-1), synth.cancels]).toEqual([{ kind: 'started' }, 0]);
    await vi.advanceTimersByTimeAsync(3000);
    expect([events.at(-1), synth.cancels]).toEqual([{ kind: 'failed', reason: 'asleep' }, 1]);
  });

  test('a voice of the net that falls silent is given up soon after its expected end', async () => {
    const { events, say } = setUp('well', false);
    say();
    await vi.advanceTimersByTimeAsync(1000);
    expect(events.at(-1)).toEqual({ kind: 'ended' });
    const second = setUp('never-ends', false);
    second.say();
    await vi.advanceTimersByTimeAsync(TEXT.length * 300 + 3000);
    expect(second.events.at(-1)).toEqual({ kind: 'failed', reason: 'no-end' });
  });

  test('a voice of the net that tells its words is given up within three seconds of the last one, however long the sentence is', async () => {
    const { events, say } = setUp('stalls', false);
    say({ text: '全市长者饭堂明年增加到一千二百家，老人可以就近用餐，电话是一二三四五。' });
    await vi.advanceTimersByTimeAsync(3050);
    expect(events.at(-1)).toEqual({ kind: 'failed', reason: 'no-end' });
  });

  test('a voice of the net is given up at once when the net is gone', async () => {
    const { events, say } = setUp('never-ends', false);
    say();
    await vi.advanceTimersByTimeAsync(500);
    dispatchEvent(new Event('offline'));
    expect(events.at(-1)).toEqual({ kind: 'failed', reason: 'error' });
  });

  test.each<Manner>(['error', 'dies'])('%s: reported once, and nothing after it', async (manner) => {
    const { events, say } = setUp(manner);
    say();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events.filter((event) => event.kind === 'failed')).toEqual([{ kind: 'failed', reason: 'error' }]);
    expect(events.at(-1)?.kind).toBe('failed');
  });

  test('word times that point outside of the text or backwards are not believed', async () => {
    const { events, say } = setUp('garbage-words');
    say();
    await vi.advanceTimersByTimeAsync(2000);
    expect(events.filter((event) => event.kind === 'word')).toEqual([
      { kind: 'word', at: 0, length: TEXT.length },
      { kind: 'word', at: 2, length: TEXT.length - 2 },
    ]);
  });

  test('an utterance that got lost behind a cancel is said again once', async () => {
    const { synth, events, say } = setUp('lost-once');
    say();
    await vi.advanceTimersByTimeAsync(3000);
    expect(synth.said.length).toBe(2);
    expect(events).toEqual([{ kind: 'started' }, { kind: 'ended' }]);
  });

  test('silenced, it reports nothing more', async () => {
    const { synth, events, life, say } = setUp();
    say();
    await vi.advanceTimersByTimeAsync(100);
    life.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events).toEqual([{ kind: 'started' }]);
    expect(synth.cancels).toBe(1);
  });

  test.each([0, 50, 3000])('voices that come after %d ms are told, also without an event', async (after) => {
    const { synth, engine, life } = setUp();
    synth.voices = [];
    let told = 0;
    engine.watch(() => {
      told += 1;
    }, life.signal);
    setTimeout(() => {
      synth.voices = [voiceNamed('Huihui', 'zh-CN')];
    }, after);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toBe(1);
    expect(engine.voices().map((voice) => voice.name)).toEqual(['慧慧（女声）']);
  });

  test('voices that come in pieces are told piece by piece; none ever is told as nothing', async () => {
    const { synth, engine, life } = setUp();
    let told = 0;
    engine.watch(() => {
      told += 1;
    }, life.signal);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toBe(0);
    synth.voices = [...synth.voices, voiceNamed('Yaoyao', 'zh-CN')];
    synth.dispatchEvent(new Event('voiceschanged'));
    synth.voices = [...synth.voices, voiceNamed('Tracy', 'zh-HK')];
    synth.dispatchEvent(new Event('voiceschanged'));
    expect(told).toBe(2);
  });
});
