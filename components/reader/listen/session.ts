import type { Place } from '../../../utils/article/article';
import type { SpeechPort } from '../../../utils/environment';
import type { SpeechEvent, Voice } from '../../../utils/speech/engine';
import { assumedPace, learnedPace, type Pace, remainingTime } from '../../../utils/speech/pace';
import { newPlayer, play } from '../../../utils/speech/player';
import type { PlayerCommand, PlayerEvent, PlayerState } from '../../../utils/speech/player-state';
import type { SpeechSentence } from '../../../utils/speech/script';
import { placeOfSaid } from '../../../utils/speech/spans';
import { voicesFor } from '../../../utils/speech/voices';
import { type Speaker, speaker } from './speaker';
import { type StandBy, standBy } from './stand-by';
import { type Turn, turn } from './turn';

/** @public A wish of the listener: an event of the player without its time. */
export type Wish = PlayerEvent extends infer Each ? (Each extends PlayerEvent ? Omit<Each, 'at'> : never) : never;

/** What the session tells its page. */
export type SessionEvents = {
  /** Something changed. `flowing`: by the voice itself, not by a wish. */
  readonly changed: (state: PlayerState, flowing: boolean) => void;
  readonly keepPlace: (place: Place) => void;
  readonly voiceChanged: (from: Voice, to: Voice) => void;
  readonly nextArticle: () => void;
};

export type SessionOptions = {
  readonly speech: SpeechPort;
  readonly now: () => number;
  readonly title: string;
  readonly rate: number;
  /** Silence before the first sound, in milliseconds. */
  readonly leadSilence: number;
  readonly chosen: Readonly<Record<string, string>>;
  readonly events: SessionEvents;
};

/** @public One listening: the player's decisions, carried out. It ends with `end()`. */
export type Session = {
  wish(wish: Wish): void;
  begin(deadline?: number): void;
  state(): PlayerState;
  /** It speaks, or will as soon as the system has told its voices. */
  isSpeaking(): boolean;
  /** Where the word stands that is being said. */
  wordPlace(): Place | undefined;
  /** How long the rest takes, in milliseconds. */
  remaining(): number;
  /** The voice of the current sentence. */
  voice(): Voice | undefined;
  /** The listener's choice of voices by language, or the pause before the first sound, changed. */
  choose(chosen: Readonly<Record<string, string>>): void;
  setLeadSilence(milliseconds: number): void;
  end(): void;
};

/** @public */
export function startSession(options: SessionOptions): Session {
  return new Listening(options);
}

class Listening implements Session {
  private player: PlayerState;
  private readonly speaker: Speaker;
  private readonly standBy: StandBy;
  private readonly life = new AbortController();
  /** While it plays: the right to speak, which other readers may take. */
  private readonly turn: Turn;
  private keys: ReturnType<SpeechPort['mediaKeys']> | undefined;
  private chosen: Readonly<Record<string, string>>;
  private leadSilence: number;
  private current: Voice | undefined;
  /** Voices that came while a sentence was being said: they take over with the next one. */
  private late = false;
  private awaited: ReturnType<typeof setTimeout> | undefined;
  private readonly paces = new Map<string, Pace>();

  constructor(private readonly options: SessionOptions) {
    this.player = newPlayer(options.rate);
    this.speaker = speaker(options.speech);
    this.turn = turn(options.speech);
    this.standBy = standBy(options.speech.engines);
    this.chosen = options.chosen;
    this.leadSilence = options.leadSilence;
    for (const engine of options.speech.engines) engine.watch(() => this.voicesCame(), this.life.signal);
  }

  /** Begins to speak; where the system has not told its voices yet, they are waited for until `deadline` (milliseconds from now). */
  begin(deadline = 0): void {
    this.stopWaiting();
    const known = this.options.speech.engines.some((engine) => !engine.capabilities.offline && engine.voices().length > 0);
    if (known || deadline <= 0) this.wish({ kind: 'play' });
    else this.awaited = setTimeout(() => this.begin(), deadline);
  }

  isSpeaking(): boolean {
    return this.awaited !== undefined || this.player.kind === 'playing' || this.player.kind === 'fetching-next';
  }

  state = (): PlayerState => this.player;
  voice = (): Voice | undefined => this.current;

  wish(wish: Wish): void {
    const untimely = wish.kind === 'toggle' && this.awaited !== undefined;
    if (untimely) this.stopWaiting();
    this.dispatch(untimely ? { kind: 'pause', at: this.options.now() } : { ...wish, at: this.options.now() });
    if (wish.kind === 'load') this.offerVoices();
  }

  wordPlace(): Place | undefined {
    const { word, script, sentence } = this.player;
    const said = this.speaker.said();
    const place = script[sentence]?.place;
    return word && said && place ? placeOfSaid({ place, map: said.map }, word.at, word.at + word.length) : undefined;
  }

