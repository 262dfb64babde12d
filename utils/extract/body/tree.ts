import { isFolded } from './folded';

/**
 * The page as plain data, made in one walk: what the judging and the building work on. Page elements are asked for their attributes alone,
 * depth and number are bounded, so whoever walks boxes may recurse.
 * @public
 */
export type Box = {
  readonly tag: string;
  readonly element: Element;
  readonly parent: Box | undefined;
  readonly children: Child[];
  /** Class names and id in lower case, between spaces: ` trs_editor main `. */
  readonly names: string;
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
  /** Not visible on the live page. */
  readonly hidden: boolean;
  /** Why it is no part of the article. */
  gone?: string;
};
/** @public */
export type Reveal = 'nothing' | 'invisible' | 'all';
/** @public */
export type Child = Box | string;

/** @public */
export type Budget = { readonly elements: number; readonly depth: number; readonly text: number };
const BUDGET: Budget = { elements: 50_000, depth: 256, text: 200_000 };

const NEVER = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta',
  'title',
  'base',
  'select',
  'textarea',
  'canvas',
  'svg',
  'datalist',
  'map',
  'param',
]);
/** @public */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const MARKS = codesOf('，。；！？、：“”');
/** Only before white space, so that no number or address has any. */
const MARKS_BEFORE_SPACE = codesOf(',.;:!?');

/** @public */
export type Tree = { readonly root: Box; readonly boxes: readonly Box[]; readonly complete: boolean };

/** @public Walks the page once, without recursion. `reveal`: what to take for visible though the live page does not show it. */
export function treeOf(body: Element, reveal: Reveal, budget: Budget = BUDGET): Tree {
  const boxes: Box[] = [];
  const root = boxOf(body, undefined, 0, reveal);
  boxes.push(root);
  let box = root;
  let depth = 0;
  let node: ChildNode | null = body.firstChild;
  let complete = true;
  while (true) {
    if (!node) {
      close(box);
      if (!box.parent) break;
      node = box.element.nextSibling;
      box = box.parent;
      depth -= 1;
      continue;
    }
    if (node.nodeType === 3) {
      addText(box, (node.nodeValue ?? '').slice(0, budget.text));
    } else if (node.nodeType === 1 && boxes.length < budget.elements) {
      const child = boxOf(node as Element, box, boxes.length, reveal);
      if (!NEVER.has(child.tag)) {
        boxes.push(child);
        box.children.push(child);
        if (depth < budget.depth) {
          box = child;
          depth += 1;
          node = child.element.firstChild;
          continue;
        }
        addText(child, (child.element.textContent ?? '').slice(0, budget.text));
        close(child);
      }
    } else if (node.nodeType === 1) complete = false;
    node = node.nextSibling;
  }
  return { root, boxes, complete };
}

function boxOf(element: Element, parent: Box | undefined, order: number, reveal: Reveal): Box {
  const tag = element.localName;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const mark = element.getAttribute('data-qd-hidden');
  const hidden = mark !== null && reveal !== 'all' && !(reveal === 'invisible' && mark === 'invisible') && !isFolded(element);
  return {
    tag,
    element,
    parent,
    children: [],
    names: names.length > 1 ? ` ${names.toLowerCase()} ` : ' ',
    order,
    weight: 0,
    linked: 0,
    own: 0,
    ownLinked: 0,
    marks: 0,
    hidden,
  };
}

function addText(box: Box, text: string): void {
  box.children.push(text);
  const weight = weightOf(text);
  if (weight === 0) return;
  box.weight += weight;
  box.own += weight;
  box.marks += marksIn(text);
}

function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x40) {
      if (code > 0x20 && MARKS_BEFORE_SPACE.has(code) && !/\S/.test(text.charAt(at + 1))) marks += 1;
    } else if (code > 0x2000 && (code < 0x3010 || code > 0xff00) && MARKS.has(code)) marks += 1;
  }
  return marks;
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

function close(box: Box): void {
  if (box.tag === 'a' && box.element.hasAttribute('href')) {
    box.linked = box.weight;
    box.ownLinked = box.own;
  }
  const { parent } = box;
  if (!parent || box.hidden) return;
  parent.weight += box.weight;
  parent.linked += box.linked;
  if (!INLINE.has(box.tag)) return;
  parent.own += box.own;
  parent.ownLinked += box.ownLinked;
  parent.marks += box.marks;
}

/** @public */
export function isBox(child: Child): child is Box {
  return typeof child !== 'string';
}
