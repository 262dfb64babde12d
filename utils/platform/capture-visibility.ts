/** `none` = takes no room (`display: none`, off the canvas, shrunk to nothing); `invisible` = keeps its room (`visibility: hidden`). */
export type Hidden = 'none' | 'invisible';

const UNSEEN_ANYWAY = new Set([
  'head',
  'meta',
  'title',
  'base',
  'br',
  'wbr',
  'source',
  'track',
  'param',
  'area',
  'col',
  'colgroup',
  'noscript',
  'option',
  'optgroup',
]);

type Checking = (options?: object) => boolean;

/** Whether a reader of the live page sees the element; `undefined` = yes, or it cannot be told. */
export function visibilityOf(element: Element, name: string): Hidden | undefined {
  if (UNSEEN_ANYWAY.has(name)) return undefined;
  const check = Element.prototype.checkVisibility as Checking | undefined;
  if (!check) return byStyle(element);
  if (!check.call(element, { visibilityProperty: true, checkVisibilityCSS: true })) {
    return check.call(element) ? 'invisible' : isShown(element) ? undefined : 'none';
  }
  return holdsText(element) && isOutOfSight(element) ? 'none' : undefined;
}

/** `display: contents` has no box of its own, and yet its children are seen. */
function isShown(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

function byStyle(element: Element): Hidden | undefined {
  const style = getComputedStyle(element);
  if (style.display === 'none') return 'none';
  return style.visibility === 'hidden' ? 'invisible' : undefined;
}

function holdsText(element: Element): boolean {
  const first = element.firstChild;
  return first !== null && first.nodeType === Node.TEXT_NODE && (first.nodeValue ?? '').trim().length > 0;
}

/** Moved off the left or upper edge, or shrunk to a dot: texts for machines, and what intruders hide. */
function isOutOfSight(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return false;
  if (box.right + scrollX < 0 || box.bottom + scrollY < 0) return true;
  return box.width <= 1.5 && box.height <= 1.5 && getComputedStyle(element).overflow !== 'visible';
}
