import { linkAddress } from '../../article/address';
import type { Attachment, Block, Media, Paragraph, Run, Text } from '../../article/article';
import { plain } from '../../article/text';
import { type Box, INLINE, isBox, weightOf } from '../body/tree';
import { goesOn, isFileList, namedBeside, textsBeside, titleIn, withoutCount } from './file-boxes';
import { fileOf, isNameless, onlyShows, sizeIn } from './files';
import { headsOfCards, isHeadingCell, isRunningText, withoutHelp } from './heads-of-boxes';
import { rubyRuns, styleInside, textInside } from './inline';
import { listOf, withHeadsOut } from './lists';
import { notesOf } from './notes';
import { paragraphsOf } from './paragraphs';
import { figureOf } from './pictures';
import { isBlank, type Style, seen, tidy } from './runs';
import { tableOf } from './tables';

const HEADING = /^h([1-6])$/;
const FILMS = /player|video|youtube|youku|vimeo|bilibili|v\.qq\.com|tv\.|\.(?:mp4|m3u8|flv)(?:$|\?)/i;
const MOST_BLOCKS = 20_000;

type Align = Paragraph['align'];

/** @public Turns boxes into blocks, in the page's order. */
export class Builder {
  readonly blocks: Block[] = [];
  private runs: Run[] = [];
  private files: Attachment[] = [];
  private readonly heads = new Set<Box>();

  constructor(private readonly base: string) {}

  /** Everything inside a box. */
  add(box: Box, style: Style = {}, align: Align = undefined): void {
    for (const head of headsOfCards(box)) this.heads.add(head);
    for (const child of box.children) {
      if (this.blocks.length > MOST_BLOCKS) return;
      if (!isBox(child)) this.runs.push({ ...style, text: seen(child) });
      else if (!child.gone && !child.hidden) this.addBox(child, style, align);
    }
  }

  addBox(box: Box, style: Style, align: Align): void {
    const { tag } = box;
    if (tag === 'br') this.runs.push({ text: '\n' });
    else if (tag === 'img') this.addPicture(box, align);
    else if (tag === 'ruby') this.runs.push(...rubyRuns(box, style));
    else if (tag === 'a') this.addLink(box, style, align);
    else if (tag === 'input') return;
    else if (INLINE.has(tag)) this.add(box, styleInside(box, style, this.base), align);
    else this.addBlock(box, style, align);
  }

  private addBlock(box: Box, style: Style, around: Align): void {
    const align = alignOf(box) ?? around;
    this.flush(around);
    const level = HEADING.exec(box.tag)?.[1];
    if (level) this.addHeading(box, Number(level), style, align);
    else if (this.heads.has(box) || (/^t[dh]$/.test(box.tag) && isHeadingCell(box))) this.addHeading(box, 3, style, align);
    else if (box.tag === 'table') this.addTable(box, style, align);
    else if (box.tag === 'ul' || box.tag === 'ol') this.addList(box, style, align);
    else if (box.tag === 'blockquote') this.addQuote(box);
    else if (box.tag === 'figure') this.addFigure(box, style, align);
    else if (box.tag === 'pre') this.addPre(box);
    else if (box.tag === 'hr') this.blocks.push({ kind: 'separator' });
    else if (box.tag === 'dt') this.add(box, { ...style, strong: true }, align);
    else if (['video', 'audio', 'iframe', 'embed', 'object'].includes(box.tag)) this.addMedia(box);
    else this.add(box, box.tag === 'p' ? styleInside(box, style, this.base) : style, align);
    this.flush(align);
  }

  /** Ends the paragraph that is being gathered. */
  flush(align?: Align): void {
    const { runs, files } = this;
    this.runs = [];
    this.files = [];
    if (runs.length === 0 || isBlank(runs)) return;
    for (const paragraph of paragraphsOf(runs, align)) {
      if (this.blocks.length > MOST_BLOCKS) return;
      const here = files.filter((file) => paragraph.text.some((run) => run.href === file.href));
      if (here.length > 0 && this.pushFiles(paragraph, here)) continue;
      this.blocks.push(paragraph);
    }
  }

