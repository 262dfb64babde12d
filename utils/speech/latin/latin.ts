import { isTraditional } from '../normalise/traditional';
import { type Latin, type LatinToken, plainLatin } from './plain';

/** How a text's characters are read, one entry for each code point; `undefined` where it is none that is read. */
export type Readings = (text: string) => readonly (string | undefined)[];

const MARKS: Readonly<Record<string, string>> = {
  '，': ', ',
  '、': ', ',
  '。': '. ',
  '；': '; ',
  '：': ': ',
  '？': '? ',
  '！': '! ',
  '…': ', ',
  '—': ', ',
  '（': ', ',
  '）': ', ',
  '\n': '. ',
};

/**
 * Loads what is needed for the language (the libraries are heavy; nobody else may import them) and writes the text in Latin letters.
 * @param lang `zh-CN`, `zh-TW` or `yue`; other languages stay as they are
 * @public
 */
export async function latinFor(text: string, lang: string): Promise<Latin> {
  if (lang === 'yue') return inLatin(text, (await import('./jyutping')).jyutpingOf);
  if (lang === 'zh-CN' || lang === 'zh-TW') {
    const [{ pinyinOf }, known] = await Promise.all([
      import('./mandarin'),
      lang === 'zh-TW' || isTraditional(text, lang) ? import('./simplified').then(({ simplifiedOf }) => simplifiedOf(text)) : text,
    ]);
    return inLatin(text, () => pinyinOf(known));
  }
  return plainLatin(text);
}

export function inLatin(text: string, read: Readings): Latin {
  const writer = new LatinWriter();
  const readings = read(text);
  let start = 0;
  for (const [index, char] of [...text].entries()) {
    writer.char(char, readings[index], start);
    start += char.length;
  }
  return writer.done();
}

class LatinWriter {
  private text = '';
  private readonly tokens: LatinToken[] = [];
  private word: { letters: string; start: number } | undefined;

  char(char: string, reading: string | undefined, start: number): void {
    if (/[A-Za-z'\u00c0-\u024f]/.test(char) && !reading) {
      this.word = { letters: (this.word?.letters ?? '') + char, start: this.word?.start ?? start };
      return;
    }
    this.endWord();
    if (reading) this.token(reading, start, start + char.length);
    else if (MARKS[char]) this.mark(MARKS[char]);
    else if (/[,.;:?!]/.test(char)) this.mark(`${char} `);
  }

  done(): Latin {
    this.endWord();
    return { text: this.text.trimEnd(), tokens: this.tokens };
  }

  /** GDP is spelled, letter by letter; a word is left to the voice. */
  private endWord(): void {
    if (!this.word) return;
    const { letters, start } = this.word;
    this.word = undefined;
    if (!/^[A-Z]{2,6}$/.test(letters)) this.token(letters, start, start + letters.length);
    else for (const [index, letter] of [...letters].entries()) this.token(letter, start + index, start + index + 1);
  }

  private token(latin: string, start: number, end: number): void {
    this.tokens.push({ at: this.text.length, length: latin.length, start, end });
    this.text += `${latin} `;
  }

  private mark(mark: string): void {
    if (this.text === '' || /[,.;:?!] $/.test(this.text)) return;
    this.text = `${this.text.trimEnd()}${mark}`;
  }
}
