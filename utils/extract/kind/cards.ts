import { linesOf, tidy } from '../meta/lines';
import { elsewhere, type Item } from './links';
import { weigh } from './weigh';

type Card = { readonly heading: Element; readonly text: string; readonly links: Element[]; said: number };

const LEAST = 5;
/** More than that under a heading is a section to read. */
const TEASER = 70;
const NEARLY_ALL = 0.75;
const HEADINGS = ['h2', 'h3', 'h4', 'h5'] as const;

/**
 * Teasers whose heading is no link: the link stands below, in words that all of them share (阅读全文, View webcam), or it is the box that repeats.
 * Every heading of one rank has to be such a card, and say little: sections of an article do neither.
 */
export function cardsOf(body: Element, url: string, base: string): readonly Pick<Item, 'text' | 'href' | 'date'>[] {
  const cards = HEADINGS.map((rank) => sectionsOf(body, rank)).find((some) => some.length >= LEAST) ?? [];
  if (cards.length < LEAST) return [];
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
function sectionsOf(body: Element, rank: string): Card[] {
  const headings = Array.from(body.querySelectorAll(rank)).slice(0, 200);
  if (headings.length < LEAST) return [];
  const cards = new Map<Element, Card>(headings.map((heading) => [heading, cardOf(heading)]));
  let open: Card | undefined;
  for (const element of body.querySelectorAll(`${rank},a[href]`)) {
    if (element.localName === rank) open = cards.get(element);
    else if (!open?.heading.contains(element)) open?.links.push(element);
  }
  let card: Card | undefined;
  const said = new Set<string>();
  for (const line of linesOf(body)) {
    const heading = line.element.closest(rank);
    if (heading) card = cards.get(heading);
    else if (card && !line.linked && !said.has(line.text)) card.said += weigh(line.text);
    said.add(line.text);
  }
  return [...cards.values()];
}

function cardOf(heading: Element): Card {
  return { heading, text: tidy((heading.textContent ?? '').slice(0, 200)), links: [], said: 0 };
}

/** The words that nearly every card has a link of, each to a page of its own. */
function sharedWords(cards: readonly Card[]): string | undefined {
  const targets = new Map<string, Set<string>>();
  for (const link of cards.flatMap((card) => card.links)) {
    const words = wordsOf(link);
    if (words === '' || weigh(words) > 12) continue;
    targets.set(words, (targets.get(words) ?? new Set()).add(link.getAttribute('href') ?? ''));
  }
  const best = [...targets].sort((left, right) => right[1].size - left[1].size)[0];
  return best && best[1].size >= cards.length * NEARLY_ALL ? best[0] : undefined;
}

function wordsOf(link: Element): string {
  return tidy((link.textContent ?? '').slice(0, 60)).toLowerCase();
}

/** Whether the heading begins a box of its own, as its neighbours do. */
function boxed({ heading }: Card): boolean {
  const box = heading.closest('article,li,[class*="row"],[class*="card" i],[class*="item" i],[class*="teaser" i]');
  return box !== null && box.querySelectorAll(heading.localName).length === 1;
}
