import type { Article, ArticleMeta, Run, Text } from '../article';
import { plain } from '../text';
import { mapTexts } from './map-text';

/** The reading of each code point of a text, where it has one. */
export type Readings = (text: string) => readonly (string | undefined)[];

/**
 * The article with the pronunciation above its rare characters: pinyin, or jyutping for 粤语. Its plain text stays the same, so places, search, copy and voice do too.
 * Loads dictionaries, which are heavy: import this module dynamically.
 * @param lang the spoken language: `zh-CN`, `zh-TW` or `yue`
 * @param words with the pinyin in which they are said, where the library knows it wrongly: what is heard and what is seen is the same
 * @public
 */
export async function withRareReadings(article: Article, lang: string, words: Readonly<Record<string, string>> = {}): Promise<Article> {
  const common = await commonCharacters();
  const read = lang === 'yue' ? await jyutping() : await pinyin(words);
  const sounds: Record<string, string> = {};
  const sounded = (text: Text): Text => {
    const made = withReadings(text, common, read);
    for (const run of made) if (run.sound) sounds[run.text] ??= run.sound;
    return made;
  };
  for (const line of linesOf(article.meta)) sounded([{ text: line }]);
  return { ...article, blocks: mapTexts(article, sounded), sounds };
}

/** What stands around the body, the title first. */
function linesOf({ title, kicker, subtitle, columns = [], site, source, byline, document = [] }: ArticleMeta): readonly string[] {
  const fields = document.map(({ value }) => value);
  return [title, kicker, subtitle, ...columns, site, source, byline, ...fields].flatMap((line) => line ?? []);
}

/** The characters that readers know, and their traditional forms. */
async function commonCharacters(): Promise<(char: string) => boolean> {
  const [{ COMMON_CHARACTERS }, simplify] = await Promise.all([import('./common-characters'), simplifier()]);
  const known = new Set(COMMON_CHARACTERS.join(''));
  return (char) => known.has(char) || known.has(simplify(char));
}

async function simplifier(): Promise<(text: string) => string> {
  return (await import('opencc-js/t2cn')).Converter({ from: 't', to: 'cn' });
}

/** The words are those of simplified writing. */
async function pinyin(words: Readonly<Record<string, string>>): Promise<Readings> {
  const [library, simplify] = await Promise.all([import('pinyin-pro'), simplifier()]);
  library.customPinyin({ ...words });
  return (text) => {
    const simple = simplify(text);
    return library.pinyin(simple.length === text.length ? simple : text, { type: 'array', nonZh: 'spaced' });
  };
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
    const sound = readingAt(at);
    if (!sound || sound === char) {
      before += char;
      continue;
    }
    if (before) runs.push({ ...run, text: before });
    runs.push({ ...run, text: char, sound });
    before = '';
  }
  return before ? [...runs, { ...run, text: before }] : runs;
}
