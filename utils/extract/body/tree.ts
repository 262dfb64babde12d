import type { PageElement } from '../page/page-element';
import { isFolded } from './folded';
import { marksOf, namesOf, UNMARKED } from './marks';

/**
 * The page as plain data, made in one walk: what the judging and the building work on. Depth and number are bounded, so whoever walks boxes may recurse.
 * @public
 */
export type Box = {
  readonly tag: string;
  readonly element: PageElement;
  readonly parent: Box | undefined;
  readonly children: Child[];
  /** Class names and id in lower case, between spaces: ` trs_editor main `. */
  readonly names: string;
  /** Where a link leads, as written. */
  readonly href: string | undefined;
  /** Place in document order. */
  readonly order: number;
  /** Weight of the text inside: a Chinese character is 1, another letter 0.4; spaces are nothing. */
  weight: number;
  /** Of it, inside links. */
  linked: number;
  /** Of it, standing right here or in inline elements of this box. */
  own: number;
  ownLinked: number;
  /** Punctuation of running text in `own`. */
  marks: number;
  /** The element's `role` and `itemprop`, as written. */
  readonly role: string | undefined;
  readonly property: string | undefined;
  /** What the capture says of a box that the live page does not show: `none` or `invisible`. */
  readonly mark: string | undefined;
  /** Not shown by the live page, or by the page's own tags. A fold is, until it is opened. */
  readonly unseen: boolean;
  /** Not shown by the live page, and not to be read either: not so a fold, nor what is revealed. */
  hidden: boolean;
  /** Why it is no part of the article. */
  gone: string | undefined;
};
/** @public An empty string stands where an element was left out: nothing is said there, but it parts lines. */
export type Child = Box | string;

/** @public */
export type Budget = { readonly elements: number; readonly depth: number; readonly text: number };
const BUDGET: Budget = { elements: 50_000, depth: 256, text: 200_000 };

const NEVER = new Set('head script style noscript template link meta title base select textarea canvas svg datalist map param'.split(' '));
/** Nothing can stand in them. */
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col', 'area', 'source', 'track', 'embed']);
/** @public */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** A number with a fraction from the start: where a browser first meets whole ones, it makes every box anew for the first fraction, and again for each of the others. */
const UNWEIGHED = Number.NaN;
/** Those of Latin script only before white space, so that no number or address has any. */
const MARKS = /[，。；！？、：“”]|[,.;:!?](?!\S)/g;

/** @public */
export type Tree = { readonly root: Box; readonly boxes: readonly Box[]; readonly links: readonly Box[] };

/** @public Walks the page once; the depth is bounded, and so is the recursion. */
export function treeOf(body: PageElement, budget: Budget = BUDGET): Tree {
  const root = boxOf(body, body.localName, undefined, 0);
  const boxes = [root];
  fill(root, 0, { boxes, budget });
  weigh(root);
  return { root, boxes, links: boxes.filter(isLink) };
}

/** @public Takes for visible what the live page does not show: what keeps its room there, or everything. */
export function reveal(tree: Tree, what: 'invisible' | 'all'): Tree {
  for (const box of tree.boxes) if (what === 'all' || box.mark === 'invisible') box.hidden = false;
  weigh(tree.root);
  return tree;
}

type Walk = { readonly boxes: Box[]; readonly budget: Budget };

function fill(box: Box, depth: number, walk: Walk): void {
  const { element, children } = box;
  const { budget } = walk;
  if (depth === budget.depth) {
    const text = element.textContent;
    if (text !== '') children.push(text.slice(0, budget.text));
    return;
  }
  for (const node of element.childNodes) {
    if (typeof node === 'string') children.push(node.slice(0, budget.text));
    else addElement(node, box, depth, walk);
  }
}

function addElement(element: PageElement, parent: Box, depth: number, walk: Walk): void {
  const { boxes, budget } = walk;
  if (boxes.length >= budget.elements) return;
  const tag = element.localName;
  if (NEVER.has(tag)) {
    parent.children.push('');
    return;
  }
  const box = boxOf(element, tag, parent, boxes.length);
  boxes.push(box);
  parent.children.push(box);
  if (!EMPTY.has(tag)) fill(box, depth + 1, walk);
}

function boxOf(element: PageElement, tag: string, parent: Box | undefined, order: number): Box {
  const bare = element.attributes.length === 0;
  const { mark, unseen, role, property } = bare ? UNMARKED : marksOf(element);
  return {
    tag,
    element,
    parent,
    children: [],
    names: bare ? ' ' : namesOf(element),
    href: bare || tag !== 'a' ? undefined : (element.getAttribute('href') ?? undefined),
    order,
    weight: UNWEIGHED,
    linked: UNWEIGHED,
    own: UNWEIGHED,
    ownLinked: UNWEIGHED,
    marks: 0,
    role,
    property,
    mark,
    unseen,
    hidden: mark !== undefined && !isFolded(element),
    gone: undefined,
  };
}

/** Sums up what a box and all in it say. */
function weigh(box: Box): void {
  box.weight = box.linked = box.own = box.ownLinked = box.marks = 0;
  for (const child of box.children) {
    if (isBox(child)) {
      weigh(child);
      if (!child.hidden) addBox(box, child);
    } else addText(box, child);
  }
  if (isLink(box)) {
    box.linked = box.weight;
    box.ownLinked = box.own;
  }
}

function addText(box: Box, text: string): void {
  if (text.trim() === '') return;
  const weight = weightOf(text);
  box.weight += weight;
  box.own += weight;
  box.marks += text.match(MARKS)?.length ?? 0;
}

function addBox(box: Box, child: Box): void {
  box.weight += child.weight;
  box.linked += child.linked;
  if (!INLINE.has(child.tag)) return;
  box.own += child.own;
  box.ownLinked += child.ownLinked;
  box.marks += child.marks;
}

/** @public A Chinese character (or kana, hangul) weighs as much as half an English word. */
export function weightOf(text: string): number {
  let weight = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x2e7f && code !== 0x3000) weight += 1;
    else if (code > 32 && code !== 160) weight += 0.4;
  }
  return weight;
}

/** @public */
export function isBox(child: Child): child is Box {
  return typeof child !== 'string';
}

/** @public The nearest box of one of these tags, the box itself included. */
export function around(box: Box, tags: ReadonlySet<string>): Box | undefined {
  for (let at: Box | undefined = box; at; at = at.parent) if (tags.has(at.tag)) return at;
  return undefined;
}

/** @public Whether a box is the other, or stands in it. */
export function holds(outer: Box, inner: Box): boolean {
  for (let at: Box | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** @public Whether it is a link, be it to nowhere. */
export function isLink(box: Box): boolean {
  return box.href !== undefined;
}

/** @public The boxes inside a box, in the page's order. */
export function boxesIn(box: Box): Box[] {
  return firstBoxesIn(box, Number.POSITIVE_INFINITY);
}

/** @public The first few of them, of some tags alone. */
export function firstBoxesIn(box: Box, most: number, tags?: ReadonlySet<string>, inside: Box[] = []): Box[] {
  for (const child of box.children) {
    if (inside.length >= most) break;
    if (!isBox(child)) continue;
    if (!tags || tags.has(child.tag)) inside.push(child);
    firstBoxesIn(child, most, tags, inside);
  }
  return inside;
}
