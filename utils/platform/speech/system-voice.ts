import type { SpeechEngine, SpeechEvent, Utterance, Voice } from '../../speech/engine';
import { piecesOf } from '../../speech/pieces';
import { Habits } from './habits';
import { rawVoice, SYSTEM } from './offered-voices';
import { type Speaking, type Synth, speakOnce } from './utterance';

/** Lists of voices come late, in pieces, or never; the event that tells is not always sent. */
const LOOKS = [50, 100, 200, 400, 800, 1500, 3000, 6000];
/**
 * A voice of the net that tells no words is heard to have stalled only when a piece does not end in time. So its pieces are short: the first figure is what a piece
 * takes where a mark allows a cut, the second what it takes at most, in milliseconds.
 */
const PIECE = { soft: 2100, hard: 2600 } as const;

export type SystemParts = {
  readonly synth: Synth;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
  /** Which of the system's voices are worth offering, and what they are to a reader. */
  readonly offer: (raw: readonly SpeechSynthesisVoice[]) => readonly Voice[];
};

/** Where a sentence is cut so that a stall is noticed in time; a voice that tells its words needs no cut. */
function cutsOf({ habits, raw }: Speaking, { text, voice, rate }: Utterance): readonly number[] {
  if (voice.local) return [];
  const pieces = piecesOf(text, (stretch) => habits.atMost(raw.voiceURI, stretch, rate), PIECE.soft, PIECE.hard);
  return pieces.slice(1).map(({ at }) => at);
}

/** Says a sentence in one piece or in several; to the listener it is one. Once a voice tells its words, it says the rest in one breath. */
function speakSentence(speaking: Speaking, said: Utterance, report: (event: SpeechEvent) => void, signal: AbortSignal): void {
  const cuts = cutsOf(speaking, said);
  const sayFrom = (at: number): void => {
    const isWhole = speaking.habits.tellsWords(speaking.raw.voiceURI);
    const cut = isWhole ? undefined : cuts.find((each) => each > at);
    const hear = (event: SpeechEvent): void => {
      const told = inSentence(event, at);
      if (event.kind === 'ended' && cut !== undefined) sayFrom(cut);
      else if (told) report(told);
    };
    speakOnce(speaking, { ...said, text: said.text.slice(at, cut) }, hear, signal);
  };
  sayFrom(0);
}

/** What a piece reports, as a part of its sentence, which begins once. */
function inSentence(event: SpeechEvent, at: number): SpeechEvent | undefined {
  if (event.kind === 'word') return { ...event, at: event.at + at };
  return event.kind === 'started' && at > 0 ? undefined : event;
}

/** @public The voices of the system and of the browser. */
export function systemVoice({ synth, utter, offer }: SystemParts): SpeechEngine {
  const habits = new Habits();
  return {
    name: SYSTEM,
    capabilities: { wordTimes: false, offline: false },
    voices: () => offer(synth.getVoices()),
    watch(changed, signal) {
      let known = synth.getVoices().length;
      const look = () => {
        const now = synth.getVoices().length;
        if (now === known || signal.aborted) return;
        known = now;
        changed();
      };
      synth.addEventListener('voiceschanged', look, { signal });
      const timers = LOOKS.map((after) => setTimeout(look, after));
      signal.addEventListener('abort', () => timers.forEach(clearTimeout));
    },
    warm: () => void synth.getVoices(),
    prepare: () => undefined,
    speak(said, report, signal) {
      if (signal.aborted) return;
      const raw = rawVoice(synth.getVoices(), said.voice.id);
      if (!raw) report({ kind: 'failed', reason: 'no-voice' });
      else if (!said.voice.local && navigator.onLine === false) report({ kind: 'failed', reason: 'error' });
      else speakSentence({ synth, utter, habits, raw }, said, report, signal);
    },
  };
}
