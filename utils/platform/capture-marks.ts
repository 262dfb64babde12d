import { nameOf, read } from './capture-reading';
import { LEFT_OUT } from './capture-shed';
import { visibilityOf } from './capture-visibility';

/** Twenty times the largest government page known; what comes after is copied without a look at each element. */
const MOST = 400_000;
const LAZY = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'data-url'];
/** Marks of ours, which no page may set. */
const MARKS = ['data-qd-hidden', 'data-qd-src', 'data-qd-w', 'data-qd-h', 'data-qd-frame'] as const;

/** A live element whose copy has to be built of more than its own children. */
export type Joint = { readonly live: Element; readonly copy: Element; readonly name: string; readonly hidden: boolean };

/** Writes upon each copy what only its live twin knows, and finds those that are to be joined together. Both lists are in the order of the document. */
export class Marking {
  readonly joints: Joint[] = [];
  /** Numbers of the first elements after a hidden one, and after one whose children are not what is seen. */
  private hiddenUntil: number;
  private hostUntil = 0;

  constructor(
    private readonly lives: readonly Element[],
    private readonly copies: readonly Element[],
    allHidden: boolean,
  ) {
    this.hiddenUntil = allHidden ? lives.length : 0;
    for (let index = 0; index < Math.min(lives.length, MOST); index += 1) if (index >= this.hostUntil) this.mark(index);
  }

  private mark(index: number): void {
    const [live, copy] = [this.lives[index], this.copies[index]];
    if (!live || !copy) return;
    const name = nameOf(live);
    if (LEFT_OUT.has(name)) return;
    if (index >= this.hiddenUntil) this.markSeen(live, copy, name, index);
    const isHost = read.shadowRoot(live) !== null;
    if (isHost) this.hostUntil = endOf(copy, index);
    if (isHost || isJoint(name)) this.joints.push({ live, copy, name, hidden: index < this.hiddenUntil });
  }

  private markSeen(live: Element, copy: Element, name: string, index: number): void {
    const hidden = visibilityOf(live, name);
    if (hidden) {
      copy.setAttribute('data-qd-hidden', hidden);
      this.hiddenUntil = endOf(copy, index);
    }
    if (name === 'img') markPicture(live as HTMLImageElement, copy);
  }
}

function isJoint(name: string): boolean {
  return name === 'iframe' || name === 'frame' || name === 'frameset' || name === 'slot';
}

/** The number of the first element after this one's own. */
function endOf(copy: Element, index: number): number {
  return index + 1 + copy.getElementsByTagName('*').length;
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
  for (const element of copy.querySelectorAll(`[${MARKS.join('],[')}]`)) for (const name of MARKS) element.removeAttribute(name);
}
