import type { Block } from '../../article/article';
import { tidy } from '../meta/lines';

const MOST = 20_000;

/** @public A text file as blocks: blank lines part paragraphs; where there are none, every line is one. */
export function plainTextBlocks(text: string): readonly Block[] {
  const even = text.replace(/\r\n?/gu, '\n');
  const parted = /\n[ \t\u3000]*\n/u.test(even) || !even.includes('\n') ? even.split(/\n(?:[ \t\u3000]*\n)+/u) : even.split('\n');
  return parted
    .slice(0, MOST)
    .map((part) => joinedLines(part))
    .filter(Boolean)
    .map((part) => ({ kind: 'paragraph', text: [{ text: part }] }));
}

/** Lines that were only broken to fit go together: without a space between Chinese characters. */
function joinedLines(part: string): string {
  return part
    .split('\n')
    .map(tidy)
    .filter(Boolean)
    .reduce(
      (all, line) => (/[\p{sc=Han}\p{P}]$/u.test(all) && /^[\p{sc=Han}\p{P}]/u.test(line) ? all + line : all ? `${all} ${line}` : line),
      '',
    );
}
