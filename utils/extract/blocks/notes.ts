import type { Block, List, Paragraph, Run } from '../../article/article';
import { leavesOf, plain } from '../../article/text';
import type { Box } from '../body/tree';

/** `[1]`, `〔2〕`, `①`, `*`, and a bare number where it is raised. */
const MARK = /^\s*([[［〔【(（]\s*(?:\d{1,3}|[*＊†‡])\s*[\]］〕】)）]|[*＊†‡]{1,3}|[①-⑳]|注\s?\d{1,2}|\d{1,3})\s*$/u;
const AT_START = /^\s*([[［〔【]\s*\d{1,3}\s*[\]］〕】]|[①-⑳]|[*＊†‡]{1,3}|注\s?\d{1,2}(?=[:：.、]))/u;
const REMARK = /^[（(]?(?:注|备注|備註|附注|註)\s?\d{0,2}\s?[:：]/u;
const NAMED = /\s(?:footnotes?|endnotes?|reflist|references-list|zhushi|jiaozhu)\s/;
const TO_A_NOTE = /^#_?(?:ftn|fn|edn|footnote|endnote|note|cite_note)[-_:]?/i;

/** @public The notes of an article: what its raised marks speak of, and remarks that begin with 注： under a table or at the end. */
export function withNotes(blocks: readonly Block[]): Block[] {
  const lastAt = new Map(blocks.flatMap((block, index) => marksIn(block).map((mark) => [mark, index] as const)));
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || block.role) return block;
    const own = markOf(block);
    const explains = own !== undefined && index > (lastAt.get(own) ?? blocks.length);
    return explains || isRemark(block, blocks[index - 1], index === blocks.length - 1) ? { ...block, role: 'note' } : block;
  });
}

function isRemark(block: Paragraph, before: Block | undefined, last: boolean): boolean {
  return REMARK.test(plain(block.text)) && (last || before?.kind === 'table');
}

/** The marks that stand in running text: raised, and not at its beginning. */
function marksIn(block: Block): string[] {
  return leavesOf(block).flatMap(({ text }) =>
    text.flatMap((run, at) => (at > 0 && run.superscript && MARK.test(run.text) ? [keyOf(run.text)] : [])),
  );
}

/** The mark that a note begins with. */
function markOf(block: Paragraph): string | undefined {
  const [first] = block.text;
  if (first?.superscript && MARK.test(first.text)) return keyOf(first.text);
  const mark = AT_START.exec(plain(block.text))?.[1];
  return mark ? keyOf(mark) : undefined;
}

/** `[1]`, `［ 1 ］` and a raised `1` are the same mark. */
function keyOf(mark: string): string {
  return mark.normalize('NFKC').replace(/[^\p{L}\p{N}*†‡]/gu, '');
}

/** A list that is called the footnotes gives its items as notes, each with its number. */
export function notesOf(box: Box, list: List): Paragraph[] | undefined {
  if (!NAMED.test(box.names) && !NAMED.test(box.parent?.names ?? ' ')) return undefined;
  return list.items.map((item, at) => ({
    kind: 'paragraph',
    role: 'note',
    text: [{ text: `[${(list.start ?? 1) + at}] ` }, ...withoutWayBack(item.text)],
  }));
}

/** `↩`, which leads back to the mark. */
function withoutWayBack(text: readonly Run[]): Run[] {
  return text.map((run) => ({ ...run, text: run.text.replace(/\s*[↩↑^⏎]\uFE0E?\s*$/u, '') })).filter((run) => run.text !== '');
}

/** Whether a link is the mark of a note, raised or not. */
export function leadsToNote(link: Element): boolean {
  const text = (link.textContent ?? '').slice(0, 20);
  return TO_A_NOTE.test(link.getAttribute('href') ?? '') && MARK.test(text);
}
