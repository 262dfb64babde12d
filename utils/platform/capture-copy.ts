import { forgetMarks, type Joint, Marking } from './capture-marks';
import { contentDocumentOf, getAttribute, isElement, read, setAttribute } from './capture-reading';
import { Sight } from './capture-visibility';

const DEEPEST_FRAME = 3;
const ADDRESSES = ['href', 'src', 'data-src', 'data-original', 'data-actualsrc', 'poster'] as const;

type Where = { readonly inert: Document; readonly sight: Sight; readonly frames: number; readonly hidden: boolean };

/**
 * A box with what is seen of a live page, in a document that runs, fetches and shows nothing: a copy in the page's own document would fetch pictures,
 * start films and wake the page's elements. Open shadow roots and frames of the same origin are laid in place.
 */
export function copyPage(page: Document): Element | undefined {
  const root = read.documentElement(page);
  const inert = read.implementation(page).createHTMLDocument('');
  return root ? copiesOf([root], { inert, sight: new Sight(), frames: 0, hidden: false }) : undefined;
}

function copiesOf(nodes: Iterable<Node>, where: Where): Element {
  const lives = [...nodes];
  const box = where.inert.createElement('div');
  for (const live of lives) box.append(where.inert.importNode(live, true));
  forgetMarks(box);
  const marking = new Marking(where.sight, box.querySelectorAll('*'), where.hidden);
  let count = 0;
  for (const live of lives) if (isElement(live)) count += marking.walk(live, count);
  for (const joint of marking.joints) join(joint, where);
  return box;
}

function join({ live, copy, name, hidden }: Joint, where: Where): void {
  const inside = { ...where, hidden };
  const shadow = read.shadowRoot(live);
  if (shadow) copy.replaceChildren(...copiesOf(read.childNodes(shadow), inside).childNodes);
  else if (name === 'slot') fillSlot(live as HTMLSlotElement, copy, inside);
  else if (name === 'frameset') openFrameset(copy);
  else layFrame(live, copy, inside);
}

/** What a page puts into a slot stands for the slot's own content. */
function fillSlot(slot: HTMLSlotElement, copy: Element, where: Where): void {
  const assigned = slot.assignedNodes?.() ?? [];
  if (assigned.length > 0) copy.replaceChildren(...copiesOf(assigned, where).childNodes);
}

/** Frames are laid into a body: no parser keeps text in a frameset. */
function openFrameset(copy: Element): void {
  const body = copy.ownerDocument.createElement('body');
  body.append(...copy.childNodes);
  copy.replaceWith(body);
}

function layFrame(frame: Element, copy: Element, where: Where): void {
  const page = contentDocumentOf(frame);
  const body = page && read.documentElement(page)?.querySelector('body, frameset');
  if (!page || where.frames >= DEEPEST_FRAME || !body) {
    if (page) copy.remove();
    return;
  }
  const box = copiesOf(read.childNodes(body), { ...where, frames: where.frames + 1 });
  box.setAttribute('data-qd-frame', '');
  if (where.hidden) box.setAttribute('data-qd-hidden', 'none');
  resolve(box, read.baseURI(page));
  copy.replaceWith(box);
}

/** Addresses inside a frame count from the frame, not from the page it is laid into. */
function resolve(box: Element, base: string): void {
  for (const name of ADDRESSES) {
    for (const element of box.querySelectorAll(`[${name}]`)) setAttribute(element, name, resolved(getAttribute(element, name) ?? '', base));
  }
}

function resolved(value: string, base: string): string {
  try {
    return new URL(value, base).href;
  } catch {
    return value;
  }
}
