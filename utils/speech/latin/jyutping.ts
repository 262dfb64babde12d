import { Converter } from 'opencc-js/cn2t';
import { getJyutpingList } from 'to-jyutping';
import { CANTONESE_SURNAMES, ownWordAt, toldAround } from './cantonese-words';
import { NEIGHBOURS, toldByNeighbours } from './neighbours';
import { surnameAt } from './surnames';

const toTraditional = Converter({ from: 'cn', to: 'hk' });
/** Syllables without a vowel, which the synthesiser makes too short to be heard and without a tone: 五, 午, 唔. */
const VOWELLESS = /^(?:ng|m)(?=[1-6]$)/;

/** The jyutping of each code point. The dictionaries know traditional words, so simplified text is converted first (医, 达, 因为, 干部 …). */
export function jyutpingOf(text: string): readonly (string | undefined)[] {
  const chars = traditionalOf(text);
  const own = ownSyllables(chars, [...text]);
  return libraryOf(chars).map((syllable, at) =>
    (own[at] ?? ofContext(chars, at) ?? inNotices(syllable, chars[at + 1]))?.replace(VOWELLESS, (sound) => `u${sound}`),
  );
}

/** 踐行, 暫行, 出行: who writes means no walking, but in 行山, 行街. */
function inNotices(syllable: string | undefined, next = ''): string | undefined {
  return syllable === 'haang4' && !/^[山街路走開]/.test(next) ? 'hang4' : syllable;
}

function traditionalOf(text: string): readonly string[] {
  const chars = [...text];
  // 人蔘加 would be ginseng.
  const whole = [...toTraditional(text).replaceAll('蔘', '參')];
  return whole.length === chars.length ? whole : chars.map((char) => [...toTraditional(char)][0] ?? char);
}

function libraryOf(chars: readonly string[]): readonly (string | undefined)[] {
  const read = getJyutpingList(chars.join('')).map(([, jyutping]) => jyutping ?? undefined);
  if (read.length !== chars.length) return chars.map((char) => first(getJyutpingList(char)[0]?.[1]));
  return read.map((syllable, index) => (chars[index] === '〇' ? 'ling4' : first(syllable)));
}

/** What the Mandarin readings that the words around a character tell are in Cantonese, where the two go together. */
const AS_IN_MANDARIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  为: { wei2: 'wai4', wei4: 'wai6' },
  量: { liang2: 'loeng4', liang4: 'loeng6' },
  处: { chu3: 'cyu5', chu4: 'cyu3' },
  长: { chang2: 'coeng4', zhang3: 'zoeng2' },
  重: { chong2: 'cung4' },
  行: { hang2: 'hong4', xing2: 'hang4' },
  调: { tiao2: 'tiu4', diao4: 'diu6' },
  还: { huan2: 'waan4' },
  更: { geng1: 'gang1', geng4: 'gang3' },
  率: { shuai4: 'seot1' },
  只: { zhi1: 'zek3', zhi3: 'zi2' },
  应: { ying1: 'jing1', ying4: 'jing3' },
  参: { can1: 'caam1' },
  好: { hao3: 'hou2' },
  少: { shao3: 'siu2', shao4: 'siu3' },
  当: { dang1: 'dong1' },
  中: { zhong1: 'zung1' },
  难: { nan4: 'naan6' },
  要: { yao1: 'jiu1', yao4: 'jiu3' },
};
/** The words that tell are written in simplified characters; a text in Cantonese mostly is not. */
const SIMPLIFIED = new Map([...NEIGHBOURS].map((char) => [toTraditional(char), char]));
/** So much of the text around a character tells how it is read. */
const CONTEXT = 14;

function asInMandarin(chars: readonly string[], at: number): string | undefined {
  const simplified = (from: number, to: number) =>
    chars
      .slice(Math.max(0, from), to)
      .map((char) => SIMPLIFIED.get(char) ?? char)
      .join('');
  const char = simplified(at, at + 1);
  const known = AS_IN_MANDARIN[char];
  return known?.[toldByNeighbours(simplified(at - CONTEXT, at), char, simplified(at + 1, at + 1 + CONTEXT)) ?? ''];
}

/** What the characters around one tell: an office, a family name. */
function ofContext(chars: readonly string[], at: number): string | undefined {
  const around = (from: number, to: number) => chars.slice(Math.max(0, from), to).join('');
  return (
    asInMandarin(chars, at) ??
    toldAround(chars, at) ??
    surnameAt(around(at - 2, at), chars[at] ?? '', around(at + 1, at + 4), CANTONESE_SURNAMES)
  );
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
