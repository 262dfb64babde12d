import type { Failure, SpeechEvent, Utterance } from '../../speech/engine';
import type { Habits } from './habits';
import { estimate, watchdog } from './watchdog';

/** Firefox without a single voice reports nothing at all; a voice of the net may be out of reach. */
const START_WITHIN = 3000;
/** A voice of the net that has begun before is waited for no longer than a few times what it needed, but so long in any case. */
const NET_START = { least: 2000, most: 2800, times: 3 } as const;
/** Chromium sometimes loses an utterance said right after a cancel: said again once when nothing is going on. */
const LOST_AFTER = 400;
/** How long past its expected end a voice of the net is waited for: while it is a stranger, and when its ways are known. */
const NET_GRACE = { stranger: 800, known: 380, share: 0.08 } as const;
/** A voice of the net that tells its words is waited for so long past each of them. */
const WORD_GRACE = 2500;
/** After so many words that were told, the next one is waited for; who tells only the first ones is not believed to tell all. */
const TELLS_WORDS = 3;

/** @public The parts of the Web Speech API that are used; tests hand in a scripted one. */
export type Synth = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'speaking' | 'pending' | 'addEventListener'>;

export type Speaking = {
  readonly synth: Synth;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
  readonly habits: Habits;
  readonly raw: SpeechSynthesisVoice;
};

/** A word event is believed only where it points into the text, forwards; some voices count bytes, others lag a sentence behind. */
function wordAt(text: string, event: SpeechSynthesisEvent, last: number): { at: number; length: number } | undefined {
  const at = event.charIndex;
  if (event.name !== 'word' || !Number.isInteger(at) || at < last || at >= text.length) return undefined;
  const rest = text.length - at;
  const length = event.charLength > 0 ? Math.min(event.charLength, rest) : Math.min(1, rest);
  return { at, length };
}

/** How long until an utterance must have begun, and then until it must have ended. */
function patienceFor({ habits, raw }: Speaking, { text, voice, rate }: Utterance): { start: number; end: number } {
  if (voice.local) return { start: START_WITHIN, end: 3 * habits.pace(raw.voiceURI) * estimate(text, rate) };
  const expected = habits.atMost(raw.voiceURI, text, rate);
  const slowest = habits.slowestStart(raw.voiceURI);
  const start = slowest === undefined ? START_WITHIN : Math.max(NET_START.least, Math.min(NET_START.most, NET_START.times * slowest));
  const grace = habits.isKnown(raw.voiceURI) ? NET_GRACE.known + NET_GRACE.share * expected : NET_GRACE.stranger;
  return { start, end: expected + grace };
}

/** Utterances that nobody references may be collected before their `end` is told. */
const held = new Set<SpeechSynthesisUtterance>();

/** One utterance from the wish to its end, watched over. What is final is reported once, and nothing after it. */
class Attempt {
  private state: 'waiting' | 'speaking' | 'over' = 'waiting';
  private begun = performance.now();
  private word = -1;
  private words = 0;
  private readonly utterance: SpeechSynthesisUtterance;
  private readonly patience: ReturnType<typeof patienceFor>;
  private readonly life = new AbortController();
  private readonly dog = watchdog((asleep) => this.fail(asleep ? 'asleep' : this.state === 'waiting' ? 'no-start' : 'no-end'));

  constructor(
    private readonly speaking: Speaking,
    private readonly said: Utterance,
    private readonly report: (event: SpeechEvent) => void,
  ) {
    this.patience = patienceFor(speaking, said);
    this.utterance = speaking.utter(said.text);
    this.utterance.voice = speaking.raw;
    this.utterance.lang = speaking.raw.lang;
    this.utterance.rate = said.rate;
    this.utterance.onstart = () => this.start();
    this.utterance.onboundary = (event) => this.boundary(event);
    this.utterance.onend = () => this.end();
    this.utterance.onerror = () => this.fail('error');
  }

  begin(signal: AbortSignal): void {
    const { synth } = this.speaking;
    if (!this.said.voice.local) addEventListener('offline', () => this.fail('error'), { signal: this.life.signal });
    signal.addEventListener('abort', () => this.silence(), { signal: this.life.signal });
    const lost = setTimeout(() => {
      if (this.state === 'waiting' && !synth.speaking && !synth.pending) synth.speak(this.utterance);
    }, LOST_AFTER);
    this.life.signal.addEventListener('abort', () => clearTimeout(lost));
    held.add(this.utterance);
    this.dog.pat(this.patience.start);
    synth.speak(this.utterance);
  }

  private start(): void {
    if (this.state !== 'waiting') return;
    this.state = 'speaking';
    const now = performance.now();
    this.speaking.habits.began(this.speaking.raw.voiceURI, now - this.begun);
    this.begun = now;
    this.dog.pat(this.patience.end);
    this.report({ kind: 'started' });
  }

  private boundary(event: SpeechSynthesisEvent): void {
    const { text, voice, rate } = this.said;
    const found = this.state === 'speaking' ? wordAt(text, event, this.word) : undefined;
    if (!found) return;
    this.word = found.at;
    this.words += 1;
    if (this.words >= TELLS_WORDS) this.speaking.habits.toldWords(this.speaking.raw.voiceURI);
    if (!voice.local && this.words >= TELLS_WORDS)
      this.dog.pat(WORD_GRACE + estimate(text.slice(found.at, found.at + found.length), rate, 0));
    this.report({ kind: 'word', ...found });
  }

  private end(): void {
    // An end without a beginning: nothing was heard.
    if (this.state === 'waiting') this.fail('error');
    if (this.state === 'over') return;
    this.speaking.habits.said(this.speaking.raw.voiceURI, this.said.text, this.said.rate, performance.now() - this.begun);
    this.finish();
    this.report({ kind: 'ended' });
  }

  private fail(reason: Failure): void {
    if (this.state === 'over') return;
    this.silence();
    this.report({ kind: 'failed', reason });
  }

  private silence(): void {
    if (this.state === 'over') return;
    this.finish();
    this.speaking.synth.cancel();
  }

  private finish(): void {
    this.state = 'over';
    this.dog.stop();
    held.delete(this.utterance);
    this.life.abort();
  }
}

/** Says one utterance, and watches over it. */
export function speakOnce(speaking: Speaking, said: Utterance, report: (event: SpeechEvent) => void, signal: AbortSignal): void {
  new Attempt(speaking, said, report).begin(signal);
}
