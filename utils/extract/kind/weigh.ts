import type { Article, Block } from '../../article/article';
import { blockText, leavesOf } from '../../article/text';
import { weightOf } from '../body/tree';

/** How much of an article is running text. Weights: a Chinese character is 1, another sign 0.4. */
export type Weight = { readonly total: number; readonly linked: number; readonly longest: number; readonly sentences: number };

const RUNNING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'list']);
const SENTENCE = /[。！？；]|[.!?](?:\s|$)/u;

export function weighArticle(article: Article | undefined): Weight {
  let [total, linked, longest, sentences] = [0, 0, 0, 0];
  for (const block of article?.blocks ?? []) {
    if (block.kind === 'attachment' || block.kind === 'media') continue;
    const text = blockText(block);
    const [own, links] = [weightOf(text), linkedIn(block)];
    total += own;
    linked += links;
    if (!RUNNING.has(block.kind)) continue;
    longest = Math.max(longest, own - links);
    if (own >= 12 && SENTENCE.test(text)) sentences++;
  }
  return { total, linked, longest, sentences };
}

function linkedIn(block: Block): number {
  let linked = 0;
  for (const { text } of leavesOf(block)) for (const run of text) if (run.href !== undefined) linked += weightOf(run.text);
  return linked;
}
