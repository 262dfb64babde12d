/** @public A line of text as a reader sees it: what stands between two breaks. */
export type Line = {
  /** White space collapsed. Cut at {@link LONGEST} characters. */
  readonly text: string;
  /** The nearest block element round it. */
  readonly element: Element;
  /** True where all of it is one link, or several. */
  readonly linked: boolean;
  /** The inline elements right in the block that hold all of it; none where some of it stands bare in the block. */
  readonly parts: readonly Element[];
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
  const known = walked.get(root);
  if (known) return known;
  const lines = walk(root);
  walked.set(root, lines);
  return lines;
}

/** The page is never changed while it is read, and several rooms ask for its lines. */
const walked = new WeakMap<Element, readonly Line[]>();

function walk(root: Element): readonly Line[] {
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

/** Anything but letters and single plain spaces. Most lines hold none of it once their ends are off. */
const UNTIDY = /[^\S ]| {2}|[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\ufffd\p{Cc}]/u;

/** @public White space collapsed, invisible signs and control characters off. */
export function tidy(text: string): string {
  const bare = text.trim();
  if (!UNTIDY.test(bare)) return bare;
  return bare
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

/** A block round the place of the walk, how many inline elements deep that is, and the outermost of these. */
type Around = { readonly block: Element; depth: number; part: Element };

const NONE: readonly Element[] = [];

class LineCollector {
  full = false;
  private readonly lines: Line[] = [];
  /** The block elements round the place of the walk, the innermost last. */
  private readonly around: Around[];
  private links = 0;
  private parts: Element[] = [];
  private bare = false;
  private block: Element;
  private text = '';
  private said = false;
  private linked = true;

  constructor(root: Element) {
    this.around = [{ block: root, depth: 0, part: root }];
    this.block = root;
  }

  /** False where what is inside is to be passed over. `leave` is called all the same. */
  enter(element: Element): boolean {
    const name = element.localName;
    if (!INLINE.has(name)) {
      this.flush();
      this.around.push({ block: element, depth: 0, part: element });
    } else {
      const place = this.around.at(-1);
      if (place?.depth === 0) place.part = element;
      if (place) place.depth += 1;
      if (name === 'a' && element.hasAttribute('href')) this.links += 1;
    }
    return !SKIPPED.has(name) && !isHidden(element);
  }

  leave(element: Element): void {
    const name = element.localName;
    if (!INLINE.has(name)) {
      this.flush();
      this.around.pop();
    } else {
      const place = this.around.at(-1);
      if (place) place.depth -= 1;
      if (name === 'a' && element.hasAttribute('href')) this.links -= 1;
    }
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
    const place = this.around.at(-1);
    if (!this.said) this.block = place?.block ?? this.block;
    this.said = true;
    if (place?.depth === 0) this.bare = true;
    else if (place && this.parts.at(-1) !== place.part) this.parts.push(place.part);
    if (this.text.length < LONGEST) this.text += value.slice(0, LONGEST);
    this.linked &&= this.links > 0;
  }

  private flush(): void {
    if (!this.said) return;
    const text = tidy(this.text.slice(0, LONGEST));
    if (text) this.lines.push({ text, element: this.block, linked: this.linked, parts: this.bare ? NONE : this.parts });
    this.text = '';
    this.said = false;
    this.linked = true;
    this.bare = false;
    if (this.parts.length > 0) this.parts = [];
    this.full = this.lines.length >= MOST;
  }
}
