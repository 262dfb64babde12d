import { chromeLine, opensAftermath } from '../chrome/lines';
import { isNamedChrome, isPlainlyChrome, isSurelyChrome } from '../chrome/names';
import { type Box, INLINE, isBox } from './tree';

/**
 * How much each box's text speaks for an article, the text of its insides included; by `box.order`. Summed up from the leaves to the root.
 * Text before `start` (the title) counts little; a box that holds the title says the rest behind it.
 */
export function worthOf(boxes: readonly Box[], start: number): readonly number[] {
  const of = new Array<number>(boxes.length).fill(0);
  const names = new Array<number>(boxes.length).fill(1);
  const dead = deadOf(boxes);
  const last = lastOf(boxes);
  for (let order = boxes.length - 1; order >= 0; order -= 1) {
    const box = boxes[order];
    if (box && !dead[order]) names[order] = weigh(box, of, last[order] ?? order, start);
  }
  return withNamesAround(of, names, boxes);
}

/** Adds what a box is worth to the box round it. Gives what its name leaves of that. */
function weigh(box: Box, of: number[], last: number, start: number): number {
  const worth = (of[box.order] ?? 0) + ownWorth(box) * (last < start ? 0.2 : 1);
  const name = start > 0 && box.order > start && isOfOthers(box) ? shareOfAside(worth) : shareOfName(box, worth);
  const counted = worth > 0 ? worth * name : worth;
  of[box.order] = counted;
  if (box.parent) of[box.parent.order] = (of[box.parent.order] ?? 0) + counted;
  return name;
}

/** What lies in a box that is called furniture is worth no more than the box. */
function withNamesAround(worth: readonly number[], names: number[], boxes: readonly Box[]): readonly number[] {
  return worth.map((value, order) => {
    const around = names[boxes[order]?.parent?.order ?? -1] ?? 1;
    names[order] = (names[order] ?? 1) * around;
    return value * around;
  });
}

/** What is called furniture is worth a part of what it says: the more that is, the less its name counts. */
function shareOfName(box: Box, worth: number): number {
  if (!isNamedChrome(box)) return 1;
  if (worth > 60 && !isPlainlyChrome(box)) return 0.8;
  return shareOfAside(worth);
}

function shareOfAside(worth: number): number {
  return worth > 600 ? 0.5 : 0.15;
}

/** Behind the title, under a heading like 网友评论 or 相关新闻. */
function isOfOthers({ weight, children }: Box): boolean {
  const head = weight < 40 ? undefined : children.find((child): child is Box => isBox(child) && child.weight > 0 && !child.hidden);
  return head !== undefined && head.weight <= 12 && !head.gone && opensAftermath(head.element.textContent);
}

/** The place of the last box inside each box. */
function lastOf(boxes: readonly Box[]): number[] {
  const last = boxes.map((box) => box.order);
  for (let order = boxes.length - 1; order > 0; order -= 1) {
    const parent = boxes[order]?.parent?.order;
    if (parent !== undefined) last[parent] = Math.max(last[parent] ?? 0, last[order] ?? 0);
  }
  return last;
}

/** Whatever lies in a box that is hidden, used up or surely furniture counts for nothing. */
function deadOf(boxes: readonly Box[]): boolean[] {
  const dead: boolean[] = [];
  for (const box of boxes) {
    const above = box.parent !== undefined && dead[box.parent.order] === true;
    dead.push(above || box.hidden || box.gone !== undefined || isSurelyChrome(box));
  }
  return dead;
}

/** The same for one box, by what it says and not by what it is called. */
export function textWorth(box: Box): number {
  if (box.hidden || box.gone !== undefined) return 0;
  return box.children.reduce((sum, child) => (isBox(child) ? sum + textWorth(child) : sum), ownWorth(box));
}

function ownWorth(box: Box): number {
  const { tag, own, ownLinked, marks } = box;
  if (own === 0 || INLINE.has(tag)) return 0;
  if (ownLinked > own * 0.6) return -Math.min(own, 30) * 0.5;
  if (own < 200 && chromeLine(ownText(box))) return -Math.min(own, 30);
  const text = own - ownLinked;
  if (marks > 0 && text >= 12) return text;
  return text * (isCell(tag) || isCell(box.parent?.tag) ? 1 : 0.25);
}

function isCell(tag: string | undefined): boolean {
  return tag === 'td' || tag === 'th';
}

/** @public The running text that stands right in a box. */
export function ownText(box: Box): string {
  let text = '';
  for (const child of box.children) {
    if (!isBox(child)) text += child;
    else if (child.tag === 'br') text += '\n';
    else if (INLINE.has(child.tag) && !child.hidden && !child.gone) text += ownText(child);
  }
  return text;
}
