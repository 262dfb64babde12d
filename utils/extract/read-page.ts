import type { Article, Block } from '../article/article';
import { Builder } from './blocks/build';
import { withCaptions, withoutEmpty, withoutRepeats, withSignature } from './blocks/endings';
import { farFiles } from './blocks/far-files';
import { withHeadings } from './blocks/headings';
import { withNotes } from './blocks/notes';
import { markCopies } from './body/copies';
import { type Found, findBody, MENU } from './body/find-body';
import { forewordOf } from './body/foreword';
import { around, type Box, INLINE, isBox, reveal, type Tree, treeOf } from './body/tree';
import { withoutEdges } from './chrome/edges';
import { markBehindFooter } from './chrome/footer';
import { isPlainlyChrome } from './chrome/names';
import { prune, SAID, saysSomething } from './chrome/prune';
import { dropGoneFrames } from './kind/error-page';
import { judge, type Others } from './kind/judge';
import type { Read } from './kind/read';
import { weighBlocks } from './kind/weigh';
import { takeEdges } from './meta/edges';
import { linesOf, squash } from './meta/lines';
import { type Finders, type PageFacts, readMeta } from './meta/read-meta';
import type { PageElement } from './page/page-element';
import type { Page } from './page/parse-page';
import { findPages } from './pages/find-pages';
import type { Reading, Reason } from './reading';
import type { PageSnapshot } from './snapshot';

/** @public `whole`: everything the container says, plainly, for a reader who misses something (看全部文字). */
export type ReadOptions = Finders & {
  readonly whole?: boolean;
  /** What another reader takes for the article: one more candidate. */
  readonly opinion?: PageElement;
  readonly others?: Others;
};
/** @public What was made of a page, and why. */
export type Explained = {
  readonly reading: Reading;
  /** Nothing on the page is plainly the article: another opinion is wanted. */
  readonly doubtful: boolean;
  /** What `whyOf` tells it from. */
  readonly tree?: Tree;
  readonly found?: Found;
  /** What is still to be judged by `others`, who were not at hand. */
  readonly open?: Read;
};

/** @public The whole way from a captured page to what a reader gets. */
export function readPage(page: Page, snapshot: PageSnapshot, options: ReadOptions = {}): Reading {
  return read(page, snapshot, options).reading;
}

/** @public The same, with what it was told from. */
export function explainPage(page: Page, snapshot: PageSnapshot, options: ReadOptions = {}): Explained {
  return explained(read(page, snapshot, options));
}

/** @public What was left open, judged by who knows pages that are no articles. */
export function settle(all: Explained, others: Others): Explained {
  const { open, ...rest } = all;
  return explained({ ...rest, reading: (open && judge(open, others)) ?? all.reading });
}

function explained(all: Omit<Explained, 'doubtful'>): Explained {
  const { reading, tree, found } = all;
  return { ...all, doubtful: tree !== undefined && found !== undefined && isDoubtful(reading, tree, found) };
}

/** Little was found, in no box that is known to hold articles, on a page that says much more. */
function isDoubtful(reading: Reading, tree: Tree, found: Found): boolean {
  const { score, from } = found.winner;
  const open = reading.kind === 'article' || (reading.kind === 'unreadable' && DOUBTFUL.has(reading.reason));
  return open && score < 120 && !from.includes('container') && tree.root.weight - tree.root.linked > score * 3 + 120;
}

const DOUBTFUL: ReadonlySet<Reason> = new Set(['not-an-article', 'empty', 'script-only', 'frame-only']);

const NOTHING: Reading = { kind: 'unreadable', reason: 'not-an-article' };

function read(page: Page, snapshot: PageSnapshot, options: ReadOptions): Omit<Explained, 'doubtful'> {
  dropGoneFrames(page.body);
  const tree = visibleTree(page.body);
  const lines = linesOf(tree.root);
  const facts = readMeta(page, snapshot, lines, options);
  const start = markUsed(tree, facts);
  markBehindFooter(tree, lines, start);
  const found = findBody(tree, start, options.opinion);
  restoreDates(tree, found);
  const foreword = forewordOf(found.winner.box, start);
  if (!options.whole) for (const box of [...foreword, found.winner.box]) prune(box, start);
  const plainBlocks = blocksOf(foreword, found.winner.box, snapshot);
  const head = takeEdges({ meta: facts.meta, blocks: plainBlocks });
  const files = farFiles(found.winner.box, plainBlocks, start, snapshot.base || snapshot.url);
  const blocks = options.whole ? plainBlocks : [...finished(head.blocks, facts), ...files];
  const weight = weighBlocks(blocks);
  const said = weight.total + weight.names;
  const pages = findPages(page, tree.links, snapshot);
  const article: Article = { meta: { ...head.meta, coverage: coverageOf(found, said), ...(pages ? { pages } : {}) }, blocks };
  const readable = (said >= 12 && !isFurniture(found)) || blocks.some((block) => block.kind === 'figure' || block.kind === 'attachment');
  const open: Read = { page, snapshot, tree, lines, article, weight, readable, body: found.winner.box };
  return { tree, found, ...judgedAs(open, options) };
}

