import { type Test, testOf } from './selector';

/** @public */
export type PageNode = PageElement | string;

/**
 * @public An element of a captured page: of the DOM's `Element` what reading needs, under the same names, as plain data. Nothing in it can be shadowed,
 * run or fetched. Text is a string among the child nodes.
 */
export class PageElement {
  readonly childNodes: PageNode[] = [];
  /** The place behind the last element inside this one, in the page's list. */
  end = 0;
  private text: string | undefined;

  constructor(
    readonly localName: string,
    readonly parentElement: PageElement | null,
    /** Names and values by turns. */
    readonly attributes: readonly string[],
    /** All elements of the page, in document order. */
    private readonly all: PageElement[],
    /** The place in that list. */
    public index: number,
  ) {}

  getAttribute(name: string): string | null {
    const { attributes } = this;
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1] ?? '';
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  get textContent(): string {
    this.text ??= this.gatheredText();
    return this.text;
  }

  get children(): PageElement[] {
    return this.childNodes.filter((node): node is PageElement => typeof node !== 'string');
  }

  get previousElementSibling(): PageElement | null {
    return this.sibling(-1);
  }

  get nextElementSibling(): PageElement | null {
    return this.sibling(1);
  }

  contains({ index }: PageElement): boolean {
    return index >= this.index && index < this.end;
  }

  matches(selector: string): boolean {
    return testOf(selector)(this);
  }

  closest(selector: string): PageElement | null {
    const test = testOf(selector);
    let at: PageElement | null = this;
    while (at && !test(at)) at = at.parentElement;
    return at;
  }

  querySelector(selector: string): PageElement | null {
    return this.inside(testOf(selector), 1)[0] ?? null;
  }

  querySelectorAll(selector: string): PageElement[] {
    return this.inside(testOf(selector), Number.POSITIVE_INFINITY);
  }

  /** Takes the element out of its page. */
  remove(): void {
    const { all, index, end, parentElement } = this;
    const count = end - index;
    const siblings = parentElement?.childNodes ?? [];
    siblings.splice(siblings.indexOf(this), 1);
    all.splice(index, count);
    for (const later of all.slice(index)) {
      later.index -= count;
      later.end -= count;
    }
    for (let at = parentElement; at; at = at.parentElement) {
      at.end -= count;
      at.text = undefined;
    }
  }

  private inside(test: Test, most: number): PageElement[] {
    const { all, end } = this;
    const found: PageElement[] = [];
    for (let at = this.index + 1; at < end && found.length < most; at += 1) {
      const element = all[at];
      if (element && test(element)) found.push(element);
    }
    return found;
  }

  private gatheredText(): string {
    let text = '';
    for (const node of this.childNodes) text += typeof node === 'string' ? node : node.textContent;
    return text;
  }

  private sibling(step: 1 | -1): PageElement | null {
    const all = this.parentElement?.childNodes ?? [];
    let at = all.indexOf(this) + step;
    while (typeof all[at] === 'string') at += step;
    const node = all[at];
    return node instanceof PageElement ? node : null;
  }
}
