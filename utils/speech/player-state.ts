import type { Place } from '../article/article';
import type { SpeechEvent, Voice } from './engine';
import type { Move } from './moves';
import type { SpeechSentence } from './script';

/**
 * Why it is still. `voiceless`: no voice was found that speaks; `slept`: the sleep timer ran out; `displaced`: another reader began to speak.
 * @public
 */
export type Stillness = 'stopped' | 'paused' | 'ended' | 'slept' | 'displaced' | 'voiceless';

/**
 * Where the player is: `said` is the sentence, `utterance` the number of the attempt at it; reports of other attempts are stale.
 * @public
 */
export type PlayerState = {
  readonly kind: 'empty' | 'still' | 'playing' | 'fetching-next';
  readonly why: Stillness;
  readonly script: readonly SpeechSentence[];
  readonly sentence: number;
  readonly utterance: number;
  /** When the sentence began to be said (or was asked for), in milliseconds. */
  readonly since: number;
  /** False until the engine says that it began. */
  readonly sounding: boolean;
  /** The word being said, as offsets into the sentence's text. */
  readonly word?: { readonly at: number; readonly length: number };
  readonly rate: number;
  /** The sentence is said once more, slower: 没听清. */
  readonly again: boolean;
  /** The voices that may speak each language, best first. */
  readonly voices: Readonly<Record<string, readonly Voice[]>>;
  /** Ids of voices that failed in this reading. */
  readonly failed: readonly string[];
  /** When it falls asleep, in milliseconds. */
  readonly sleep?: number;
  readonly programme: boolean;
};

/**
 * `at` is the time in milliseconds.
 * @public
 */
export type PlayerEvent = { readonly at: number } & (
  | { readonly kind: 'load'; readonly script: readonly SpeechSentence[]; readonly place?: Place; readonly programme?: boolean }
  /** `fresh`: the listener chose a voice, so that one which failed before is tried again. */
  | { readonly kind: 'voices'; readonly voices: Readonly<Record<string, readonly Voice[]>>; readonly fresh?: true }
  | { readonly kind: 'play' | 'pause' | 'toggle' | 'stop' | 'again' | 'displaced' | 'no-next' | 'skip-article' }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'jump'; readonly place: Place }
  | { readonly kind: 'rate'; readonly rate: number }
  | { readonly kind: 'sleep'; readonly minutes: number | 'off' }
  | { readonly kind: 'speech'; readonly utterance: number; readonly event: SpeechEvent }
);

/**
 * What is to be done now.
 * @public
 */
export type PlayerCommand =
  | { readonly kind: 'silence' }
  | {
      readonly kind: 'speak';
      readonly utterance: number;
      readonly sentence: number;
      readonly voice: Voice;
      readonly rate: number;
      /** Said once more: telephone numbers in groups ({@link slowly}). */
      readonly slowly: boolean;
      /** Milliseconds of silence first. */
      readonly wait: number;
    }
  | { readonly kind: 'keep-place'; readonly place: Place }
  | { readonly kind: 'next-article' }
  | { readonly kind: 'voice-changed'; readonly from: Voice; readonly to: Voice; readonly reason: string };

/** @public */
export type Step = readonly [PlayerState, readonly PlayerCommand[]];
