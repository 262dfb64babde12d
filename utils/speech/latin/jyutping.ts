import { Converter } from 'opencc-js/cn2t';
import { getJyutpingList } from 'to-jyutping';
import { ownWordAt } from './cantonese-words';

const toTraditional = Converter({ from: 'cn', to: 'hk' });
/** Syllables without a vowel, which the synthesiser makes too short to be heard and without a tone: 五, 午, 唔. */
const VOWELLESS = /^(?:ng|m)(?=[1-6]$)/;

/** The jyutping of each code point. The dictionary knows traditional words, so simplified text is converted first (医, 达, 因为, 干部 …). */
export function jyutpingOf(text: string): readonly (string | undefined)[] {
  const chars = [...text];
  const own = ownSyllables(chars);
  return libraryOf(chars, text).map((syllable, at) => (own[at] ?? syllable)?.replace(VOWELLESS, (sound) => `u${sound}`));
}

function libraryOf(chars: readonly string[], text: string): readonly (string | undefined)[] {
  const whole = toTraditional(text);
  const traditional = [...whole].length === chars.length ? whole : chars.map((char) => [...toTraditional(char)][0] ?? char).join('');
  const read = getJyutpingList(traditional).map(([, jyutping]) => jyutping ?? undefined);
  if (read.length !== chars.length) return [...traditional].map((char) => first(getJyutpingList(char)[0]?.[1]));
  return read.map((syllable, index) => (chars[index] === '〇' ? 'ling4' : first(syllable)));
}

function ownSyllables(chars: readonly string[]): readonly (string | undefined)[] {
  const own: (string | undefined)[] = [];
  while (own.length < chars.length) own.push(...(ownWordAt(chars, own.length) ?? [undefined]));
  return own;
}

function first(jyutping: string | null | undefined): string | undefined {
  const syllable = jyutping?.split(/[\s/]/)[0];
  return syllable && /^[a-z]+[1-6]$/.test(syllable) ? syllable : undefined;
}
