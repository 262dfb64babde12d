import type { MediaWish, SpeechPort } from '../../../../../utils/environment';
import type { SpeechEngine, SpeechEvent, Utterance, Voice } from '../../../../../utils/speech/engine';

export const voiceOf = (engine: string, lang = 'zh-CN', local = true): Voice => ({
  id: `${engine}:${lang}`,
  engine,
  name: engine,
  lang,
  local,
  rank: engine === 'embedded' ? 20 : 50,
});

/** An engine that does nothing by itself: the test says what happens. */
export class FakeEngine implements SpeechEngine {
  readonly said: Utterance[] = [];
  readonly prepared: string[] = [];
  readonly warmed: string[] = [];
  offered: readonly Voice[];
  readonly capabilities;
  #changed = new Set<() => void>();
  #report: ((event: SpeechEvent) => void) | undefined;
  #signal: AbortSignal | undefined;

  constructor(
    readonly name: string,
    voices: readonly Voice[] = [voiceOf(name)],
  ) {
    this.offered = voices;
    this.capabilities = { wordTimes: name === 'embedded', offline: name === 'embedded' };
  }
  voices = () => this.offered;
  warm = (lang: string) => void this.warmed.push(lang);
  prepare = (utterance: Utterance) => void this.prepared.push(utterance.text);
  watch(changed: () => void, signal: AbortSignal): void {
    this.#changed.add(changed);
    signal.addEventListener('abort', () => this.#changed.delete(changed));
  }
  offer(voices: readonly Voice[]): void {
    this.offered = voices;
    for (const changed of this.#changed) changed();
  }
  speak(utterance: Utterance, report: (event: SpeechEvent) => void, signal: AbortSignal): void {
    this.said.push(utterance);
    this.#report = report;
    this.#signal = signal;
  }
  /** True while an utterance was asked for and not silenced. */
  get isAsked(): boolean {
    return this.#signal !== undefined && !this.#signal.aborted;
  }
  /** Reports even what a silenced engine should not: a late report must do no harm. */
  tell(...events: readonly SpeechEvent[]): void {
    for (const event of events) this.#report?.(event);
  }
  texts = (): readonly string[] => this.said.map(({ text }) => text);
}

export type FakeSpeech = SpeechPort & {
  press(wish: MediaWish): void;
  displace(): void;
  /** From now on a claim waits until {@link FakeSpeech.fallSilent}: another reader speaks. */
  otherSpeaks(): void;
  fallSilent(): void;
  readonly claims: number;
  readonly speaking: boolean;
};

export function fakeSpeech(...engines: readonly SpeechEngine[]): FakeSpeech {
  let pressed: ((wish: MediaWish) => void) | undefined;
  let lost: (() => void) | undefined;
  let begin: (() => void) | undefined;
  const state = { claims: 0, speaking: false, taken: false };
  return {
    ready: () => Promise.resolve(),
    engines,
    system: 'windows',
    claim(claim, signal) {
      state.claims += 1;
      // As between two pages: whoever claims takes the right from whoever has it.
      lost?.();
      lost = claim.lost;
      begin = claim.begin;
      signal.addEventListener('abort', () => {
        lost = undefined;
        begin = undefined;
      });
      if (!state.taken) begin();
    },
    mediaKeys(_title, heard) {
      pressed = heard;
      return {
        state(speaking) {
          state.speaking = speaking;
        },
      };
    },
    press: (wish) => pressed?.(wish),
    displace: () => lost?.(),
    otherSpeaks: () => {
      state.taken = true;
    },
    fallSilent: () => {
      state.taken = false;
      begin?.();
    },
    get claims() {
      return state.claims;
    },
    get speaking() {
      return state.speaking;
    },
  };
}
