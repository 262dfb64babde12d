import { customPinyin, pinyin } from 'pinyin-pro';
import { WORDS } from './words';

customPinyin(WORDS);

const SYLLABLE = /^[a-zvü]+[0-5]$/;
/** Syllables that the synthesiser would spell in English letters. */
const RESPELLED: Readonly<Record<string, string>> = { xiong: 'xong', qiong: 'qong', jiong: 'jong' };

/** The pinyin of each code point with its tone as a digit: ü as v, the light tone as 5; 一 and 不 change with what follows. */
export function pinyinOf(text: string): readonly (string | undefined)[] {
  const chars = [...text];
  const read = pinyin(text, { toneType: 'num', type: 'array', v: true, toneSandhi: true, nonZh: 'spaced' });
  if (read.length !== chars.length) return chars.map((char) => respelled(pinyin(char, { toneType: 'num', v: true })));
  return read.map((syllable, index) => (chars[index] === '〇' ? 'ling2' : respelled(syllable)));
}

function respelled(syllable: string): string | undefined {
  if (!SYLLABLE.test(syllable)) return undefined;
  const tone = syllable.slice(-1) === '0' ? '5' : syllable.slice(-1);
  const sound = syllable.slice(0, -1).replace('ü', 'v');
  if (sound === 'r') return 'er2';
  return `${RESPELLED[sound] ?? sound}${tone}`;
}
