import { PageElement } from './page-element';

/** @public Nothing can stand in them, and no end tag is written. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** @public Written as they are, without entities. */
export const RAW: ReadonlySet<string> = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes']);
const NONE: readonly string[] = [];
const ENTITY = /&(?:amp|lt|gt|nbsp|quot);/g;
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0', '&quot;': '"' };
const [SPACE, BANG, SLASH, END, QUESTION] = [0x20, 0x21, 0x2f, 0x3e, 0x3f];
/** As deep as browsers go: who walks elements may recurse. */
const DEEPEST = 512;

/** @public A page that was captured. */
export type Page = { readonly root: PageElement; readonly body: PageElement };

/**
 * @public Reads HTML that a browser has written (`innerHTML`, `outerHTML`): every tag closed, every attribute in quotes, five entities. It is no parser
 * for HTML that people write: such a text goes through a browser's parser first. Of any text it makes some page, and never throws.
 */
export function parsePage(html: string): Page {
  const root = new Parser(html).run();
  return { root, body: root.querySelector('body') ?? root };
}

class Parser {
  private readonly all: PageElement[] = [];
  private readonly root: PageElement;
  private open: PageElement;
  private depth = 0;
  /** Open elements that lie deeper than we go. */
  private beyond = 0;
  private at = 0;

  constructor(private readonly html: string) {
    this.root = new PageElement('html', null, NONE, this.all, 0);
    this.all.push(this.root);
    this.open = this.root;
  }

  run(): PageElement {
    const { html } = this;
    for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', this.at)) {
      this.addText(tag);
      this.addTag(tag, html.charCodeAt(tag + 1));
    }
    this.addText(html.length);
    while (this.open !== this.root) this.leave();
    this.root.end = this.all.length;
    return this.root;
  }

  private addTag(tag: number, sign: number): void {
    if (sign === SLASH) this.addEnd(tag);
    else if (sign === BANG || sign === QUESTION) this.at = this.behind(this.html.startsWith('<!--', tag) ? '-->' : '>', tag);
    else this.addElement(tag);
  }

  private addText(end: number): void {
    if (end > this.at) this.open.childNodes.push(decoded(this.html.slice(this.at, end)));
  }

  private addElement(tag: number): void {
    const { html } = this;
    let end = tag + 1;
    for (let sign = html.charCodeAt(end); sign !== SPACE && sign !== END && end < html.length; sign = html.charCodeAt(end)) end += 1;
    const name = html.slice(tag + 1, end);
    this.at = end;
    const element = new PageElement(name, this.open, this.takeAttributes(), this.all, this.all.length);
    this.at += 1;
    this.all.push(element);
    element.end = this.all.length;
    this.open.childNodes.push(element);
    if (RAW.has(name)) this.addRaw(element);
    else if (!VOID.has(name)) this.enter(element);
  }

  /** From ` name="value"` to ` name="value"`, up to the end of the tag. */
  private takeAttributes(): readonly string[] {
    const { html } = this;
    if (html.charCodeAt(this.at) !== SPACE) return NONE;
    const attributes: string[] = [];
    while (html.charCodeAt(this.at) === SPACE) {
      const value = html.indexOf('="', this.at) + 2;
      const end = value < 2 ? -1 : html.indexOf('"', value);
      if (end < 0) {
        this.at = html.length;
        break;
      }
      attributes.push(html.slice(this.at + 1, value - 2), decoded(html.slice(value, end)));
      this.at = end + 1;
    }
    return attributes;
  }

  private addRaw(element: PageElement): void {
    const { html, at } = this;
    const end = html.indexOf(`</${element.localName}>`, at);
    const text = html.slice(at, end < 0 ? html.length : end);
    if (text !== '') element.childNodes.push(text);
    this.at = end < 0 ? html.length : end + element.localName.length + 3;
  }

  private addEnd(tag: number): void {
    this.at = this.behind('>', tag);
    if (this.beyond > 0) {
      this.beyond -= 1;
      return;
    }
    const name = this.html.slice(tag + 2, this.at - 1);
    let at: PageElement | null = this.open;
    while (at && at.localName !== name) at = at.parentElement;
    if (!at || at === this.root) return;
    while (this.open !== at) this.leave();
    this.leave();
  }

  private enter(element: PageElement): void {
    if (this.depth >= DEEPEST) this.beyond += 1;
    else {
      this.open = element;
      this.depth += 1;
    }
  }

  private leave(): void {
    const { open } = this;
    open.end = this.all.length;
    this.open = open.parentElement ?? open;
    this.depth -= 1;
  }

  private behind(mark: string, from: number): number {
    const found = this.html.indexOf(mark, from);
    return found < 0 ? this.html.length : found + mark.length;
  }
}

function decoded(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, (entity) => SIGNS[entity] ?? entity) : text;
}
