import { elementsIn, nameOf, read, removeAttribute, setAttribute } from './capture-reading';
import { LEFT_OUT } from './capture-shed';
import type { Sight } from './capture-visibility';

/** Twenty times the largest government page known; what comes after is copied without a look at each element. */
const MOST = 400_000;
const LAZY = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'data-url'];
/** Marks of ours, which no page may set. */
const MARKS = ['data-qd-hidden', 'data-qd-src', 'data-qd-w', 'data-qd-h', 'data-qd-frame'] as const;

const JOINTS = new Set(['iframe', 'frame', 'frameset', 'slot']);

/** A live element whose copy has to be built of more than its own children. */
export type Joint = { readonly live: Element; readonly copy: Element; readonly name: string; readonly hidden: boolean };

/**
 * Writes upon each copy what only its live twin knows, and finds those that are to be joined together. The lists are in the order of the document,
 * twin beside twin; most copies are not even asked for.
 */
export class Marking {
  readonly joints: Joint[] = [];
  /** Numbers of the first elements after a hidden one, and after one whose children are not what is seen. */
  private hiddenUntil: number;
  private hostUntil = 0;

  constructor(
    private readonly sight: Sight,
    private readonly copies: ArrayLike<Element>,
    hidden: boolean,
  ) {
    this.hiddenUntil = hidden ? copies.length : 0;
  }

  /** Goes through the live elements under a root; gives how many there are, itself counted. */
  walk(root: Element, from: number): number {
    const inside = elementsIn(root);
    const count = Math.min(inside.length, MOST);
    this.mark(root, from);
    for (let at = 0; at < count; at += 1) {
      const index = from + at + 1;
      const live = index < this.hostUntil ? undefined : inside[at];
      if (live) this.mark(live, index);
    }
    return inside.length + 1;
  }

  private mark(live: Element, index: number): void {
    const name = nameOf(live);
    if (LEFT_OUT.has(name)) return;
    if (index >= this.hiddenUntil) this.markSeen(live, name, index);
    const host = read.shadowRoot(live) !== null;
    if (!host && !JOINTS.has(name)) return;
    const copy = this.copies[index];
    if (!copy) return;
    if (host) this.hostUntil = endOf(copy, index);
    this.joints.push({ live, copy, name, hidden: index < this.hiddenUntil });
  }

  private markSeen(live: Element, name: string, index: number): void {
    const hidden = this.sight.hidden(live, name);
    const copy = hidden || name === 'img' ? this.copies[index] : undefined;
    if (!copy) return;
    if (hidden) {
      setAttribute(copy, 'data-qd-hidden', hidden);
      this.hiddenUntil = endOf(copy, index);
    }
    if (name === 'img') markPicture(live as HTMLImageElement, copy);
  }
}

/** The number of the first element after this one's own. */
function endOf(copy: Element, index: number): number {
  return index + 1 + elementsIn(copy).length;
}

/** What the live page made of a picture. One that still waits to be scrolled to shows a stand-in, whose size says nothing. */
function markPicture(image: HTMLImageElement, copy: Element): void {
  const { currentSrc, naturalWidth } = image;
  if (!/^https?:/.test(currentSrc) || LAZY.some((key) => image.hasAttribute(key) && !currentSrc.endsWith(image.getAttribute(key) ?? '')))
    return;
  copy.setAttribute('data-qd-src', currentSrc);
  if (naturalWidth === 0) return;
  const box = image.getBoundingClientRect();
  const [width, height] = box.width > 0 ? [box.width, box.height] : [naturalWidth, image.naturalHeight];
  copy.setAttribute('data-qd-w', String(Math.round(width)));
  copy.setAttribute('data-qd-h', String(Math.round(height)));
}

/** Marks that the page itself wrote go, so that it hides and shows nothing to us that it does not to its readers. */
export function forgetMarks(copy: Element): void {
  for (const element of copy.querySelectorAll(`[${MARKS.join('],[')}]`)) for (const name of MARKS) removeAttribute(element, name);
}
