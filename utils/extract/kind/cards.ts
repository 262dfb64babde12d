import { around, type Box, boxesIn, holds, isLink, weightOf } from '../body/tree';
import { linesOf, tidy } from '../meta/lines';
import { elsewhere, type Item } from './links';

type Card = { readonly heading: Box; readonly text: string; readonly links: Box[]; said: number };

const LEAST = 5;
/** More than that under a heading is a section to read. */
const TEASER = 70;
const NEARLY_ALL = 0.75;
const HEADINGS = ['h2', 'h3', 'h4', 'h5'] as const;

/**
 * Teasers whose heading is no link: the link stands below, in words that all of them share (阅读全文, View webcam), or it is the box that repeats.
 * Every heading of one rank has to be such a card, and say little: sections of an article do neither.
 */
export function cardsOf(body: Box, url: string, base: string): readonly Pick<Item, 'text' | 'href' | 'date'>[] {
  const boxes = boxesIn(body);
  const rank = HEADINGS.find((tag) => boxes.filter((box) => box.tag === tag).length >= LEAST);
  if (!rank) return [];
  const cards = sectionsOf(body, boxes, rank);
  const mean = cards.reduce((sum, card) => sum + card.said, 0) / cards.length;
  if (mean > TEASER) return [];
  const words = sharedWords(cards);
  const found = cards.flatMap((card) => {
    const link = words ? card.links.findLast((one) => wordsOf(one) === words) : boxed(card) ? card.links[0] : undefined;
    const href = link ? elsewhere(link, url, base) : undefined;
    return href && card.text ? [{ text: card.text, href, date: undefined }] : [];
  });
  return found.length >= LEAST && found.length >= cards.length * NEARLY_ALL ? found : [];
}

/** What stands under each heading of a rank: its links, and how much it says that no other has said. */
function sectionsOf(body: Box, boxes: readonly Box[], rank: string): Card[] {
  const headings = boxes.filter((box) => box.tag === rank).slice(0, 200);
  const cards = new Map<Box, Card>(headings.map((heading) => [heading, cardOf(heading)]));
  addLinks(cards, boxes, rank);
  addWords(cards, body, rank);
  return [...cards.values()];
}

type Cards = ReadonlyMap<Box, Card>;

function addLinks(cards: Cards, boxes: readonly Box[], rank: string): void {
  let card: Card | undefined;
  for (const box of boxes) {
    if (box.tag === rank) card = cards.get(box);
    else if (card && isLink(box) && !holds(card.heading, box)) card.links.push(box);
  }
}

function addWords(cards: Cards, body: Box, rank: string): void {
  let card: Card | undefined;
  const said = new Set<string>();
  const ranks = new Set([rank]);
  for (const line of linesOf(body)) {
    const heading = around(line.box, ranks);
    if (heading) card = cards.get(heading);
    else if (card && !line.linked && !said.has(line.text)) card.said += weightOf(line.text);
    said.add(line.text);
  }
}

function cardOf(heading: Box): Card {
  return { heading, text: tidy(heading.element.textContent.slice(0, 200)), links: [], said: 0 };
}

/** The words that nearly every card has a link of, each to a page of its own. */
function sharedWords(cards: readonly Card[]): string | undefined {
  const targets = new Map<string, Set<string>>();
  for (const link of cards.flatMap((card) => card.links)) {
    const words = wordsOf(link);
    if (words === '' || weightOf(words) > 12) continue;
    targets.set(words, (targets.get(words) ?? new Set()).add(link.href ?? ''));
  }
  const best = [...targets].sort((left, right) => right[1].size - left[1].size)[0];
  return best && best[1].size >= cards.length * NEARLY_ALL ? best[0] : undefined;
}

function wordsOf(link: Box): string {
  return tidy(link.element.textContent.slice(0, 60)).toLowerCase();
}

/** Whether the heading begins a box of its own, as its neighbours do. */
function boxed({ heading }: Card): boolean {
  const box = heading.element.closest('article,li,[class*="row"],[class*="card" i],[class*="item" i],[class*="teaser" i]');
  return box !== null && box.querySelectorAll(heading.tag).length === 1;
}
