import { linkAddress } from '../../utils/article/address';
import type { Article, Block } from '../../utils/article/article';
import type { MessageKey, Words } from '../../utils/environment';

const PARAGRAPHS: readonly (readonly ['heading' | 'paragraph', MessageKey])[] = [
  ['paragraph', 'sampleFirst'],
  ['heading', 'sampleSizeTitle'],
  ['paragraph', 'sampleSize'],
  ['heading', 'sampleListenTitle'],
  ['paragraph', 'sampleListen'],
  ['heading', 'sampleKeepTitle'],
  ['paragraph', 'sampleKeep'],
  ['paragraph', 'sampleLast'],
];

/** An article to try everything on, which tells how everything works. */
export function sampleArticle(words: Words, language: string): Article {
  const url = linkAddress('https://www.gov.cn/');
  if (!url) throw new Error('the address of the sample is not one');
  const blocks = PARAGRAPHS.map(([kind, key]): Block => {
    const text = [{ text: words(key) }];
    return kind === 'heading' ? { kind, level: 2, text } : { kind, text };
  });
  return { meta: { title: words('sampleTitle'), url, source: words('shortName'), lang: language }, blocks };
}
