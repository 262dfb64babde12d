/**
 * A voice as an engine offers it. `lang` is the spoken language as told apart here: `zh-CN` (普通话), `zh-TW` (國語), `yue` (粤语), else a BCP 47 tag.
 * @public
 */
export type Voice = {
  readonly id: string;
  readonly engine: string;
  /** For people: 普通话（女声） … or the raw name where nothing better is known. */
  readonly name: string;
  readonly lang: string;
  /** False where the text leaves the machine. */
  readonly local: boolean;
  /** Higher is better to listen to. */
  readonly rank: number;
};

/** @public What an engine can do; asked instead of its name. */
export type Capabilities = {
  /** It tells when each word begins. */
  readonly wordTimes: boolean;
  /** It works without a network. */
  readonly offline: boolean;
};

/** @public One short sentence, normalised for saying. `rate` 1 = the voice's own speed. */
export type Utterance = { readonly text: string; readonly lang: string; readonly voice: Voice; readonly rate: number };

/** @public Why nothing more is heard; `asleep`: the computer slept, and the voice is not to blame. */
export type Failure = 'no-voice' | 'no-start' | 'no-end' | 'error' | 'asleep';

/** @public What an engine reports of one utterance; `at` is an offset into `Utterance.text`. `failed` and `ended` are final. */
export type SpeechEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'word'; readonly at: number; readonly length: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed'; readonly reason: Failure };

/**
 * One kind of voice. `speak` says one utterance and reports; aborting `signal` silences it at once, after which nothing more is reported.
 * There is no pause: a pause is an abort, and the sentence is said again.
 * @public
 */
export type SpeechEngine = {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** The voices there are now; `watch` tells when they change (they may come late, in pieces, or never). */
  voices(): readonly Voice[];
  watch(changed: () => void, signal: AbortSignal): void;
  /** Makes the first sound come sooner (loads what `speak` will need). */
  warm(lang: string): void;
  /** Told what will most likely be said next, so that no silence comes of making it. */
  prepare(utterance: Utterance): void;
  speak(utterance: Utterance, report: (event: SpeechEvent) => void, signal: AbortSignal): void;
};
