import type { Place } from '../../../utils/article/article';
import { textNodes } from '../../article/place';

function rangeIn(leaf: Element, from: number, to: number): Range | undefined {
  const range = document.createRange();
  let at = 0;
  let open = false;
  for (const node of textNodes(leaf)) {
    const end = at + node.data.length;
    if (!open && from < end) {
      range.setStart(node, Math.max(0, from - at));
      open = true;
    }
    if (open) range.setEnd(node, Math.min(node.data.length, to - at));
    if (to <= end) break;
    at = end;
  }
  return open && !range.collapsed ? range : undefined;
}

/** The element of a block whose text bears no offsets (the line of facts), whole. */
function wholeBlock(leaves: readonly Element[]): readonly Range[] {
  return leaves.map((leaf) => {
    const range = document.createRange();
    range.selectNodeContents(leaf);
    return range;
  });
}

/** @public Where a place of the article stands in the page: a range for each leaf that it touches; none while its block is not there yet. */
export function rangesOf(root: Element, place: Place): readonly Range[] {
  const leaves = [...root.querySelectorAll(`[data-block="${place.block}"]`)];
  const exact = leaves.filter((leaf) => leaf.hasAttribute('data-at'));
  if (exact.length === 0) return wholeBlock(leaves);
  return exact.flatMap((leaf) => {
    const at = Number(leaf.getAttribute('data-at'));
    const range = place.end > at ? rangeIn(leaf, Math.max(0, place.start - at), place.end - at) : undefined;
    return range ? [range] : [];
  });
}

/** @public The place of the article under a node of the page: where "read from here" begins. */
export function placeUnder(node: Element): Place | undefined {
  const leaf = node.closest('[data-block]') ?? node.querySelector('[data-block]');
  if (!leaf) return undefined;
  const start = Number(leaf.getAttribute('data-at') ?? 0);
  return { block: Number(leaf.getAttribute('data-block')), start, end: start };
}
