import type { Article, Block } from '../../article/article';
import { leavesOf, plain } from '../../article/text';

/** How much of an article is running text. Weights: a Chinese character is 1, another sign 0.4. */
export type Weight = { readonly total: number; readonly linked: number; readonly longest: number; readonly sentences: number };

const SENTENCE = /[。！？；]|[.!?](?:\s|$)/u;

export function weighArticle(article: Article | undefined): Weight {
  let [total, linked, longest, sentences] = [0, 0, 0, 0];
  for (const block of article?.blocks ?? []) {
    if (block.kind === 'attachment' || block.kind === 'media') continue;
    const own = weigh(textOf(block));
    total += own;
    linked += linkedIn(block);
    if (block.kind !== 'paragraph' && block.kind !== 'quote' && block.kind !== 'list') continue;
    longest = Math.max(longest, own - linkedIn(block));
    if (SENTENCE.test(textOf(block)) && own >= 12) sentences++;
  }
  return { total, linked, longest, sentences };
}

export function weigh(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x2e7f && code !== 0x3000) weight += 1;
    else if (code > 32 && code !== 160) weight += 0.4;
  }
  return weight;
}

function textOf(block: Block): string {
  return leavesOf(block)
    .map((leaf) => plain(leaf.text))
    .join('\n');
}

function linkedIn(block: Block): number {
  return leavesOf(block)
    .flatMap((leaf) => leaf.text)
    .filter((run) => run.href !== undefined)
    .reduce((sum, run) => sum + weigh(run.text), 0);
}
