import type { Latin } from '../../speech/latin/plain';

/** @public What the reader page asks of the worker that makes the sound. `load`: somebody is about to listen to this voice. */
export type Order =
  | { readonly kind: 'load'; readonly voice: string }
  | { readonly kind: 'say'; readonly id: number; readonly latin: Latin; readonly voice: string; readonly rate: number };

/** A word of the text given: `at` and `length` in its characters, `time` in seconds from the first sound. */
export type TimedWord = { readonly at: number; readonly length: number; readonly time: number };

/** @public What that worker answers: that it is there, then for each text the sound in pieces as it is made, and `done`. */
export type Answer =
  | { readonly kind: 'up' }
  | { readonly kind: 'sound'; readonly id: number; readonly pcm: Float32Array<ArrayBuffer>; readonly words: readonly TimedWord[] }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'broken'; readonly id: number };

/** @public What the reader page asks of the worker that knows how characters are read; without an `id` it only gets ready. */
export type Question = { readonly id?: number; readonly text: string; readonly lang: string };

/** @public What that worker answers. */
export type Reading = { readonly id: number; readonly latin: Latin | undefined };

/** @public Samples a second of everything the synthesiser makes. */
export const SAMPLE_RATE = 22_050;
