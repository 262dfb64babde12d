import type { Block, Paragraph, Run } from '../../article/article';
import { plain } from '../../article/text';
import { weightOf } from '../body/tree';
import { linesOf, saysWord, tidy } from './runs';

const LONGEST = 48;
const SENTENCE_END = /[.。！？!?”"’)]$/;
const NO_HEADING = /[。；;，,、]$|[。！？].|^\p{Ll}/u;

/**
 * Parts a paragraph where a bold line in it is a heading: the line before a `<br>`, or one glued to the end of the sentence before it, as
 * editors leave it behind when two paragraphs are joined.
 */
export function withBoldLinesApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || block.role || !block.text.some((run) => run.strong)) return [block];
    return firstLineApart(block) ?? (isText(blocks[index + 1]) ? lastRunApart(block) : undefined) ?? [block];
  });
}

function firstLineApart(block: Paragraph): Block[] | undefined {
  const [first = [], second = [], ...more] = linesOf(block.text);
  if (!isBold(first) || second.length === 0 || isBold(second) || !mayHead(plain(first))) return undefined;
  const rest = tidy([second, ...more].flatMap((line, index) => (index > 0 ? [{ text: '\n' }, ...line] : line)));
  return [
    { ...block, text: tidy(first) },
    { ...block, text: rest },
  ];
}

function lastRunApart(block: Paragraph): Block[] | undefined {
  const last = block.text.at(-1);
  const before = block.text.slice(0, -1);
  if (!last?.strong || last.href || before.length === 0 || isBold(before) || !SENTENCE_END.test(plain(before).trimEnd())) return undefined;
  if (!mayHead(last.text) || /[.!！]\s*$/.test(last.text) || weightOf(last.text) < 4) return undefined;
  return [
    { ...block, text: tidy(before) },
    { ...block, text: tidy([last]) },
  ];
}

function isText(block: Block | undefined): boolean {
  return block !== undefined && (block.kind === 'paragraph' || block.kind === 'list');
}

/** Set in bold, whatever stands between. */
export function isBold(runs: readonly Run[]): boolean {
  return runs.length > 0 && runs.every((run) => run.strong || !saysWord(run.text));
}

function mayHead(text: string): boolean {
  const weight = weightOf(text);
  return weight >= 2 && weight <= LONGEST && !NO_HEADING.test(text.trim());
}
