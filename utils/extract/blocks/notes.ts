import type { Block, List, Paragraph, Run, Text } from '../../article/article';
import { mapBlock } from '../../article/script/map-text';
import { leavesOf, plain } from '../../article/text';
import type { Box } from '../body/tree';
import type { PageElement } from '../page/page-element';

/** `[1]`, `〔2〕`, `［注3］`, `①`, `*`, and a bare number where it is raised. */
const MARK = /^\s*([[［〔【(（]\s*(?:[注註]?\s?\d{1,3}|[*＊†‡①-⑳])\s*[\]］〕】)）]|[*＊†‡]{1,3}|[①-⑳]|[注註]\s?\d{1,2}|\d{1,3})\s*$/u;
const AT_START = /^\s*([[［〔【]\s*[注註]?\s?\d{1,3}\s*[\]］〕】]|[①-⑳]|[*＊†‡]{1,3}|[注註]\s?\d{1,2}(?=[:：.、]))/u;
/** Not raised: behind a word, and before a stop or the end. Before other text it counts the parts of a sentence. */
const IN_LINE = /(?<=[\p{L}\p{N}”」』》）)])(?:[[［〔【]\s?[注註]?\s?\d{1,3}\s?[\]］〕】]|[①-⑳])(?=[，。；、：！？,.;:）)」』”’》\s]|$)/gu;
/** A raised number behind a unit or a number is a power. */
const IS_MEASURE = /(?:(?<![A-Za-z])[kcdm]?m|\d|米)$/;
const REMARK = /^[（(]?(?:注|备注|備註|附注|註)\s?\d{0,2}\s?[:：]/u;
const NAMED = /\s(?:footnotes?|endnotes?|reflist|references-list|zhushi|jiaozhu)\s/;
const TO_A_NOTE = /^#_?(?:ftn|fn|edn|footnote|endnote|note|cite_note|nb)[-_:]?/i;

/** A place in the text where a mark stands: the block's index, and the mark's place among the block's marks. */
type Mark = { readonly block: number; readonly nth: number };
/** What the marks and the notes are numbered by: by block, the note that it is, and those its marks speak of. */
type Pairs = { readonly note: ReadonlyMap<number, number>; readonly marks: ReadonlyMap<number, ReadonlyMap<number, number>> };

/**
 * @public The notes of an article: what its marks speak of, and remarks that begin with 注： under a table or at the end. A mark and its note get the same
 * number, so that one leads to the other. Where a document counts anew on every page, the first ① belongs to the first note ①.
 */
export function withNotes(given: readonly Block[]): Block[] {
  const blocks = given.map((block) => mapBlock(block, withMarksApart));
  const pairs = pairsIn(blocks);
  return blocks.map((block, index) => {
    const note = pairs.note.get(index);
    if (block.kind === 'paragraph' && note !== undefined) return { ...block, role: 'note', text: withOwnMark(block.text, note) };
    const marked = withNumbers(pairs.marks.has(index) ? block : (given[index] ?? block), pairs.marks.get(index));
    const remark = marked.kind === 'paragraph' && !marked.role && isRemark(marked, blocks[index - 1], index === blocks.length - 1);
    return remark ? { ...marked, role: 'note' } : marked;
  });
}

function pairsIn(blocks: readonly Block[]): Pairs {
  const waiting = new Map<string, Mark[]>();
  const note = new Map<number, number>();
  const marks = new Map<number, Map<number, number>>();
  blocks.forEach((block, index) => {
    const open = waiting.size > 0 && block.kind === 'paragraph' && (!block.role || block.role === 'note');
    const own = open ? markOf(block) : undefined;
    const mark = own === undefined ? undefined : waiting.get(own)?.shift();
    if (mark) {
      note.set(index, note.size + 1);
      marks.set(mark.block, (marks.get(mark.block) ?? new Map<number, number>()).set(mark.nth, note.size));
    }
    marksIn(block).forEach((key, nth) => {
      const queue = waiting.get(key) ?? [];
      queue.push({ block: index, nth });
      waiting.set(key, queue);
    });
  });
  return { note, marks };
}

function isRemark(block: Paragraph, before: Block | undefined, last: boolean): boolean {
  return (last || before?.kind === 'table') && REMARK.test(plain(block.text));
}

/** The marks that stand in running text: raised, or in the line, and not at its beginning. */
function marksIn(block: Block): string[] {
  return leavesOf(block).flatMap(({ text }) => text.flatMap((run, at) => (isMark(run, text[at - 1]) ? [keyOf(run.text)] : [])));
}

function isMark(run: Run, before: Run | undefined): boolean {
  if (!before || run.href !== undefined || !MARK.test(run.text)) return false;
  const bare = /^\s*\d+\s*$/.test(run.text);
  return !bare || (run.superscript === true && !IS_MEASURE.test(before.text));
}

/** Marks that stand in the line become runs of their own. */
function withMarksApart(text: Text): Text {
  return text.flatMap((run) => {
    if (run.superscript || run.href || !/[\]］〕】①-⑳]/u.test(run.text)) return [run];
    const parts: Run[] = [];
    let end = 0;
    for (const { index, 0: mark } of run.text.matchAll(IN_LINE)) {
      if (index > end) parts.push({ ...run, text: run.text.slice(end, index) });
      parts.push({ ...run, text: mark });
      end = index + mark.length;
    }
    return end < run.text.length ? [...parts, { ...run, text: run.text.slice(end) }] : parts;
  });
}

function withNumbers(block: Block, numbers: ReadonlyMap<number, number> | undefined): Block {
  if (!numbers) return block;
  let nth = -1;
  return mapBlock(block, (text) =>
    text.map((run, at) => {
      if (!isMark(run, text[at - 1])) return run;
      nth += 1;
      const note = numbers.get(nth);
      return note === undefined ? run : { ...run, note };
    }),
  );
}

/** The mark that a note begins with, as a run of its own. */
function withOwnMark(text: Text, note: number): Text {
  const [first, ...rest] = text;
  if (!first) return text;
  const mark = MARK.test(first.text) ? first.text : (AT_START.exec(first.text)?.[0] ?? '');
  const after = first.text.slice(mark.length);
  return mark === '' ? text : [{ ...first, text: mark, note }, ...(after === '' ? [] : [{ ...first, text: after }]), ...rest];
}

/** The mark that a note begins with. */
function markOf(block: Paragraph): string | undefined {
  const [first] = block.text;
  if (first?.superscript && MARK.test(first.text)) return keyOf(first.text);
  const mark = AT_START.exec(plain(block.text))?.[1];
  return mark ? keyOf(mark) : undefined;
}

/** `[1]`, `［ 注1 ］` and a raised `1` are the same mark, `①` is another. */
function keyOf(mark: string): string {
  const bare = mark.replace(/[^\p{L}\p{N}*＊†‡]|[注註]/gu, '');
  return /^[①-⑳]$/u.test(bare) ? bare : bare.normalize('NFKC');
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
export function leadsToNote(link: PageElement): boolean {
  return TO_A_NOTE.test(link.getAttribute('href') ?? '') && MARK.test(link.textContent.slice(0, 20));
}
