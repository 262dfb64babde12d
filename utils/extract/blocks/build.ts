import { linkAddress } from '../../article/address';
import type { Attachment, Block, Media, Paragraph, Run, Text } from '../../article/article';
import { plain } from '../../article/text';
import { type Box, INLINE, isBox } from '../body/tree';
import { filesOfParagraph, isFileList, textsBeside, titleOfCard } from './file-boxes';
import { type File, fileOf, isNameless, onlyShows, shownIn, sizeIn } from './files';
import { headsOfCards, isHeadingCell, isRunningText, withoutHelp } from './heads-of-boxes';
import { rubyRuns, styleInside, textInside } from './inline';
import { listOf, withHeadsOut } from './lists';
import { notesOf } from './notes';
import { paragraphsOf } from './paragraphs';
import { figureOf } from './pictures';
import { isBlank, type Style, seen, tidy } from './runs';
import { tableOf } from './tables';

const HEADING = /^h([1-6])$/;
const MEDIA = new Set(['video', 'audio', 'iframe', 'embed', 'object']);
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
    const level = this.levelOf(box);
    if (level) this.addHeading(box, level, style, align);
    else this.addByTag(box, style, align);
    this.flush(align);
  }

  /** The level of a heading; of the head of a card, or a cell that is one, the third. */
  private levelOf(box: Box): number | undefined {
    const level = HEADING.exec(box.tag)?.[1];
    if (level) return Number(level);
    return this.heads.has(box) || (/^t[dh]$/.test(box.tag) && isHeadingCell(box)) ? 3 : undefined;
  }

  private addByTag(box: Box, style: Style, align: Align): void {
    const { tag } = box;
    if (tag === 'table') this.addTable(box, style, align);
    else if (tag === 'ul' || tag === 'ol') this.addList(box, style, align);
    else if (tag === 'blockquote') this.addQuote(box);
    else if (tag === 'figure') this.addFigure(box, style, align);
    else if (tag === 'pre') this.addPre(box);
    else if (tag === 'hr') this.blocks.push({ kind: 'separator' });
    else if (MEDIA.has(tag)) this.addMedia(box);
    else this.add(box, styleInside(box, style, this.base), align);
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
      const named = here.length > 0 ? filesOfParagraph(paragraph, here) : undefined;
      if (named) this.blocks.push(...named);
      else this.blocks.push(paragraph);
    }
  }

  private addLink(box: Box, style: Style, align: Align): void {
    const name = plain(tidy([{ text: seen(box.element.textContent).slice(0, 400) }]));
    const file = name ? fileOf(box.element, name, this.base) : undefined;
    const title = file && titleOfCard(box);
    if (file && title) {
      this.addFileCard(box, { ...file, name: title }, align);
      return;
    }
    if (this.isSaid(name, file)) return;
    if (file) this.files.push({ kind: 'attachment', name, ...file });
    const inside = styleInside(box, style, this.base);
    this.add(box, file ? { ...inside, href: file.href } : inside, align);
  }

  /** Whether a link leads once more to a file of this paragraph, or only shows it. */
  private isSaid(name: string, file: File | undefined): boolean {
    if (file && isNameless(name) && this.files.some(({ href }) => href === file.href)) return true;
    return onlyShows(name) && this.files.length > 0;
  }

  /** A link that is a whole box: picture, type, name and description of a file. */
  private addFileCard(box: Box, file: Omit<Attachment, 'kind'>, align: Align): void {
    this.flush(align);
    const size = sizeIn(box.element.textContent);
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
    const text = box.element.textContent.slice(0, 400_000);
    const lines = text.split('\n').map((line) => ({ text: `${line}\n` }));
    for (const paragraph of paragraphsOf(lines, undefined)) this.blocks.push(paragraph);
  }

  private addMedia(box: Box): void {
    const { element, tag } = box;
    const raw = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? element.getAttribute('data');
    const href = linkAddress(shownIn(raw ?? '') ?? raw ?? undefined, this.base);
    const name = seen(element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').trim();
    if (!href?.startsWith('http') || this.blocks.some((block) => block.kind === 'attachment' && block.href === href)) return;
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
