import type { Attachment, Block, Run } from '../../article/article';
import { plain } from '../../article/text';
import { type Box, isBox } from '../body/tree';
import { isNamedChrome, isPlainlyChrome } from '../chrome/names';
import { namesFiles } from '../chrome/prune';
import { squash } from '../meta/lines';
import { namedBeside } from './file-boxes';
import { type File, fileOf, onlyShows, sizeIn } from './files';
import { seen, tidy } from './runs';

const DOCUMENTS = /^(?:PDF|HWPX?|DOCX?|XLSX?|PPTX?|WPS|ET|OFD|CEB|ZIP|RAR|7Z|CSV|RTF|ODT|ODS)$/;
const LEVELS = 5;
const MOST = 20;

/**
 * @public Files of the article that stand outside its text: a box 附件 beside or under the body. Those in menus and footers are the website's.
 * One that the text links to by other words is offered all the same: it is easier to hit.
 */
export function farFiles(body: Box, blocks: readonly Block[], start: number, base: string): Attachment[] {
  const files: Attachment[] = [];
  const search: Search = { start, base, known: blocks.flatMap(linksIn), files };
  let inner = body;
  for (let level = 0; level < LEVELS && inner.parent && inner.parent.tag !== 'body' && files.length < MOST; level += 1) {
    const outer = inner.parent;
    if (outer.weight > body.weight * 4 + 400) break;
    collectInside(outer, search, inner);
    inner = outer;
  }
  return files.length <= MOST ? files : [];
}

type Search = { readonly start: number; readonly base: string; readonly known: Link[]; readonly files: Attachment[] };

function collectInside(box: Box, search: Search, but?: Box): void {
  for (const child of box.children) if (isBox(child) && child !== but) collect(child, search);
}

function collect(box: Box, search: Search): void {
  if (box.hidden || box.gone === 'not visible' || isFurniture(box) || search.files.length > MOST) return;
  if (box.tag !== 'a') collectInside(box, search);
  else if (box.order >= search.start) collectLink(box, search);
}

/** A box called `related` is none where it lists files by their names. */
function isFurniture(box: Box): boolean {
  return isNamedChrome(box) && (isPlainlyChrome(box) || !namesFiles(box));
}

function collectLink(link: Box, { base, known, files }: Search): void {
  const name = plain(tidy([{ text: seen(link.element.textContent.slice(0, 300)) }]));
  if (name.length <= 2 || onlyShows(name)) return;
  const file = fileOf(link.element, name, base);
  if (!file || !isOfArticle(link, file) || known.some((one) => isSame(one, { text: name, ...file }))) return;
  known.push({ href: file.href });
  const size = sizeIn(link.parent?.element.textContent ?? '');
  const found: Attachment = { kind: 'attachment', name: name.replace(/\n/g, ' '), ...file, ...(size ? { size } : {}) };
  files.push(namedBeside([found], textBefore(link)) ?? found);
}

function textBefore(link: Box): string {
  const beside = link.parent?.children ?? [];
  return beside
    .slice(0, beside.indexOf(link))
    .map((each) => (isBox(each) ? each.element.textContent : each))
    .join('');
}

/** A document by its ending; or whatever is fetched from a box that is called 附件. */
function isOfArticle(link: Box, file: File): boolean {
  if (DOCUMENTS.test(file.type ?? '')) return true;
  const around = [link.parent, link.parent?.parent, link.parent?.parent?.parent];
  return around.some((box) => box && (FILE_BOX.test(box.names) || (box.weight < 200 && /附件|첨부/.test(box.element.textContent))));
}

const FILE_BOX = /fujian|[\s_-]fj\s|attach|enclosure|download-?list/;

/** An address, and by which words a text leads there; none for a file that is offered. */
type Link = Pick<Run, 'href'> & { readonly text?: string };

function isSame(link: Link, { href, text }: Run): boolean {
  if (link.href !== href || link.text === undefined) return link.href === href;
  const [said, name] = [squash(link.text), squash(text)];
  return said.includes(name) || name.includes(said);
}

function linksIn(block: Block): readonly Link[] {
  if (block.kind === 'attachment') return [{ href: block.href }];
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.text.filter((run) => run.href);
  if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => cell.text.filter((run) => run.href)));
  if (block.kind === 'list')
    return block.items.flatMap((item) => [...item.text.filter((run) => run.href), ...(item.list ? linksIn(item.list) : [])]);
  return block.kind === 'quote' ? block.blocks.flatMap(linksIn) : [];
}
