import type { Block } from '../../article/article';
import { blockText, leavesOf } from '../../article/text';
import { weightOf } from '../body/tree';

/** How much of an article is running text. Weights: a Chinese character is 1, another sign 0.4. */
export type Weight = { readonly total: number; readonly linked: number; readonly longest: number; readonly sentences: number };
export const NO_WEIGHT: Weight = { total: 0, linked: 0, longest: 0, sentences: 0 };

const RUNNING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'list']);
const SENTENCE = /[。！？；]|[.!?](?:\s|$)/u;

/** @public The weight of the running text, and with `names` that of files and films as well. */
export function weighBlocks(blocks: readonly Block[]): Weight & { readonly names: number } {
  let [total, linked, longest, sentences, names] = [0, 0, 0, 0, 0];
  for (const block of blocks) {
    const text = blockText(block);
    const own = weightOf(text);
    if (block.kind === 'attachment' || block.kind === 'media') {
      names += own;
      continue;
    }
    const links = linkedIn(block);
    total += own;
    linked += links;
    if (!RUNNING.has(block.kind)) continue;
    longest = Math.max(longest, own - links);
    if (own >= 12 && SENTENCE.test(text)) sentences++;
  }
  return { total, linked, longest, sentences, names };
}

function linkedIn(block: Block): number {
  let linked = 0;
  for (const { text } of leavesOf(block)) for (const run of text) if (run.href !== undefined) linked += weightOf(run.text);
  return linked;
}
