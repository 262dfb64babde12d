import { fileOf } from '../blocks/files';
import { figureOf } from '../blocks/pictures';
import { isNamedChrome, isSurelyChrome } from '../chrome/names';
import type { PageElement } from '../page/page-element';
import { knownContainer } from './containers';
import { type Box, holds, INLINE, isBox, type Tree } from './tree';
import { textWorth, worthOf } from './worth';

/** One box that may hold the article, and why it might. */
export type Candidate = { readonly box: Box; readonly from: string; readonly score: number };
/** @public */
export type Found = { readonly winner: Candidate; readonly candidates: readonly Candidate[] };

/** With less to read than that, a picture may be the whole notice. */
const WORDLESS = 12;
/** @public */
export const MENU: ReadonlySet<string> = new Set(['nav']);
const ANY_BASE = 'https://page.invalid/';

/** @public Weighs the known containers and the structure of the page against each other. */
export function findBody(tree: Tree, start: number, opinion?: PageElement): Found {
  const worth = worthOf(tree.boxes, start);
  const structural = bestByStructure(tree, worth, start);
  const candidates = [structural, ...known(tree, worth).map((one) => nearer(one, structural, start)), ...seconded(tree, opinion)].sort(
    (left, right) => right.score - left.score,
  );
  const best = candidates[0] ?? structural;
  const alone = best.score < WORDLESS ? wordless(tree, start) : undefined;
  return { winner: alone ?? best, candidates: alone ? [alone, ...candidates] : candidates };
}

/** What another reader takes for the article counts by its text alone: names that mislead us have not misled it. */
function seconded(tree: Tree, opinion: PageElement | undefined): Candidate[] {
  const box = opinion && tree.boxes.find((one) => one.element === opinion);
  return box ? [{ box, from: 'Readability', score: textWorth(box) }] : [];
}

/** Notices that are one picture (一图读懂), or files alone: the known container that holds them, or the box they stand in right under the title. */
function wordless(tree: Tree, start: number): Candidate | undefined {
  if (start === 0) return undefined;
  const thing = tree.boxes.find((box) => box.order > start && (isPicture(box) || isFile(box)) && isShown(box));
  if (!thing) return undefined;
  const above = holdersOf(thing);
  const box =
    above.find((one) => one.order > start && knownContainer(one)) ??
    above.find((one) => !INLINE.has(one.tag) && !/^(?:p|li|ul|ol)$/.test(one.tag));
  return box ? { box, from: 'alone', score: WORDLESS } : undefined;
}

function isPicture(box: Box): boolean {
  return box.tag === 'img' && figureOf(box.element, ANY_BASE) !== undefined;
}

function isFile(box: Box): boolean {
  return box.tag === 'a' && box.weight > 2 && fileOf(box.element, box.element.textContent, ANY_BASE)?.type !== undefined;
}

/** No link, and in no box that is hidden or furniture. */
function isShown(picture: Box): boolean {
  return holdersOf(picture).every((box) => !box.hidden && !box.gone && box.tag !== 'a' && !isNamedChrome(box) && !isSurelyChrome(box));
}

function holdersOf(box: Box): Box[] {
  const above: Box[] = [];
  for (let at = box.parent; at?.parent; at = at.parent) above.push(at);
  return above;
}

/** Of two boxes beside each other, the one that stands between the title and the other is the likelier. */
function nearer(candidate: Candidate, rival: Candidate, start: number): Candidate {
  const { order } = candidate.box;
  if (start === 0 || order < start || order > rival.box.order || holds(candidate.box, rival.box)) return candidate;
  return { ...candidate, score: candidate.score * 1.3 };
}

function known(tree: Tree, worth: readonly number[]): Candidate[] {
  return tree.boxes.flatMap((box) => {
    const value = worth[box.order] ?? 0;
    const container = box.hidden || box.weight < 8 || value <= 0 ? undefined : knownContainer(box);
    if (!container) return [];
    return [{ box, from: `${container.family} container`, score: value * (1 + 0.12 * container.trust) }];
  });
}

/** The box with the most worth; of those that hold nearly the same, the innermost. */
function bestByStructure(tree: Tree, worth: readonly number[], start: number): Candidate {
  let best = tree.root;
  for (const box of tree.boxes) if ((worth[box.order] ?? 0) > (worth[best.order] ?? 0)) best = box;
  const score = worth[best.order] ?? 0;
  let rest = score;
  for (let inner: Box | undefined = best; inner; inner = narrower(best, worth, rest)) {
    best = inner;
    rest -= worthBefore(best, worth, start, score);
  }
  if (best.tag === 'p' && best.parent && hasMore(best, best.parent, worth)) best = best.parent;
  return { box: best, from: 'structure', score };
}

/** Of what a box is worth, the notices over the title: a little, or the title is none. */
function worthBefore({ children, order }: Box, worth: readonly number[], start: number, score: number): number {
  if (order >= start) return 0;
  const boxes = children.filter(isBox);
  const before = boxes.reduce((sum, box, index) => sum + ((boxes[index + 1]?.order ?? Infinity) <= start ? (worth[box.order] ?? 0) : 0), 0);
  return before > 0 && before <= score * 0.25 ? before : 0;
}

/** Links behind a short text can weigh more than all its paragraphs but one. */
function hasMore(paragraph: Box, { children }: Box, worth: readonly number[]): boolean {
  return children.some((child) => typeof child !== 'string' && child !== paragraph && child.tag === 'p' && (worth[child.order] ?? 0) > 0);
}

function narrower(box: Box, worth: readonly number[], score: number): Box | undefined {
  const inner = box.children.find(
    (child): child is Box => typeof child !== 'string' && (worth[child.order] ?? 0) >= Math.max(score * 0.97, score - 40),
  );
  return inner && !/^(?:p|table|tbody|tr|ul|ol|li|blockquote|pre|a|span|b|strong|font)$/.test(inner.tag) ? inner : undefined;
}
