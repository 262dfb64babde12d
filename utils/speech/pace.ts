import type { SpeechSentence } from './script';

/**
 * How fast a voice speaks: spoken characters a minute at rate 1.
 * @public
 */
export type Pace = number;

/** What is assumed until a voice was heard: read news is about 240 characters a minute, Latin writing about four times as many letters. */
const ASSUMED = { han: 240, other: 900 } as const;

/** @public */
export function assumedPace(lang: string): Pace {
  return lang === 'zh-CN' || lang === 'yue' || lang === 'zh-TW' ? ASSUMED.han : ASSUMED.other;
}

/**
 * Characters that take time to say: marks and white space are pauses and count a half.
 * @public
 */
export function weightOf(text: string): number {
  let weight = 0;
  for (const char of text) weight += /[\p{L}\p{N}]/u.test(char) ? 1 : 0.5;
  return weight;
}

/**
 * What was measured of one sentence, mixed into what was known of the voice. Absurd measurements (a sentence cut short, a computer that slept) change nothing.
 * @public
 */
export function learnedPace(known: Pace, sentence: { readonly text: string }, milliseconds: number, rate: number): Pace {
  const weight = weightOf(sentence.text);
  const measured = (weight * 60_000) / milliseconds / rate;
  if (weight < 8 || !Number.isFinite(measured) || measured < known / 3 || measured > known * 3) return known;
  return known + (measured - known) * 0.2;
}

/**
 * How long a sentence takes, in milliseconds, without the pauses around it.
 * @public
 */
export function durationOf(sentence: { readonly text: string }, pace: Pace, rate: number): number {
  return (weightOf(sentence.text) * 60_000) / (pace * rate);
}

/**
 * How long the rest of a script takes from the sentence `from` on, in milliseconds.
 * @public
 */
export function remainingTime(script: readonly SpeechSentence[], from: number, pace: Pace, rate: number): number {
  return script
    .slice(from)
    .reduce((sum, sentence) => sum + durationOf(sentence, pace, rate) + (sentence.before + sentence.after) / rate, 0);
}