function judgedAs(open: Read, { whole, others }: ReadOptions): { reading: Reading; open?: Read } {
  const reading: Reading | undefined = whole ? { kind: 'article', article: open.article } : judge(open, others);
  return reading ? { reading } : { reading: NOTHING, open };
}

/** Nothing but the last line of a footer was found. */
function isFurniture({ winner }: Found): boolean {
  let at: Box | undefined = winner.score < 12 ? winner.box : undefined;
  while (at && !isPlainlyChrome(at)) at = at.parent;
  return at !== undefined;
}

function blocksOf(foreword: readonly Box[], body: Box, snapshot: PageSnapshot): readonly Block[] {
  const builder = new Builder(snapshot.base || snapshot.url);
  for (const box of foreword) builder.addBox(box, {}, undefined);
  builder.flush();
  const lead = builder.blocks.length;
  builder.add(body);
  builder.flush();
  return builder.blocks.map((block, index) => (index < lead && block.kind === 'paragraph' ? { ...block, role: 'lead' } : block));
}

function finished(blocks: readonly Block[], facts: PageFacts): readonly Block[] {
  return withSignature(withHeadings(withNotes(withCaptions(withoutEdges(withoutRepeats(withoutEmpty(blocks)), facts.meta)))));
}

/** Pages that stay invisible until their scripts have run are read all the same. */
function visibleTree(body: PageElement): Tree {
  const tree = treeOf(body);
  const seen = tree.root.hidden ? 0 : tree.root.weight - tree.root.linked;
  const waiting = tree.boxes.filter((box) => box.hidden && box.weight - box.linked >= Math.max(60, seen * 0.5));
  if (waiting.some((box) => box.mark === 'invisible')) return reveal(tree, 'invisible');
  return seen < 25 || waiting.some((box) => box.weight - box.linked >= Math.max(150, seen * 2)) ? reveal(tree, 'all') : tree;
}

/** What stands in the head of the article already is no part of its body. Gives the place of the title. */
function markUsed(tree: Tree, facts: PageFacts): number {
  const { title, used } = facts;
  const twice = markCopies(tree);
  for (const box of [...used].sort((left, right) => left.order - right.order)) if (isOnlyFacts(box)) box.gone = SAID;
  const start = title === undefined ? 0 : twice ? firstSaid(tree, title) : title.order;
  return isLate(tree, start) ? 0 : start;
}

/** Where a page says everything twice, the first title opens the first copy. */
function firstSaid(tree: Tree, title: Box): number {
  const text = squash(title.element.textContent);
  const first = tree.boxes.find(
    (box) => box.order <= title.order && box.weight === title.weight && box.linked === 0 && squash(box.element.textContent) === text,
  );
  return first?.order ?? title.order;
}

/** The date under a notice is its signature, though the head says it as well; one in a table stays with the cells beside it. */
function restoreDates(tree: Tree, found: Found): void {
  const { box } = found.winner;
  const text = tree.boxes.find((one) => one.order >= box.order && one.own - one.ownLinked >= 30 && one.marks > 0 && !one.gone);
  const said = tree.boxes.slice(box.order).filter((one) => one.gone === SAID && one.weight < 20);
  for (const one of said) {
    const stays = /^t[dh]$/.test(one.tag) ? isDateInRow(one) : text && one.order > text.order && !/^d[dt]$/.test(one.tag);
    if (stays && !/\D[:：]/.test(one.element.textContent)) one.gone = undefined;
  }
}

function isDateInRow({ element, parent }: Box): boolean {
  return /\d/.test(element.textContent) && parent?.children.some(isShown) === true;
}

function isShown(child: string | Box): boolean {
  return isBox(child) && !child.gone && child.weight > 0;
}

/** A line of facts, or a card of them; never a box that holds the text as well. */
function isOnlyFacts(box: Box): boolean {
  return box.weight < 90 || (box.weight < 600 && /^(?:table|tbody|tr|ul|dl|li|td)$/.test(box.tag) && !saysSomething(box, 2));
}

/** A title with hardly anything after it is none: the last words of a page. What menus say does not count. */
function isLate({ boxes }: Tree, start: number): boolean {
  return (
    isLateIn(boxes, start) &&
    isLateIn(
      boxes.filter((box) => !around(box, MENU)),
      start,
    )
  );
}

function isLateIn(boxes: readonly Box[], start: number): boolean {
  let [all, after] = [0, 0];
  for (const box of boxes) {
    const said = INLINE.has(box.tag) ? 0 : box.own - box.ownLinked;
    all += said;
    if (box.order >= start) after += said;
  }
  return after < 40 && after < all * 0.3;
}

/** The share of the container's visible text that has become part of the article. */
function coverageOf(found: Found, weight: number): number {
  const all = found.winner.box.weight;
  return all > 0 ? Math.min(1, Math.round((weight / all) * 100) / 100) : 1;
}
