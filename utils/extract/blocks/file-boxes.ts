import type { Attachment, Block, Paragraph, Run } from '../../article/article';
import { plain } from '../../article/text';
import { type Box, INLINE, isBox, weightOf } from '../body/tree';
import { whole } from '../chrome/prune';
import { fileOf, isNameless, sizeIn } from './files';
import { seen, tidy } from './runs';

const MOST = 30;

/** The heading in a link that is a whole box. */
export function titleOfCard(link: Box): string | undefined {
  return link.children.some((child) => isBox(child) && !INLINE.has(child.tag)) ? titleIn(link) : undefined;
}

/** The heading inside a box. */
function titleIn(box: Box): string | undefined {
  for (const child of box.children) {
    if (!isBox(child) || child.gone || child.hidden) continue;
    const title = /^h[1-6]$/.test(child.tag) ? seen(whole(child)).replace(/\s+/g, ' ').trim().slice(0, 300) : titleIn(child);
    if (title) return title;
  }
  return undefined;
}

/** The running text in a box, without its heading and without the line that states type and size. */
export function textsBeside(box: Box): Box[] {
  return box.children.flatMap((child) => {
    if (!isBox(child) || child.gone || child.hidden || child.weight === 0 || /^h[1-6]$/.test(child.tag)) return [];
    if (child.tag === 'p') return [child];
    return child.weight < 12 && sizeIn(whole(child)) ? [] : textsBeside(child);
  });
}

/** A list in which every item is the link to a file and hardly more. */
export function isFileList(box: Box, base: string): boolean {
  const items = box.children.filter((child): child is Box => isBox(child) && !child.gone && !child.hidden && child.weight > 0);
  return items.length > 0 && items.length <= MOST && items.every((item) => item.tag === 'li' && saysLittle(item) && isFileItem(item, base));
}

/** Beside the link hardly more than its size. */
function saysLittle(item: Box): boolean {
  const beside = item.weight - item.linked;
  return beside <= 12 || (beside <= 24 && Boolean(sizeIn(whole(item))));
}

function isFileItem(item: Box, base: string): boolean {
  const links = item.element.querySelectorAll('a[href]');
  const [link] = links;
  return links.length === 1 && link !== undefined && fileOf(link, link.textContent, base)?.type !== undefined;
}

/** A paragraph that is hardly more than its files becomes these. What else it says (附件：1.) stays with the name of the one it stands before. */
export function filesOfParagraph(paragraph: Paragraph, files: readonly Attachment[]): Block[] | undefined {
  const beside = plain(paragraph.text.filter((run) => !files.some((file) => file.href === run.href)));
  const named = namedBeside(files, beside);
  if (named) return [named];
  if (weightOf(beside) > 12 * files.length + 6 || goesOn(paragraph, files)) return undefined;
  const blocks: Block[] = [];
  let before = '';
  for (const run of paragraph.text) {
    const file = files.find((one) => one.href === run.href);
    if (file) blocks.push(namedByLink(file, before, run, paragraph));
    before = file ? '' : before + run.text;
  }
  const rest = tidy([{ text: withoutCount(before) }]);
  if (weightOf(plain(rest)) > 3 && sizeIn(before) === undefined) blocks.push({ kind: 'paragraph', text: rest });
  return blocks;
}

function namedByLink(file: Attachment, before: string, link: Run, { text }: Paragraph): Attachment {
  const name = plain(tidy([{ text: withoutCount(before) }, { text: link.text }]));
  const size = file.size ?? sizeIn(plain(text));
  return { ...file, name: name.replace(/\n/g, ' ').slice(0, 300), ...(size ? { size } : {}) };
}

/** A sentence goes on behind its last file, or ends before it. What stands there in brackets, or in figures, is the file's. */
function goesOn(paragraph: Paragraph, files: readonly Attachment[]): boolean {
  const last = paragraph.text.findLastIndex((run) => files.some((file) => file.href === run.href));
  const rest = plain(paragraph.text.slice(last + 1)).trim();
  return (
    (/^\p{L}.*\p{L}/u.test(rest) && /[.。]$/.test(rest) && last > 0) ||
    /[a-z]{3}\.\s/.test(plain(paragraph.text.slice(0, Math.max(0, last))))
  );
}

/** `附件【…】已下载12次`: what stands round the name of a file. */
function withoutCount(text: string): string {
  return text.replace(/^(】已下载\s?\d*次)?\s*(附件.?【)?/, '');
}

/** `通知.doc 下载`: a link whose words name no file is called by what stands beside it, without 附件 before it and the size behind it. */
export function namedBeside(files: readonly Attachment[], beside: string): Attachment | undefined {
  const [file] = files;
  if (!file || files.length > 1 || !isNameless(file.name)) return undefined;
  const text = beside
    .replace(/\n/g, ' ')
    .replace(/[\s[【(（|:：]+$/u, '')
    .replace(/^附件\d{0,2}\s?[:：]\s?/u, '')
    .trim();
  const name = /^.{2,120}?\.(?:pdf|docx?|xlsx?|pptx?|wps|zip|rar|ofd)(?![a-z])/u.exec(text)?.[0] ?? text;
  if (weightOf(name) < 2 || weightOf(name) > 80 || /[。！？]/.test(name)) return undefined;
  const size = file.size ?? sizeIn(beside);
  return { ...file, name, ...(size ? { size } : {}) };
}
