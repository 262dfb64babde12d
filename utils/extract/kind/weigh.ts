import type { Article, Block } from '../../article/article';
import { leavesOf, plain } from '../../article/text';
import { weightOf } from '../body/tree';

/** How much of an article is running text. Weights: a Chinese character is 1, another sign 0.4. */
export type Weight = { readonly total: number; readonly linked: number; readonly longest: number; readonly sentences: number };

const SENTENCE = /[。！？；]|[.!?](?:\s|$)/u;

export function weighArticle(article: Article | undefined): Weight {
  let [total, linked, longest, sentences] = [0, 0, 0, 0];
  for (const block of article?.blocks ?? []) {
    if (block.kind === 'attachment' || block.kind === 'media') continue;
    const text = textOf(block);
    const [own, links] = [weightOf(text), linkedIn(block)];
    total += own;
    linked += links;
    if (block.kind !== 'paragraph' && block.kind !== 'quote' && block.kind !== 'list') continue;
    longest = Math.max(longest, own - links);
    if (own >= 12 && SENTENCE.test(text)) sentences++;
  }
  return { total, linked, longest, sentences };
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
    .reduce((sum, run) => sum + weightOf(run.text), 0);
}
