import type { Synth } from '../../../../../utils/platform/speech/utterance';

/** How a scripted voice behaves with each utterance it is given. */
export type Manner =
  | 'well'
  | 'never-starts'
  | 'never-ends'
  | 'error'
  | 'dies'
  | 'garbage-words'
  | 'ends-without-start'
  | 'lost-once'
  | 'words'
  | 'stalls';

type Handlers = {
  onstart: (() => void) | null;
  onend: (() => void) | null;
  onerror: (() => void) | null;
  onboundary: ((event: object) => void) | null;
};
type FakeUtterance = Handlers & { text: string; voice: SpeechSynthesisVoice | null; lang: string; rate: number };

export const voiceNamed = (name: string, lang: string, localService = true): SpeechSynthesisVoice => ({
  voiceURI: name,
  name,
  lang,
  localService,
  default: false,
});

/** A speech synthesis that does what it is told to, in fake time: 100 ms a character. */
export class FakeSynth extends EventTarget implements Synth {
  voices: SpeechSynthesisVoice[] = [];
  manner: Manner = 'well';
  readonly said: { text: string; voice: string | undefined; rate: number }[] = [];
  cancels = 0;
  speaking = false;
  pending = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  getVoices = (): SpeechSynthesisVoice[] => this.voices;

  cancel(): void {
    this.cancels += 1;
    this.speaking = false;
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }

  speak(given: SpeechSynthesisUtterance): void {
    const utterance = given as unknown as FakeUtterance;
    this.said.push({ text: utterance.text, voice: utterance.voice?.name, rate: utterance.rate });
    if (this.manner === 'lost-once') {
      this.manner = 'well';
      return;
    }
    this.speaking = true;
    this.#play(utterance, utterance.text.length * 100);
  }

  #at(ms: number, act: () => void): void {
    this.#timers.push(setTimeout(act, ms));
  }

  #play(utterance: FakeUtterance, length: number): void {
    const { manner } = this;
    if (manner !== 'ends-without-start' && manner !== 'never-starts' && manner !== 'error') this.#at(10, () => utterance.onstart?.());
    if (manner === 'garbage-words') this.#words(utterance, [-3, 0, 9999, 2, 1, Number.NaN]);
    if (manner === 'words') this.#words(utterance, [0, 2]);
    if (manner === 'stalls') this.#words(utterance, [0, 1, 2, 3], 1);
    if (manner === 'stalls' || manner === 'never-starts' || manner === 'never-ends') return;
    if (manner === 'error' || manner === 'dies') {
      this.#at(manner === 'dies' ? length / 2 : 1, () => utterance.onerror?.());
      return;
    }
    this.#at(length, () => {
      this.speaking = false;
      utterance.onend?.();
    });
  }

  #words(utterance: FakeUtterance, places: readonly number[], charLength = 500): void {
    for (const [index, charIndex] of places.entries())
      this.#at(20 + index, () => utterance.onboundary?.({ name: 'word', charIndex, charLength }));
  }
}

export const fakeUtterance = (text: string): SpeechSynthesisUtterance =>
  ({
    text,
    voice: null,
    lang: '',
    rate: 1,
    onstart: null,
    onend: null,
    onerror: null,
    onboundary: null,
  }) as unknown as SpeechSynthesisUtterance;
