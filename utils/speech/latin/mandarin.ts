import { customPinyin, pinyin } from 'pinyin-pro';
import { toldByNeighbours } from './neighbours';
import { isAdverbialDe, isComplementDe, isObliged } from './particles';
import { surnameAt } from './surnames';
import { WORDS } from './words';

customPinyin(WORDS);

const SYLLABLE = /^[a-zvü]+[0-5]$/;
/** Syllables that the synthesiser would spell in English letters. */
const RESPELLED: Readonly<Record<string, string>> = { xiong: 'xong', qiong: 'qong', jiong: 'jong' };
/** So much of the text around a character tells how it is read. */
const CONTEXT = 14;

/** The pinyin of each code point with its tone as a digit: ü as v, the light tone as 5; 一 and 不 change with what follows. */
export function pinyinOf(text: string): readonly (string | undefined)[] {
  const chars = [...text];
  const read = pinyin(text, { toneType: 'num', type: 'array', v: true, toneSandhi: true, nonZh: 'spaced' });
  if (read.length !== chars.length) return chars.map((char) => respelled(pinyin(char, { toneType: 'num', v: true })));
  return read.map((syllable, index) => (chars[index] === '〇' ? 'ling2' : (ofContext(chars, index, syllable) ?? respelled(syllable))));
}

type Reader = (syllable: string, head: string, rest: string) => string | undefined;
const BY_CONTEXT: Readonly<Record<string, Reader>> = {
  得: (syllable, head, rest) => {
    if (isObliged(head, rest)) return 'dei3';
    return syllable === 'de2' && isComplementDe(head, rest) ? 'de5' : undefined;
  },
  地: (syllable, head, rest) => (syllable === 'di4' && isAdverbialDe(head, rest) ? 'de5' : undefined),
};

/** What the words around a character make of it, where a dictionary of words cannot tell. */
function ofContext(chars: readonly string[], at: number, syllable: string): string | undefined {
  const char = chars[at] ?? '';
  const head = chars.slice(Math.max(0, at - CONTEXT), at).join('');
  const rest = chars.slice(at + 1, at + 1 + CONTEXT).join('');
  return BY_CONTEXT[char]?.(syllable, head, rest) ?? toldByNeighbours(head, char, rest) ?? surnameAt(head, char, rest);
}

function respelled(syllable: string): string | undefined {
  if (!SYLLABLE.test(syllable)) return undefined;
  const tone = syllable.slice(-1) === '0' ? '5' : syllable.slice(-1);
  const sound = syllable.slice(0, -1).replace('ü', 'v');
  if (sound === 'r') return 'er2';
  return `${RESPELLED[sound] ?? sound}${tone}`;
}
