import type { SpeechPort } from '../../../utils/environment';
import type { SpeechEngine, SpeechEvent, Utterance, Voice } from '../../../utils/speech/engine';
import type { SpeechSentence } from '../../../utils/speech/script';
import { slowly } from '../../../utils/speech/slowly';
import type { Said } from '../../../utils/speech/spans';

/** What is to be said, and how. */
export type Order = {
  readonly sentence: SpeechSentence;
  readonly next: SpeechSentence | undefined;
  readonly voice: Voice;
  readonly rate: number;
  readonly slowly: boolean;
  /** Milliseconds of silence first. */
  readonly wait: number;
};

/** Hands sentences to the engines, one at a time. */
export type Speaker = {
  /** Says a sentence; what was being said falls silent. */
  say(order: Order, report: (event: SpeechEvent) => void): void;
  silence(): void;
  /** What is being said, as it is said. */
  said(): Said | undefined;
};

function engineOf(speech: SpeechPort, voice: Voice): SpeechEngine | undefined {
  return speech.engines.find((engine) => engine.name === voice.engine);
}

export function speaker(speech: SpeechPort): Speaker {
  let life: AbortController | undefined;
  let said: Said | undefined;

  function begin(order: Order, text: string, report: (event: SpeechEvent) => void, signal: AbortSignal): void {
    const { voice, rate, sentence, next } = order;
    const engine = engineOf(speech, voice);
    if (!engine) {
      report({ kind: 'failed', reason: 'no-voice' });
      return;
    }
    const utterance: Utterance = { text, lang: sentence.lang, voice, rate };
    engine.speak(
      utterance,
      (event) => {
        if (signal.aborted) return;
        if (event.kind === 'started' && next && next.lang === sentence.lang) engine.prepare({ ...utterance, text: next.text });
        report(event);
      },
      signal,
    );
  }

  return {
    say(order, report) {
      life?.abort();
      const mine = new AbortController();
      life = mine;
      said = order.slowly ? slowly(order.sentence) : order.sentence;
      const { text } = said;
      const start = () => begin(order, text, report, mine.signal);
      if (order.wait === 0) {
        start();
        return;
      }
      const timer = setTimeout(start, order.wait);
      mine.signal.addEventListener('abort', () => clearTimeout(timer));
    },
    silence() {
      life?.abort();
      life = undefined;
      said = undefined;
    },
    said: () => said,
  };
}
