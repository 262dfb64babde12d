import type { Block } from '../../article/article';
import { blockText } from '../../article/text';
import { treeOf } from '../body/tree';
import { takeEdges } from '../meta/edges';
import { linesOf, tidy } from '../meta/lines';
import { readMeta } from '../meta/read-meta';
import type { Page } from '../page/parse-page';
import type { Reading } from '../reading';
import type { PageSnapshot } from '../snapshot';

const MOST = 20_000;

/** @public A text file has no tags to read: its first line is what it is called, unless that is a paragraph already. */
export function readText(page: Page, snapshot: PageSnapshot): Reading {
  const blocks = plainTextBlocks(page.body.textContent.slice(0, 2_000_000));
  const first = blocks[0] ? blockText(blocks[0]) : '';
  if (!first) return { kind: 'unreadable', reason: 'empty' };
  const titled = blocks.length > 1 && first.length <= 60;
  const { meta } = readMeta(page, snapshot, linesOf(treeOf(page.body).root));
  return { kind: 'article', article: takeEdges({ meta: { ...meta, title: titled ? first : meta.title || first.slice(0, 40) }, blocks }) };
}

/** A text file as blocks: blank lines part paragraphs; where there are none, every line is one. */
function plainTextBlocks(text: string): readonly Block[] {
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
