import { around, type Box, holds, isBox, weightOf } from '../body/tree';
import { squash } from '../meta/lines';
import type { Headline } from '../reading';
import type { PageSnapshot } from '../snapshot';
import { cardsOf } from './cards';
import { type Item, itemsOf } from './links';

type Group = { readonly items: readonly Item[]; readonly score: number };

const MOST = 300;

/** What a page has of news. */
export type News = {
  readonly headlines: readonly Headline[];
  /** What they say, by weight. */
  readonly weight: number;
  /** How much of the best body lies in the items of such lists: near 1 where it is nothing but teasers. */
  readonly covered: number;
  /** Whether they have dates or the length of headlines; short words alone may be a menu. */
  readonly strong: boolean;
};

/** @public The links that are news: many of one make, each with a date or as long as a headline, outside menus and footers. In the page's order. */
export function newsOf(links: readonly Box[], snapshot: PageSnapshot, body: Box | undefined): News {
  const { url } = snapshot;
  const base = snapshot.base || url;
  const items = itemsOf(links, url, base);
  const groups = groupsOf(items);
  const strong = groups.filter((group) => group.score >= 2);
  const chosen = strong.length > 0 ? strong : groups.filter((group) => group.score >= 1);
  const wanted = new Set(chosen.flatMap((group) => group.items));
  const news = items.filter((item) => wanted.has(item));
  const cards = body ? cardsOf(body, url, base) : [];
  const inside = body ? news.filter((item) => holds(body, item.link)) : [];
  const covered = coveredBy(inside, body);
  const teasers = cards.length > 0 && covered < 0.6;
  const headlines = unique(teasers ? cards : news);
  const weight = headlines.reduce((sum, one) => sum + weightOf(one.text), 0);
  return { headlines, weight, covered: teasers ? 1 : covered, strong: teasers || strong.length > 0 };
}

function unique(items: readonly Pick<Item, 'text' | 'href' | 'date'>[]): Headline[] {
  const seen = new Set<string>();
  return items.flatMap(({ text, href, date }) => {
    const key = `${squash(text)} ${href}`;
    if (seen.has(key) || seen.size >= MOST) return [];
    seen.add(key);
    return [{ text, href, ...(date ? { date } : {}) }];
  });
}

/** The share of a body's text that lies in items which begin with their link. */
function coveredBy(items: readonly Item[], body: Box | undefined): number {
  const all = body ? weightOf(body.element.textContent) : 0;
  if (!body || all === 0) return 0;
  const boxes = new Set(items.filter((item) => leads(item) && holds(body, item.box)).map((item) => item.box));
  const inside = [...boxes].reduce((sum, box) => sum + weightOf(box.element.textContent), 0);
  return Math.min(1, inside / all);
}

function leads(item: Item): boolean {
  const said = squash(item.box.element.textContent);
  const before = said.indexOf(squash(item.text));
  return before >= 0 && weightOf(said.slice(0, before)) <= 16;
}

/** What stands in boxes of one make under one box: the heading of a column is another make than its headlines. */
function groupsOf(items: readonly Item[]): Group[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const make = `${listOf(item.box).order} ${item.box.tag}`;
    const group = groups.get(make);
    if (group) group.push(item);
    else groups.set(make, [item]);
  }
  return [...groups.values()].map((group) => ({ items: group, score: scoreOf(group) }));
}

/** Lists of one item each (a box a headline) are taken together one level up. */
function listOf(box: Box): Box {
  const parent = box.parent ?? box;
  const alone = parent.tag !== 'body' && !parent.children.some((child) => child !== box && (isBox(child) || child === ''));
  return alone ? (parent.parent ?? parent) : parent;
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);

function scoreOf(items: readonly Item[]): number {
  const dated = items.filter((item) => item.date).length / items.length;
  const mean = items.reduce((sum, item) => sum + weightOf(item.text), 0) / items.length;
  const described = items.filter((item) => item.beside >= 12).length / items.length;
  const many = items.length >= 3;
  if (dated >= 0.5 && mean >= 4) return 3;
  if (mean >= 10 && many) return 2.5;
  if (mean >= 12 || (mean >= 10 && items.every(({ link }) => around(link, HEADINGS))) || (described >= 0.5 && many)) return 2;
  return many && mean >= 3 ? 1 : 0;
}
