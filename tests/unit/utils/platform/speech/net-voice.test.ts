import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offeredVoices } from '../../../../../utils/platform/speech/offered-voices';
import { systemVoice } from '../../../../../utils/platform/speech/system-voice';
import type { Synth } from '../../../../../utils/platform/speech/utterance';
import type { SpeechEvent } from '../../../../../utils/speech/engine';
import { fakeUtterance, voiceNamed } from './fake-synth';

/** A voice of the net that tells no words, in fake time. */
type Manner = {
  readonly msPerCharacter: number;
  /** By how much each utterance may be faster or slower than that, as a part of it. */
  readonly jitter: number;
  /** It begins within so many milliseconds. */
  readonly begins: readonly [least: number, most: number];
  /** Silence at the end of each utterance, in milliseconds. */
  readonly tail: number;
  readonly words?: boolean;
  /** An utterance that is longer falls silent then, in milliseconds, and nothing tells it. */
  readonly dies?: number;
};

const USUAL: Manner = { msPerCharacter: 230, jitter: 0.12, begins: [150, 600], tail: 200 };
const SLOW: Manner = { msPerCharacter: 290, jitter: 0.25, begins: [300, 1800], tail: 400 };

const SENTENCES = [
  '全市长者饭堂明年增加到一千二百家，老年人可以就近用餐，并享受补贴和上门服务。',
  '记者从市民政局获悉，截至十月底，全市共有养老机构二百八十六家，床位七万四千张。',
  '各区、各有关部门要加强组织领导，落实资金保障，确保各项任务按期完成。',
  '申请人可以登录网站，也可以拨打幺二三四五热线咨询。',
  '根据《中华人民共和国老年人权益保障法》第十八条的规定，家庭成员应当关心老年人的精神需求，不得忽视、冷落老年人。',
  '“十四五”以来，我市建成社区嵌入式养老服务机构一百九十四个。',
  '近日，市政府召开常务会议。',
  '会议强调，要坚持以人民为中心，持续扩大普惠养老服务供给，让更多老年人享有幸福晚年。',
];

type Scripted = {
  readonly text: string;
  readonly rate: number;
  readonly onstart: () => void;
  readonly onend: () => void;
  readonly onboundary: (event: object) => void;
};

/** Characters that take time: quotes and brackets take none. */
const heard = (text: string): number => text.replace(/[“”《》（）]/g, '').length;

class NetSynth extends EventTarget implements Synth {
  manner: Manner = USUAL;
  /** After so many characters more it falls silent. */
  stallAfter = Number.POSITIVE_INFINITY;
  stalled: number | undefined;
  readonly said: string[] = [];
  speaking = false;
  pending = false;
  #seed = 7;
  #timers: ReturnType<typeof setTimeout>[] = [];
  readonly #voices = [voiceNamed('Google 普通话', 'zh-CN', false)];

  getVoices = (): SpeechSynthesisVoice[] => this.#voices;
  cancel(): void {
    this.speaking = false;
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }
  speak(given: SpeechSynthesisUtterance): void {
    const utterance = given as unknown as Scripted;
    const { msPerCharacter, jitter, begins, tail } = this.manner;
    const [least, most] = begins;
    this.said.push(utterance.text);
    this.speaking = true;
    const start = least + this.#chance() * (most - least);
    const pace = (msPerCharacter * (1 + jitter * (2 * this.#chance() - 1))) / utterance.rate;
    const length = heard(utterance.text);
    const { dies = Number.POSITIVE_INFINITY } = this.manner;
    if (length * pace > dies) this.stallAfter = dies / pace;
    const stalls = this.stallAfter < length;
    if (!stalls || this.stallAfter > 0) this.#at(start, utterance.onstart);
    if (stalls) {
      this.#at(start + this.stallAfter * pace, () => {
        this.stalled = performance.now();
      });
      this.stallAfter = Number.POSITIVE_INFINITY;
      return;
    }
    this.stallAfter -= length;
    if (this.manner.words) {
      for (let word = 0; word < length; word += 2)
        this.#at(start + word * pace + 1, () => utterance.onboundary({ name: 'word', charIndex: word, charLength: 2 }));
    }
    this.#at(start + length * pace + tail, () => {
      this.speaking = false;
      utterance.onend();
    });
  }
  #at(ms: number, act: () => void): void {
    this.#timers.push(setTimeout(act, ms));
  }
  #chance(): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.#seed / 2_147_483_648;
  }
}

