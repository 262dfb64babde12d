import { Converter } from 'opencc-js/cn2t';
import { getJyutpingList } from 'to-jyutping';
import { CANTONESE_SURNAMES, officeAt, ownWordAt } from './cantonese-words';
import { surnameAt } from './surnames';

const toTraditional = Converter({ from: 'cn', to: 'hk' });
/** Syllables without a vowel, which the synthesiser makes too short to be heard and without a tone: 五, 午, 唔. */
const VOWELLESS = /^(?:ng|m)(?=[1-6]$)/;

/** The jyutping of each code point. The dictionaries know traditional words, so simplified text is converted first (医, 达, 因为, 干部 …). */
export function jyutpingOf(text: string): readonly (string | undefined)[] {
  const chars = traditionalOf(text);
  const own = ownSyllables(chars, [...text]);
  return libraryOf(chars).map((syllable, at) => (own[at] ?? ofContext(chars, at) ?? syllable)?.replace(VOWELLESS, (sound) => `u${sound}`));
}

function traditionalOf(text: string): readonly string[] {
  const chars = [...text];
  const whole = [...toTraditional(text)];
  return whole.length === chars.length ? whole : chars.map((char) => [...toTraditional(char)][0] ?? char);
}

function libraryOf(chars: readonly string[]): readonly (string | undefined)[] {
  const read = getJyutpingList(chars.join('')).map(([, jyutping]) => jyutping ?? undefined);
  if (read.length !== chars.length) return chars.map((char) => first(getJyutpingList(char)[0]?.[1]));
  return read.map((syllable, index) => (chars[index] === '〇' ? 'ling4' : first(syllable)));
}

/** What the characters around one tell: an office, a family name. */
function ofContext(chars: readonly string[], at: number): string | undefined {
  const around = (from: number, to: number) => chars.slice(Math.max(0, from), to).join('');
  return officeAt(chars, at) ?? surnameAt(around(at - 2, at), chars[at] ?? '', around(at + 1, at + 4), CANTONESE_SURNAMES);
}

/** Our words are looked for as they stand, too: the conversion takes the 涌 of a place for 湧. */
function ownSyllables(chars: readonly string[], written: readonly string[]): readonly (string | undefined)[] {
  const own: (string | undefined)[] = [];
  while (own.length < chars.length) own.push(...(ownWordAt(chars, own.length) ?? ownWordAt(written, own.length) ?? [undefined]));
  return own;
}

function first(jyutping: string | null | undefined): string | undefined {
  const syllable = jyutping?.split(/[\s/]/)[0];
  return syllable && /^[a-z]+[1-6]$/.test(syllable) ? syllable : undefined;
}