  remaining(): number {
    const { script, sentence, rate } = this.player;
    return remainingTime(script, sentence, this.pace(script[sentence]), rate);
  }

  choose(chosen: Readonly<Record<string, string>>): void {
    this.chosen = chosen;
    this.offerVoices(true);
  }

  setLeadSilence(milliseconds: number): void {
    this.leadSilence = milliseconds;
  }

  end(): void {
    if (this.player.kind === 'playing') this.wish({ kind: 'stop' });
    this.stopWaiting();
    this.beSilent();
    this.turn.give();
    this.life.abort();
  }

  private stopWaiting(): void {
    clearTimeout(this.awaited);
    this.awaited = undefined;
  }

  private dispatch(event: PlayerEvent): void {
    if (this.life.signal.aborted) return;
    const before = this.player.kind;
    const [state, commands] = play(this.player, event);
    this.player = state;
    if (before !== 'playing' && state.kind === 'playing') this.turn.take(() => this.wish({ kind: 'displaced' }));
    for (const command of commands) this.carryOut(command, before === 'playing');
    if (before === 'playing' && state.kind !== 'playing') this.giveTurn();
    if (before !== 'playing' && state.kind === 'playing') this.offerKeys();
    this.options.events.changed(state, event.kind === 'speech');
  }

  private carryOut(command: PlayerCommand, flowing: boolean): void {
    const { events } = this.options;
    if (command.kind === 'silence') this.beSilent();
    else if (command.kind === 'speak') this.speak(command, flowing);
    else if (command.kind === 'keep-place') events.keepPlace(command.place);
    else if (command.kind === 'next-article') events.nextArticle();
    else events.voiceChanged(command.from, command.to);
  }

  private speak(command: Extract<PlayerCommand, { kind: 'speak' }>, flowing: boolean): void {
    const { script } = this.player;
    const sentence = script[command.sentence];
    if (!sentence) return;
    this.current = command.voice;
    const wait = flowing ? command.wait : Math.max(command.wait, this.leadSilence);
    const order = { ...command, sentence, next: script[command.sentence + 1], wait };
    this.turn.say(() => this.speaker.say(order, (event) => this.hear(command.utterance, event)));
    this.standBy.begin(this.player, command.voice);
  }

  private beSilent(): void {
    this.turn.forget();
    this.standBy.end();
    this.speaker.silence();
  }

  private hear(utterance: number, event: SpeechEvent): void {
    this.standBy.hear(event);
    if (event.kind === 'ended') this.learn();
    if (this.late && (event.kind === 'ended' || event.kind === 'failed')) {
      this.late = false;
      this.offerVoicesQuietly();
    }
    this.dispatch({ kind: 'speech', utterance, event, at: this.options.now() });
  }

  private learn(): void {
    const { script, sentence, since, rate, again, sounding } = this.player;
    const said = script[sentence];
    const voice = this.current;
    if (!said || !voice || again || !sounding) return;
    this.paces.set(voice.id, learnedPace(this.pace(said), said, this.options.now() - since, rate));
  }

  private pace(sentence: SpeechSentence | undefined): Pace {
    return this.paces.get(this.current?.id ?? '') ?? assumedPace(sentence?.lang ?? 'zh-CN');
  }

  private voicesCame(): void {
    if (this.player.kind === 'playing') {
      this.late = true;
      return;
    }
    const { why } = this.player;
    this.offerVoices(why === 'voiceless');
    if (why === 'voiceless' || this.awaited) this.begin();
  }

  private offer(): PlayerState['voices'] {
    const all = this.options.speech.engines.flatMap((engine) => engine.voices());
    const languages = new Set(this.player.script.map((sentence) => sentence.lang));
    return Object.fromEntries([...languages].map((lang) => [lang, voicesFor(all, lang, this.chosen[lang])]));
  }

  private offerVoices(fresh = false): void {
    this.dispatch({ kind: 'voices', voices: this.offer(), at: this.options.now(), ...(fresh ? { fresh } : {}) });
  }

  /** The sentence that has just ended is not said once more by the better voice. */
  private offerVoicesQuietly(): void {
    this.player = { ...this.player, voices: this.offer() };
  }

  /** After the voice was asked to speak: nothing else may come before it. */
  private offerKeys(): void {
    const { speech, title } = this.options;
    this.keys ??= speech.mediaKeys(title, (wish) => this.wish(MEDIA[wish]), this.life.signal);
    this.keys.state(true);
  }

  private giveTurn(): void {
    this.turn.give();
    this.keys?.state(false);
  }
}

const MEDIA = {
  play: { kind: 'play' },
  pause: { kind: 'pause' },
  stop: { kind: 'pause' },
  next: { kind: 'move', move: 'next-sentence' },
  previous: { kind: 'move', move: 'previous-sentence' },
} as const satisfies Record<string, Wish>;
