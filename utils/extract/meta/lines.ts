import { type Box, INLINE, isBox, isLink } from '../body/tree';

/** @public A line of text as a reader sees it: what stands between two breaks. */
export type Line = {
  /** White space collapsed. Cut at {@link LONGEST} characters. */
  readonly text: string;
  /** The nearest block round it. */
  readonly box: Box;
  /** True where all of it is one link, or several. */
  readonly linked: boolean;
  /** The inline boxes right in the block that hold all of it; none where some of it stands bare in the block. */
  readonly parts: readonly Box[];
};

const LONGEST = 600;
const MOST = 6000;
const SKIPPED = new Set('option button iframe object math audio video'.split(' '));
/** Tags that do not part a line. */
const WITHIN_LINE = new Set([...INLINE, 'ucaptitle'].filter((tag) => !['br', 'button', 'img', 'input'].includes(tag)));

/** @public The visible lines of a box in reading order, with the blocks they stand in. */
export function linesOf(root: Box): readonly Line[] {
  const collector = new LineCollector(root);
  collector.addInside(root);
  return collector.end();
}

/** What most texts and titles are of, and what stays as it is. */
const SQUASHED = /^[\u4e00-\u9fff!-@[-~\u00b7\u2014\u201c\u201d\u3001\u3002\u3008-\u3011]*$/;

/** @public Squashed for comparing: no white space, no invisible signs, full-width forms folded. */
export function squash(text: string): string {
  if (SQUASHED.test(text)) return text;
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

/** A block round the place of the walk, how many inline boxes deep that is, and the outermost of these. */
type Around = { readonly block: Box; depth: number; part: Box };

const NONE: readonly Box[] = [];

class LineCollector {
  private readonly lines: Line[] = [];
  private around: Around;
  private links = 0;
  private parts: Box[] = [];
  private bare = false;
  private block: Box;
  private text = '';
  private said = false;
  private linked = true;

  constructor(root: Box) {
    this.around = { block: root, depth: 0, part: root };
    this.block = root;
  }

  end(): readonly Line[] {
    this.flush();
    return this.lines;
  }

  addInside(box: Box): void {
    for (const child of box.children) {
      if (this.lines.length >= MOST) return;
      if (child === '') this.flush();
      else if (!isBox(child)) this.addText(child);
      else if (WITHIN_LINE.has(child.tag)) this.addInline(child);
      else this.addBlock(child);
    }
  }

  private addInline(box: Box): void {
    if (box.unseen) return;
    const { around } = this;
    if (around.depth === 0) around.part = box;
    around.depth += 1;
    if (isLink(box)) this.links += 1;
    this.addInside(box);
    if (isLink(box)) this.links -= 1;
    around.depth -= 1;
  }

  private addBlock(box: Box): void {
    this.flush();
    if (box.unseen || SKIPPED.has(box.tag)) return;
    const { around } = this;
    this.around = { block: box, depth: 0, part: box };
    this.addInside(box);
    this.flush();
    this.around = around;
  }

  private addText(value: string): void {
    if (value.trim() === '') {
      if (this.said) this.text += ' ';
      return;
    }
    const { around } = this;
    if (!this.said) this.block = around.block;
    this.said = true;
    if (around.depth === 0) this.bare = true;
    else if (this.parts.at(-1) !== around.part) this.parts.push(around.part);
    if (this.text.length < LONGEST) this.text += value.slice(0, LONGEST);
    this.linked &&= this.links > 0;
  }

  private flush(): void {
    if (!this.said) return;
    const text = tidy(this.text.slice(0, LONGEST));
    if (text) this.lines.push({ text, box: this.block, linked: this.linked, parts: this.bare ? NONE : this.parts });
    this.text = '';
    this.said = false;
    this.linked = true;
    this.bare = false;
    if (this.parts.length > 0) this.parts = [];
  }
}
