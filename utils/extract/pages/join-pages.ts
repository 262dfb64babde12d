import type { LinkAddress } from '../../article/address';
import type { Article, Block } from '../../article/article';
import { mapBlock } from '../../article/script/map-text';
import { blockText, leavesOf } from '../../article/text';
import { squash } from '../meta/lines';
import type { Reading } from '../reading';
import { samePages } from './find-pages';

/** Not more requests than that for one article. */
const MOST = 20;

/**
 * @public The article in several pages as one: asks for the next page until there is none, it cannot be had, the cap is reached or `signal` says stop.
 * What came by then is kept: `meta.pages` then says how many are here and where the next is; it is gone when all are.
 * @param fetchPage gives the further page as it was read, or nothing where it cannot be had
 */
export async function readAllPages(
  first: Article,
  fetchPage: (address: LinkAddress) => Promise<Reading | undefined>,
  signal?: AbortSignal,
): Promise<Article> {
  const seen = new Set<string>([first.meta.url]);
  let whole = first;
  for (let count = 1; count < MOST; count++) {
    const next = whole.meta.pages?.next;
    if (!next || seen.has(next) || signal?.aborted) break;
    seen.add(next);
    const reading = await fetchPage(next).catch(() => undefined);
    if (reading?.kind !== 'article') break;
    const joined = joinPage(whole, reading.article);
    if (!joined) break;
    whole = joined;
  }
  return whole;
}

/** @public `undefined` where the further page is no page of this article, or says nothing new. */
export function joinPage(whole: Article, further: Article): Article | undefined {
  if (!samePages(whole.meta.pages?.next ?? whole.meta.url, further.meta.url) && whole.meta.pages?.next !== further.meta.url)
    return undefined;
  const said = new Set(whole.blocks.map(keyOf));
  const fresh = further.blocks.filter((block, index) => !isRepeated(block, index, further, said, whole));
  if (fresh.length === 0) return undefined;
  const { pages, ...meta } = whole.meta;
  const total = Math.max(pages?.total ?? 1, further.meta.pages?.total ?? 1);
  const next = further.meta.pages?.next;
  const left = next ? { pages: { current: further.meta.pages?.current ?? (pages?.current ?? 1) + 1, total, next } } : {};
  return { meta: { ...meta, ...left }, blocks: [...whole.blocks, ...renumbered(fresh, notesIn(whole.blocks))] };
}

/** Every page counts its notes from 1. */
function renumbered(blocks: readonly Block[], by: number): readonly Block[] {
  if (by === 0) return blocks;
  return blocks.map((block) =>
    mapBlock(block, (text) => text.map((run) => (run.note === undefined ? run : { ...run, note: run.note + by }))),
  );
}

function notesIn(blocks: readonly Block[]): number {
  const numbers = blocks.flatMap((block) => leavesOf(block).flatMap((leaf) => leaf.text.map((run) => run.note ?? 0)));
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Title, lead and signature stand on every page; a page that is the first one again says nothing new. */
function isRepeated(block: Block, index: number, further: Article, said: ReadonlySet<string>, whole: Article): boolean {
  const text = squash(blockText(block));
  if (text && text === squash(whole.meta.title)) return true;
  const edge = index < 3 || index >= further.blocks.length - 3 || text.length >= 20;
  return edge && said.has(keyOf(block));
}

function keyOf(block: Block): string {
  return block.kind === 'figure' ? `figure ${block.picture}` : `${block.kind} ${squash(blockText(block))}`;
}
