import type { Synth } from '../../../../../utils/platform/speech/system-voice';

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
  | 'words';

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
    if (manner === 'never-starts') return;
    if (manner === 'error') return this.#at(1, () => utterance.onerror?.());
    if (manner !== 'ends-without-start') this.#at(10, () => utterance.onstart?.());
    if (manner === 'garbage-words')
      for (const [index, charIndex] of [-3, 0, 9999, 2, 1, Number.NaN].entries())
        this.#at(20 + index, () => utterance.onboundary?.({ name: 'word', charIndex, charLength: 500 }));
    if (manner === 'words')
      for (const at of [0, 2]) this.#at(20 + at * 100, () => utterance.onboundary?.({ name: 'word', charIndex: at, charLength: 2 }));
    if (manner === 'never-ends') return;
    if (manner === 'dies') return this.#at(length / 2, () => utterance.onerror?.());
    this.#at(length, () => {
      this.speaking = false;
      utterance.onend?.();
    });
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