  /** A paragraph that is hardly more than its files becomes these. What else it says (附件：1.) stays with the name of the one it stands before. */
  private pushFiles(paragraph: Paragraph, files: readonly Attachment[]): boolean {
    const beside = paragraph.text.filter((run) => !files.some((file) => file.href === run.href));
    const named = namedBeside(files, plain(beside));
    if (named) return this.blocks.push(named) > 0;
    if (weightOf(plain(beside)) > 12 * files.length + 6 || goesOn(paragraph, files)) return false;
    let before = '';
    for (const run of paragraph.text) {
      const file = files.find((one) => one.href === run.href);
      if (!file) before += run.text;
      else {
        const name = tidy([{ text: withoutCount(before) }, { text: run.text }]);
        const size = file.size ?? sizeIn(plain(paragraph.text));
        this.blocks.push({ ...file, name: plain(name).replace(/\n/g, ' ').slice(0, 300), ...(size ? { size } : {}) });
        before = '';
      }
    }
    const rest = tidy([{ text: withoutCount(before) }]);
    if (weightOf(plain(rest)) > 3 && sizeIn(before) === undefined) this.blocks.push({ kind: 'paragraph', text: rest });
    return true;
  }

  private addLink(box: Box, style: Style, align: Align): void {
    const inside = styleInside(box, style, this.base);
    const name = plain(tidy([{ text: seen(box.element.textContent ?? '').slice(0, 400) }]));
    const file = name ? fileOf(box.element, name, this.base) : undefined;
    const title = file && box.children.find((child): child is Box => isBox(child) && !INLINE.has(child.tag)) ? titleIn(box) : undefined;
    if (file && title) {
      this.addFileCard(box, { ...file, name: title }, align);
      return;
    }
    if (file && isNameless(name) && this.files.some(({ href }) => href === file.href)) return;
    if (onlyShows(name) && this.files.length > 0) return;
    if (file) this.files.push({ kind: 'attachment', name, ...file });
    this.add(box, file ? { ...inside, href: file.href } : inside, align);
  }

  /** A link that is a whole box: picture, type, name and description of a file. */
  private addFileCard(box: Box, file: Omit<Attachment, 'kind'>, align: Align): void {
    this.flush(align);
    const size = sizeIn(box.element.textContent ?? '');
    this.blocks.push({ kind: 'attachment', ...file, ...(size ? { size } : {}) });
    for (const text of textsBeside(box)) this.add(text, {}, align);
    this.flush(align);
  }

  private addPicture(box: Box, align: Align): void {
    const figure = leadsAway(box, this.base) ? undefined : figureOf(box.element, this.base);
    if (!figure) return;
    this.flush(align);
    this.blocks.push(figure);
  }

  private addHeading(box: Box, level: number, style: Style, align: Align): void {
    if (holdsBlocks(box)) {
      this.add(box, style, align);
      return;
    }
    for (const child of picturesIn(box)) this.addPicture(child, align);
    const text = this.headingText(box, style);
    if (isRunningText(text)) this.blocks.push({ kind: 'paragraph', text });
    else if (text.length > 0) this.blocks.push({ kind: 'heading', level: level <= 2 ? 2 : level === 3 ? 3 : 4, text });
  }

  private headingText(box: Box, { href }: Style): Text {
    const runs = textInside(box, this.base).map(({ strong, ...run }) => ({
      ...(href ? { href } : {}),
      ...run,
      text: run.text.replace(/\n/g, ' '),
    }));
    return href ? tidy(runs) : withoutHelp(tidy(runs));
  }

  private addTable(box: Box, style: Style, align: Align): void {
    const table = tableOf(box, this.base);
    if (table) this.blocks.push(table);
    else this.add(box, style, align);
  }

