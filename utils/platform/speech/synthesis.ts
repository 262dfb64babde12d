/** @public What the reader page asks of the worker. */
export type Order =
  | { readonly kind: 'load'; readonly lang: string }
  | {
      readonly kind: 'say';
      readonly id: number;
      readonly text: string;
      readonly lang: string;
      readonly voice: string;
      readonly rate: number;
    };

/** A word of the text given: `at` and `length` in its characters, `time` in seconds from the first sound. */
export type TimedWord = { readonly at: number; readonly length: number; readonly time: number };

/** @public What the worker answers: the sound in pieces as it is made, then `done`. */
export type Answer =
  | { readonly kind: 'sound'; readonly id: number; readonly pcm: Float32Array<ArrayBuffer>; readonly words: readonly TimedWord[] }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'broken'; readonly id: number };

/** @public Samples a second of everything the synthesiser makes. */
export const SAMPLE_RATE = 22_050;
