import type { Place } from '../../utils/article/article';

/** @public The place at a height of the window, and how far below that height its line begins (in CSS pixels). */
export type Seen = { readonly place: Place; readonly top: number };

/**
 * What stands at the height `y` of the window (or a little below, where `y` falls between two paragraphs).
 * @param root the element that bears the article
 * @public
 */
export function placeAt(root: HTMLElement, y: number): Seen | undefined {
  const box = root.getBoundingClientRect();
  const x = Math.min(box.left + 24, box.right - 1);
  for (let down = y + 2; down < innerHeight; down += 12) {
    const caret = caretAt(x, down);
    const leaf = caret && leafOf(caret.node, root);
    if (!caret || !leaf) continue;
    const start = Number(leaf.dataset['at']) + offsetIn(leaf, caret.node, caret.offset);
    const place = { block: Number(leaf.dataset['block']), start, end: start };
    return { place, top: topOf(root, place) ?? down };
  }
  return undefined;
}

/** @public Where the line of a place begins, from the top of the window. */
export function topOf(root: HTMLElement, place: Place): number | undefined {
  const range = rangeOf(root, place);
  if (!range) return undefined;
  const rect = range.getClientRects()[0] ?? range.startContainer.parentElement?.getBoundingClientRect();
  return rect?.top;
}

/** @public The stretch of the page that a place speaks of, or `undefined` where its block is not there (yet). */
export function rangeOf(root: HTMLElement, place: Place): Range | undefined {
  const leaves = [...root.querySelectorAll<HTMLElement>(`[data-block="${place.block}"][data-at]`)];
  const first = leaves.findLast((leaf) => Number(leaf.dataset['at']) <= place.start) ?? leaves[0];
  const last = leaves.findLast((leaf) => Number(leaf.dataset['at']) <= place.end) ?? first;
  if (!first || !last) return undefined;
  const from = pointIn(first, place.start - Number(first.dataset['at']));
  const to = pointIn(last, Math.max(0, place.end - Number(last.dataset['at'])));
  if (!from || !to) return undefined;
  const range = root.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

type Point = { readonly node: Node; readonly offset: number };

function caretAt(x: number, y: number): Point | undefined {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found ? { node: found.offsetNode, offset: found.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function leafOf(node: Node, root: HTMLElement): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const leaf = element?.closest<HTMLElement>('[data-block][data-at]');
  return leaf && root.contains(leaf) ? leaf : undefined;
}

/** @public The text nodes of a leaf that count: what is written above a character (`<rt>`) is not part of the plain text. */
export function textNodes(leaf: Element): readonly Text[] {
  const walker = leaf.ownerDocument.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('rt')) nodes.push(node);
  }
  return nodes;
}

function offsetIn(leaf: HTMLElement, node: Node, offset: number): number {
  let before = 0;
  for (const text of textNodes(leaf)) {
    if (text === node) return before + offset;
    before += text.length;
  }
  return 0;
}

function pointIn(leaf: HTMLElement, offset: number): Point | undefined {
  let before = 0;
  const nodes = textNodes(leaf);
  for (const text of nodes) {
    if (offset <= before + text.length) return { node: text, offset: offset - before };
    before += text.length;
  }
  const last = nodes.at(-1);
  return last ? { node: last, offset: last.length } : undefined;
}
