/** @public A line of text as a reader sees it: what stands between two breaks. */
export type Line = {
  /** White space collapsed. Cut at {@link LONGEST} characters. */
  readonly text: string;
  /** The nearest block element round it. */
  readonly element: Element;
  /** True where all of it is one link, or several. */
  readonly linked: boolean;
};

const LONGEST = 600;
const MOST = 6000;
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u ucaptitle var wbr'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript template select option textarea button iframe object svg math audio video canvas head title'.split(' '),
);

/**
 * @public
 * The visible lines of a page in reading order, with the blocks they stand in. One walk over the tree without recursion,
 * since a page can be nested deeper than any stack.
 */
export function linesOf(root: Element): readonly Line[] {
  const collector = new LineCollector(root);
  for (let node: Node | null = root.firstChild; node && !collector.full; node = following(node, root, collector)) collector.see(node);
  return collector.end();
}

/** @public Squashed for comparing: no white space, no invisible signs, full-width forms folded. */
export function squash(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd]+/gu, '')
    .toLowerCase();
}

/** @public White space collapsed, invisible signs and control characters off. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\ufffd]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** @public Whether the capture saw that nobody sees it. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('data-qd-hidden') ||
    element.hasAttribute('hidden') ||
    /display\s{0,3}:\s{0,3}none/iu.test(element.getAttribute('style') ?? '')
  );
}

class LineCollector {
  full = false;
  private readonly lines: Line[] = [];
  private block: Element;
  private text = '';
  private linked = true;

  constructor(root: Element) {
    this.block = root;
  }

  see(node: Node): void {
    if (node.nodeType === 3) this.add(node);
    else if (node.nodeType === 1 && isBreak(node as Element)) this.flush();
  }

  /** True where what is inside is to be passed over. */
  skips(node: Node): boolean {
    return node.nodeType === 1 && (SKIPPED.has((node as Element).localName) || isHidden(node as Element));
  }

  /** Called when the walk leaves an element. */
  leave(node: Node): void {
    if (node.nodeType === 1 && isBreak(node as Element)) this.flush();
  }

  end(): readonly Line[] {
    this.flush();
    return this.lines;
  }

  private add(node: Node): void {
    const value = node.nodeValue ?? '';
    if (!/\S/u.test(value)) {
      if (this.text) this.text += ' ';
      return;
    }
    if (!this.text.trim()) this.block = blockOf(node);
    if (this.text.length < LONGEST) this.text += value.slice(0, LONGEST);
    this.linked &&= insideLink(node);
  }

  private flush(): void {
    const text = tidy(this.text.slice(0, LONGEST));
    if (text) this.lines.push({ text, element: this.block, linked: this.linked });
    this.text = '';
    this.linked = true;
    this.full = this.lines.length >= MOST;
  }
}

function following(node: Node, root: Element, collector: LineCollector): Node | null {
  if (node.firstChild && !collector.skips(node)) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    collector.leave(at);
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

function isBreak(element: Element): boolean {
  return !INLINE.has(element.localName);
}

function blockOf(node: Node): Element {
  let element = node.parentElement;
  while (element?.parentElement && INLINE.has(element.localName)) element = element.parentElement;
  return element as Element;
}

function insideLink(node: Node): boolean {
  return Boolean(node.parentElement?.closest('a[href]'));
}
