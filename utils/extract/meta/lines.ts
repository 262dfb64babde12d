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
  let node: Node | null = root.firstChild;
  while (node && !collector.full) {
    if (node.nodeType === 3) collector.add(node.nodeValue ?? '');
    else if (node.nodeType === 1 && collector.enter(node as Element) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    node = nextOf(node, root, collector);
  }
  return collector.end();
}

/** The next node that has not been entered, leaving the elements that are through. */
function nextOf(node: Node, root: Element, collector: LineCollector): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nodeType === 1) collector.leave(at as Element);
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
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
    element.hasAttributes() &&
    (element.hasAttribute('data-qd-hidden') ||
      element.hasAttribute('hidden') ||
      /display\s{0,3}:\s{0,3}none/iu.test(element.getAttribute('style') ?? ''))
  );
}

class LineCollector {
  full = false;
  private readonly lines: Line[] = [];
  /** The block elements round the place of the walk, the innermost last. */
  private readonly around: Element[];
  private links = 0;
  private block: Element;
  private text = '';
  private said = false;
  private linked = true;

  constructor(root: Element) {
    this.around = [root];
    this.block = root;
  }

  /** False where what is inside is to be passed over. `leave` is called all the same. */
  enter(element: Element): boolean {
    const name = element.localName;
    if (!INLINE.has(name)) {
      this.flush();
      this.around.push(element);
    } else if (name === 'a' && element.hasAttribute('href')) this.links += 1;
    return !SKIPPED.has(name) && !isHidden(element);
  }

  leave(element: Element): void {
    const name = element.localName;
    if (!INLINE.has(name)) {
      this.flush();
      this.around.pop();
    } else if (name === 'a' && element.hasAttribute('href')) this.links -= 1;
  }

  end(): readonly Line[] {
    this.flush();
    return this.lines;
  }

  add(value: string): void {
    if (!/\S/u.test(value)) {
      if (this.said) this.text += ' ';
      return;
    }
    if (!this.said) this.block = this.around.at(-1) ?? this.block;
    this.said = true;
    if (this.text.length < LONGEST) this.text += value.slice(0, LONGEST);
    this.linked &&= this.links > 0;
  }

  private flush(): void {
    if (!this.said) return;
    const text = tidy(this.text.slice(0, LONGEST));
    if (text) this.lines.push({ text, element: this.block, linked: this.linked });
    this.text = '';
    this.said = false;
    this.linked = true;
    this.full = this.lines.length >= MOST;
  }
}