function listenTo(manner: Manner, rate = 0.9) {
  const synth = new NetSynth();
  synth.manner = manner;
  const engine = systemVoice({ synth, utter: fakeUtterance, offer: offeredVoices });
  const [voice] = engine.voices();
  if (!voice) throw new Error('no voice');
  async function hear(text: string): Promise<SpeechEvent & { readonly after: number }> {
    if (!voice) throw new Error('no voice');
    let final: (SpeechEvent & { readonly after: number }) | undefined;
    const report = (event: SpeechEvent) => {
      if (event.kind === 'ended' || event.kind === 'failed') final = { ...event, after: performance.now() - (synth.stalled ?? 0) };
    };
    engine.speak({ text, lang: 'zh-CN', voice, rate }, report, new AbortController().signal);
    while (!final) await vi.advanceTimersByTimeAsync(50);
    return final;
  }
  return { synth, hear };
}

/** How long after the stall it is given up, at each tenth of each sentence, in milliseconds and in order. */
async function stallTimes(manner: Manner, before: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (const sentence of SENTENCES) {
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const { synth, hear } = listenTo(manner);
      for (const one of SENTENCES.slice(0, before)) expect((await hear(one)).kind).toBe('ended');
      synth.stallAfter = (heard(sentence) * tenth) / 10;
      const { kind, after } = await hear(sentence);
      expect(kind).toBe('failed');
      times.push(after);
    }
  }
  return times.sort((one, other) => one - other);
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;

beforeEach(() => {
  vi.useFakeTimers();
  const target = new EventTarget();
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a voice of the net that tells no words', () => {
  test('is given up soon after it stalls, wherever in a sentence that is', async () => {
    const times = await stallTimes(USUAL, 4);
    expect(median(times)).toBeLessThan(2000);
    expect(times.at(-1)).toBeLessThan(3000);
  });

  test('is given up in time also when it stalls in the very first sentence', async () => {
    const times = await stallTimes(USUAL, 0);
    expect(times.at(-1)).toBeLessThan(3000);
  });

  test('that has told its words says its sentences whole', async () => {
    const { synth, hear } = listenTo({ ...USUAL, words: true });
    await hear('全市长者饭堂明年增加到一千二百家，老年人可以就近用餐，并享受补贴。');
    const before = synth.said.length;
    await hear('各区要加强组织领导，落实资金保障，确保各项任务按期完成。');
    expect(synth.said.slice(before)).toEqual(['各区要加强组织领导，落实资金保障，确保各项任务按期完成。']);
  });

  test('that tells its words says the rest of its very first sentence in one breath', async () => {
    const { synth, hear } = listenTo({ ...USUAL, words: true });
    await hear('全市长者饭堂明年增加到一千二百家，老年人可以就近用餐，并享受补贴和上门服务。');
    expect(synth.said).toEqual(['全市长者饭堂', '明年增加到一千二百家，老年人可以就近用餐，并享受补贴和上门服务。']);
  });

  test('that dies after fourteen seconds of an utterance, in silence, is never given so long a one', async () => {
    const { synth, hear } = listenTo({ ...USUAL, dies: 14_000 }, 0.6);
    const enormous = '全市各区各街道各社区的长者饭堂和助餐点都要在今年年底以前完成升级改造并且向所有有需要的老年人开放供应一日三餐'.slice(
      0,
      60,
    );
    for (let time = 0; time < 5; time += 1) expect((await hear(enormous)).kind).toBe('ended');
    expect(synth.said.join('')).toBe(enormous.repeat(5));
  });

  test('is not asked at all while there is no net', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { synth, hear } = listenTo(USUAL);
    expect((await hear('近日，市政府召开常务会议。')).kind).toBe('failed');
    expect(synth.said).toEqual([]);
  });

  test.each([
    ['usual', USUAL, 0.9],
    ['usual, said fast', USUAL, 2],
    ['slow and uneven', SLOW, 0.9],
    ['slow and uneven, said slowly', SLOW, 0.6],
  ] as const)('is never cut off while it is only slow: %s', async (_, manner, rate) => {
    const { synth, hear } = listenTo(manner, rate);
    for (let round = 0; round < 30; round += 1) for (const sentence of SENTENCES) expect((await hear(sentence)).kind).toBe('ended');
    expect(synth.said.join('')).toBe(SENTENCES.join('').repeat(30));
  });
});
