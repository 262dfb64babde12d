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

const WITH_VISIBILITY = { checkVisibilityCSS: true };

/** Tells which elements of a live page its readers see. Where the page is scrolled to is asked once: every asking looks whether the page is laid out. */
export class Sight {
  private readonly check = Element.prototype.checkVisibility as Checking | undefined;
  private readonly left = scrollX;
  private readonly top = scrollY;

  /** `undefined` = it is seen, or that cannot be told. */
  hidden(element: Element, name: string): Hidden | undefined {
    if (UNSEEN_ANYWAY.has(name)) return undefined;
    const { check } = this;
    if (!check) return byStyle(element);
    if (!check.call(element, WITH_VISIBILITY)) return check.call(element) ? 'invisible' : isShown(element) ? undefined : 'none';
    return holdsText(element) && this.isOut(element) ? 'none' : undefined;
  }

  /** Moved off the left or upper edge, or shrunk to a dot: texts for machines, and what intruders hide. */
  private isOut(element: Element): boolean {
    const box = element.getBoundingClientRect();
    const { width, right, bottom } = box;
    const away = right + this.left < 0 || bottom + this.top < 0;
    if (!away && width > 1.5) return false;
    const { height } = box;
    if (width === 0 && height === 0) return false;
    return away || (height <= 1.5 && getComputedStyle(element).overflow !== 'visible');
  }
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
  return first !== null && first.nodeType === 3 && /\S/.test(first.nodeValue ?? '');
}
