import type { Paragraph, Run, Text } from '../../article/article';
import { plain } from '../../article/text';
import { weightOf } from '../body/tree';
import { isBlank, linesOf, tidy } from './runs';

const INDENT = /^(?:[\u3000]|[ \u00a0]{2}|\u00a0)/;
const ENDS = /[。！？；：…”」』）)!?;:.]$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节条]|附件|来源|责任编辑)/;
const LONG_LINE = 28;
const SHORT_LINE = 24;

/**
 * Cuts running text into paragraphs at line ends: an empty line, an indented line, a numbered line or the end of a full line parts paragraphs.
 * What then still holds line ends (a verse, a postal address) keeps them.
 */
export function paragraphsOf(runs: readonly Run[], align: Paragraph['align']): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: Run[][] = [];
  const flush = () => {
    const text = tidy(lines.flatMap((line, index) => (index > 0 ? [{ text: '\n' }, ...line] : line)));
    if (text.length > 0) paragraphs.push(paragraphOf(text, lines, align));
    lines = [];
  };
  for (const line of linesOf(runs)) {
    if (isBlank(line)) flush();
    else {
      if (startsAnew(line, lines.at(-1))) flush();
      lines.push(line);
    }
  }
  flush();
  return paragraphs;
}

function startsAnew(line: readonly Run[], before: readonly Run[] | undefined): boolean {
  if (!before) return false;
  const text = plain(line);
  if (INDENT.test(text) || NUMBERED.test(text.trim())) return true;
  const last = plain(before).trim();
  return weightOf(last) >= LONG_LINE && ENDS.test(last);
}

function paragraphOf(text: Text, lines: readonly (readonly Run[])[], align: Paragraph['align']): Paragraph {
  const verse = lines.length >= 3 && lines.every((line) => weightOf(plain(line)) <= SHORT_LINE);
  return { kind: 'paragraph', text, ...(align ? { align } : {}), ...(verse ? { role: 'verse' as const } : {}) };
}
