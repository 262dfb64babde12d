import type { SpeechEngine, SpeechEvent, Utterance, Voice } from '../../speech/engine';
import { piecesOf, type SpokenPiece } from '../../speech/pieces';
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

function inPieces({ habits, raw }: Speaking, { text, voice, rate }: Utterance): readonly SpokenPiece[] {
  if (voice.local || habits.tellsWords(raw.voiceURI)) return [{ at: 0, text }];
  return piecesOf(text, (stretch) => habits.atMost(raw.voiceURI, stretch, rate), PIECE.soft, PIECE.hard);
}

/** Says a sentence in one piece or in several; to the listener it is one. */
function speakSentence(speaking: Speaking, said: Utterance, report: (event: SpeechEvent) => void, signal: AbortSignal): void {
  const pieces = inPieces(speaking, said);
  const say = ([piece, ...rest]: readonly SpokenPiece[]): void => {
    if (!piece) return;
    const hear = (event: SpeechEvent): void => {
      if (event.kind === 'ended' && rest.length > 0) say(rest);
      else if (event.kind === 'word') report({ ...event, at: event.at + piece.at });
      else if (event.kind !== 'started' || piece.at === 0) report(event);
    };
    speakOnce(speaking, { ...said, text: piece.text }, hear, signal);
  };
  say(pieces);
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
