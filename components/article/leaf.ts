import type { Block } from '../../utils/article/article';
import { leavesOf } from '../../utils/article/text';

/** Where a leaf stands: `data-block` and `data-at` are what places in the article speak of. */
export type LeafAt = { readonly 'data-block': number; readonly 'data-at': number };
/** Gives the places of a block's leaves one after the other, in the order of `leavesOf`. */
export type NextLeaf = () => LeafAt;

export function leafCounter(block: Block, index: number): NextLeaf {
  const starts = leavesOf(block).map((leaf) => leaf.start);
  let leaf = 0;
  return () => ({ 'data-block': index, 'data-at': starts[leaf++] ?? 0 });
}
