/** One syllable or word of what the embedded voice is fed: `at`..`at + length` in the Latin text stands for `start`..`end` in the Chinese one (UTF-16). */
export type LatinToken = { readonly at: number; readonly length: number; readonly start: number; readonly end: number };

/**
 * A Chinese text in Latin writing, as the voices `cmn-latn-pinyin` and `yue-latn-jyutping` take it.
 * @public
 */
export type Latin = { readonly text: string; readonly tokens: readonly LatinToken[] };

/**
 * A text that is in Latin letters, or in others that the voice reads by itself.
 * @public
 */
export function plainLatin(text: string): Latin {
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    at: index,
    length: word.length,
    start: index,
    end: index + word.length,
  }));
  return { text, tokens };
}

/**
 * The stretch of the Chinese text that is spoken at an offset of the Latin one.
 * @public
 */
export function spokenAt(latin: Latin, at: number): { readonly at: number; readonly length: number } {
  const token = latin.tokens.findLast((one) => one.at <= at) ?? latin.tokens[0];
  return token ? { at: token.start, length: token.end - token.start } : { at: 0, length: 0 };
}
