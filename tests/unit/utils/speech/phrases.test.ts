import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { linkAddress } from '../../../../utils/article/address';
import type { Article } from '../../../../utils/article/article';
import { speechScript } from '../../../../utils/speech/script';

/** What `npm run say` says for phrases of government news, as a newsreader would read them: one a line, as printed and as heard. */
const phrases = (lang: string): readonly (readonly [printed: string, said: string])[] =>
  readFileSync(join(import.meta.dirname, 'phrases', `${lang}.tsv`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [printed, said] = line.split('\t');
      return printed && said ? [[printed, said] as const] : [];
    });

const url = linkAddress('https://www.example.gov.cn/a.html');
if (!url) throw new Error('no address');

function saidOf(printed: string, lang: string, url: Article['meta']['url']): string {
  const meta = { title: '', url, lang };
  const script = speechScript({ meta, blocks: [{ kind: 'paragraph', text: [{ text: printed }] }] }, { lang });
  return script.map(({ text }) => text).join('');
}

describe.each(['zh-CN', 'yue', 'zh-TW'])('phrases of government news in %s', (lang) => {
  test.each(phrases(lang))('%s → %s', (printed, said) => {
    expect(saidOf(printed, lang, url)).toBe(said);
  });
});

/** Characters that stand for two simplified ones, or for none: there the conversion guesses. */
const GUESSED = /[裡釐曆]/;
const toTraditional = ToTraditional({ from: 'cn', to: 'tw' });
const toSimplified = ToSimplified({ from: 'tw', to: 'cn' });

describe('the same phrases in traditional characters', () => {
  test.each(phrases('zh-CN'))('%s', (printed, said) => {
    const traditional = toTraditional(printed);
    if (!GUESSED.test(traditional)) expect(toSimplified(saidOf(traditional, 'zh-CN', url))).toBe(toSimplified(toTraditional(said)));
  });
});