  private addList(box: Box, style: Style, align: Align): void {
    const list = isFileList(box, this.base) ? undefined : listOf(box, this.base);
    if (list) this.blocks.push(...(notesOf(box, list) ?? withHeadsOut(list)));
    else this.add(box, style, align);
  }

  private addQuote(box: Box): void {
    const inner = new Builder(this.base);
    inner.add(box);
    inner.flush();
    if (inner.blocks.length > 0) this.blocks.push({ kind: 'quote', blocks: inner.blocks });
  }

  private addFigure(box: Box, style: Style, align: Align): void {
    const captions = captionsIn(box);
    const pictures = picturesIn(box).flatMap((child) => figureOf(child.element, this.base) ?? []);
    const caption = captions.flatMap((child) => textInside(child, this.base));
    if (pictures.length !== 1 || box.children.some((child) => isBox(child) && child.tag === 'table')) {
      this.add(box, style, align);
      return;
    }
    for (const figure of pictures) this.blocks.push({ ...figure, ...(caption.length > 0 ? { caption } : {}) });
  }

  private addPre(box: Box): void {
    const text = (box.element.textContent ?? '').slice(0, 400_000);
    const lines = text.split('\n').map((line) => ({ text: `${line}\n` }));
    for (const paragraph of paragraphsOf(lines, undefined)) this.blocks.push(paragraph);
  }

  private addMedia(box: Box): void {
    const { element, tag } = box;
    const raw = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? element.getAttribute('data');
    const href = linkAddress(raw ?? undefined, this.base);
    const name = seen(element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').trim();
    if (!href?.startsWith('http')) return;
    const file = /\.pdf(?:$|[?#])/i.test(href);
    if (file) this.blocks.push({ kind: 'attachment', name: name || 'PDF', href, type: 'PDF' });
    else if (tag === 'audio' || tag === 'video' || FILMS.test(href)) this.blocks.push(mediaOf(tag, name, href));
  }
}

function mediaOf(tag: string, name: string, href: Media['href']): Media {
  const media = tag === 'audio' || /\.(?:mp3|wav|m4a)(?:$|\?)/i.test(href) ? 'audio' : 'video';
  return { kind: 'media', media, name: name.slice(0, 200), href };
}

/** A picture that is a link to another website is a poster, not an illustration. */
function leadsAway(box: Box, base: string): boolean {
  const link = box.parent?.tag === 'a' ? box.parent : box.parent?.parent?.tag === 'a' ? box.parent.parent : undefined;
  const href = linkAddress(link?.element.getAttribute('href') ?? undefined, base);
  if (!href?.startsWith('http') || /\.(?:jpe?g|png|gif|webp|bmp|svg)(?:$|[?#])/i.test(href)) return false;
  return siteOf(href) !== siteOf(base);
}

/** The last two labels of a host: near enough to tell whose website it is. */
function siteOf(address: string): string {
  return new URL(address).hostname.split('.').slice(-3).join('.');
}

function alignOf(box: Box): Align {
  const { tag, element } = box;
  if (tag === 'center') return 'center';
  const said = /text-align\s*:\s*(\w+)/i.exec(element.getAttribute('style') ?? '')?.[1] ?? element.getAttribute('align');
  const side = said?.toLowerCase();
  if (side === 'center') return 'center';
  return side === 'right' || side === 'end' ? 'end' : undefined;
}

function holdsBlocks(box: Box): boolean {
  return box.children.some((child) => isBox(child) && /^(?:table|ul|ol|h[1-6]|p)$/.test(child.tag) && child.weight > 60);
}

function captionsIn(box: Box): Box[] {
  return box.children.flatMap((child) =>
    !isBox(child) || child.gone || child.hidden ? [] : child.tag === 'figcaption' ? [child] : captionsIn(child),
  );
}

function picturesIn(box: Box): Box[] {
  return box.children.flatMap((child) =>
    !isBox(child) || child.gone || child.hidden ? [] : child.tag === 'img' ? [child] : picturesIn(child),
  );
}
