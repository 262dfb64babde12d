import type { SpeechEngine, SpeechEvent, Utterance, Voice } from '../../speech/engine';
import { rawVoice, SYSTEM } from './offered-voices';
import { estimate, watchdog } from './watchdog';

/** Firefox without a single voice reports nothing at all; a voice of the net may be out of reach. */
const START_WITHIN = 3000;
/** Chromium sometimes loses an utterance said right after a cancel: said again once when nothing is going on. */
const LOST_AFTER = 400;
/** A voice of the net that falls silent is not waited for longer than this past its expected end. */
const NET_GRACE = 2500;
/** After so many words that were told, the next one is waited for; who tells only the first ones is not believed to tell all. */
const TELLS_WORDS = 3;
/** However fast a voice was heard to be, no less than this part of the estimate is waited for. */
const FASTEST = 0.3;
/** Lists of voices come late, in pieces, or never; the event that tells is not always sent. */
const LOOKS = [50, 100, 200, 400, 800, 1500, 3000, 6000];

/** @public The parts of the Web Speech API that are used; tests hand in a scripted one. */
export type Synth = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'speaking' | 'pending' | 'addEventListener'>;
export type SystemParts = {
  readonly synth: Synth;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
  /** Which of the system's voices are worth offering, and what they are to a reader. */
  readonly offer: (raw: readonly SpeechSynthesisVoice[]) => readonly Voice[];
};

/** How a voice has been heard to speak so far: milliseconds a unit of the estimate. */
type Pace = Map<string, number>;

/** A word event is believed only where it points into the text, forwards; some voices count bytes, others lag a sentence behind. */
function wordAt(text: string, event: SpeechSynthesisEvent, last: number): { at: number; length: number } | undefined {
  const at = event.charIndex;
  if (event.name !== 'word' || !Number.isInteger(at) || at < last || at >= text.length) return undefined;
  const rest = text.length - at;
  const length = event.charLength > 0 ? Math.min(event.charLength, rest) : Math.min(1, rest);
  return { at, length };
}

function speakOnce(
  parts: SystemParts,
  pace: Pace,
  raw: SpeechSynthesisVoice,
  said: Utterance,
  report: (event: SpeechEvent) => void,
  signal: AbortSignal,
) {
  const { synth } = parts;
  const expected = estimate(said.text, said.rate);
  const utterance = parts.utter(said.text);
  utterance.voice = raw;
  utterance.lang = raw.lang;
  utterance.rate = said.rate;
  let state: 'waiting' | 'speaking' | 'over' = 'waiting';
  let begun = 0;
  let word = -1;
  let words = 0;
  const dog = watchdog(() => fail(state === 'waiting' ? 'no-start' : 'no-end'));
  const lost = setTimeout(() => {
    if (state === 'waiting' && !synth.speaking && !synth.pending) synth.speak(utterance);
  }, LOST_AFTER);

  function finish(event?: SpeechEvent): void {
    if (state === 'over') return;
    state = 'over';
    dog.stop();
    clearTimeout(lost);
    held.delete(utterance);
    removeEventListener('offline', offline);
    if (event) report(event);
  }
  function fail(reason: 'no-start' | 'no-end' | 'error'): void {
    if (state === 'over') return;
    finish();
    synth.cancel();
    report({ kind: 'failed', reason });
  }
  const offline = () => fail('error');
  const known = Math.max(FASTEST, Math.min(3, pace.get(raw.voiceURI) ?? 1)) * expected;
  const patience = () => (said.voice.local ? 3 * known : known + NET_GRACE);

  utterance.onstart = () => {
    if (state !== 'waiting') return;
    state = 'speaking';
    begun = performance.now();
    dog.pat(patience());
    report({ kind: 'started' });
  };
  utterance.onboundary = (event) => {
    const found = state === 'speaking' ? wordAt(said.text, event, word) : undefined;
    if (!found) return;
    word = found.at;
    words += 1;
    if (!said.voice.local && words >= TELLS_WORDS)
      dog.pat(NET_GRACE + estimate(said.text.slice(found.at, found.at + found.length), said.rate, 0));
    report({ kind: 'word', ...found });
  };
  utterance.onend = () => {
    if (state === 'waiting') {
      fail('error');
      return;
    }
    if (state === 'speaking') pace.set(raw.voiceURI, (performance.now() - begun) / expected);
    finish({ kind: 'ended' });
  };
  utterance.onerror = () => fail('error');
  if (!said.voice.local) addEventListener('offline', offline);
  signal.addEventListener('abort', () => {
    if (state === 'over') return;
    finish();
    synth.cancel();
  });
  held.add(utterance);
  dog.pat(START_WITHIN);
  synth.speak(utterance);
}

/** Utterances that nobody references may be collected before their `end` is told. */
const held = new Set<SpeechSynthesisUtterance>();

/** @public The voices of the system and of the browser. */
export function systemVoice(parts: SystemParts): SpeechEngine {
  const { synth, offer } = parts;
  const pace: Pace = new Map();
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
      if (raw) speakOnce(parts, pace, raw, said, report, signal);
      else report({ kind: 'failed', reason: 'no-voice' });
    },
  };
}
