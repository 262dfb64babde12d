import type { Article, Run, Text } from '../article';
import { plain } from '../text';
import { mapTexts } from './map-text';

/** The reading of each code point of a text, where it has one. */
export type Readings = (text: string) => readonly (string | undefined)[];

/**
 * The article with the pronunciation above its rare characters (`ruby`): pinyin, or jyutping for 粤语. Its plain text stays the same, so places, search, copy and voice do too.
 * Loads dictionaries, which are heavy: import this module dynamically.
 * @param lang the spoken language: `zh-CN`, `zh-TW` or `yue`
 * @public
 */
export async function withRareReadings(article: Article, lang: string): Promise<Article> {
  const common = await commonCharacters();
  const read = lang === 'yue' ? await jyutping() : await pinyin();
  return { ...article, blocks: mapTexts(article, (text) => withReadings(text, common, read)) };
}

/** The characters that readers know, and their traditional forms. */
async function commonCharacters(): Promise<(char: string) => boolean> {
  const [{ COMMON_CHARACTERS }, { Converter }] = await Promise.all([import('./common-characters'), import('opencc-js/t2cn')]);
  const known = new Set(COMMON_CHARACTERS.join(''));
  const simplify = Converter({ from: 't', to: 'cn' });
  return (char) => known.has(char) || known.has(simplify(char));
}

async function pinyin(): Promise<Readings> {
  const library = await import('pinyin-pro');
  return (text) => library.pinyin(text, { type: 'array', nonZh: 'spaced' });
}

async function jyutping(): Promise<Readings> {
  const [{ getJyutpingList }, { Converter }] = await Promise.all([import('to-jyutping'), import('opencc-js/cn2t')]);
  const traditional = Converter({ from: 'cn', to: 'hk' });
  return (text) => [...text].map((char) => getJyutpingList(traditional(char))[0]?.[1]?.split(/[\s/]/)[0]);
}

export function withReadings(text: Text, isCommon: (char: string) => boolean, read: Readings): Text {
  const whole = plain(text);
  if (![...whole].some((char) => isRare(char, isCommon))) return text;
  const readings = read(whole);
  let index = 0;
  return text.flatMap((run): Run[] => {
    const chars = [...run.text];
    const from = index;
    index += chars.length;
    return run.ruby ? [run] : split(run, chars, (at) => (isRare(chars[at] ?? '', isCommon) ? readings[from + at] : undefined));
  });
}

function isRare(char: string, isCommon: (char: string) => boolean): boolean {
  return /\p{Script=Han}/u.test(char) && !/[〇々〆]/.test(char) && !isCommon(char);
}

/** A run in pieces: each rare character by itself with its reading, what stands between as it was. */
function split(run: Run, chars: readonly string[], readingAt: (at: number) => string | undefined): Run[] {
  const runs: Run[] = [];
  let before = '';
  for (const [at, char] of chars.entries()) {
    const ruby = readingAt(at);
    if (!ruby || ruby === char) {
      before += char;
      continue;
    }
    if (before) runs.push({ ...run, text: before });
    runs.push({ ...run, text: char, ruby });
    before = '';
  }
  return before ? [...runs, { ...run, text: before }] : runs;
}
