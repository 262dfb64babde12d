import type { Block, Heading, List, ListItem, Run } from '../../article/article';
import { plain } from '../../article/text';
import { type Box, INLINE, isBox, weightOf } from '../body/tree';
import { styleInside, textInside } from './inline';
import { seen, tidy, withoutStrong } from './runs';

const LONGEST_ITEM = 1200;

/** A list whose items are running text; `undefined` where they hold more (tables, pictures, headings), so that it is read through. */
export function listOf(box: Box, base: string): List | undefined {
  const items = itemsOf(box, base);
  if (!items || items.length === 0) return undefined;
  const start = Number.parseInt(box.element.getAttribute('start') ?? '', 10);
  return { kind: 'list', ordered: box.tag === 'ol', ...(start > 1 && start < 100_000 ? { start } : {}), items };
}

/** `undefined` where something among the items is none. */
function itemsOf(box: Box, base: string): ListItem[] | undefined {
  const items: ListItem[] = [];
  for (const child of shownIn(box)) {
    const belongs = isBox(child) ? addChild(items, child, base) : child.trim() === '';
    if (!belongs) return undefined;
  }
  return items;
}

function shownIn(box: Box): readonly (Box | string)[] {
  return box.children.filter((child) => !isBox(child) || !(child.gone || child.hidden));
}

function addChild(items: ListItem[], child: Box, base: string): boolean {
  if (child.tag === 'li') return addItem(items, itemOf(child, base));
  return isList(child) ? addList(items, listOf(child, base)) : child.weight <= 0;
}

function addItem(items: ListItem[], item: ListItem | undefined): boolean {
  if (item && (item.text.length > 0 || item.list)) items.push(item);
  return item !== undefined;
}

/** A list that stands between the items belongs to the one before it. */
function addList(items: ListItem[], list: List | undefined): boolean {
  const last = items.at(-1);
  if (list && last && !last.list) items[items.length - 1] = { ...last, list };
  else items.push(...(list?.items ?? []));
  return list !== undefined;
}

function isList(box: Box): boolean {
  return box.tag === 'ul' || box.tag === 'ol';
}

/** A list in which every item is a bold line with a list of its own: sections, each under its heading. */
export function withHeadsOut(list: List, level: Heading['level'] = 3): readonly Block[] {
  const sections = list.items.every(
    (item) => item.list && item.text.every((run) => run.strong) && weightOf(plain(item.text)) <= LONGEST_HEAD,
  );
  if (!sections) return [list];
  return list.items.flatMap((item) => [
    { kind: 'heading' as const, level, text: withoutStrong(item.text) },
    ...(item.list ? withHeadsOut(item.list, 4) : []),
  ]);
}

const LONGEST_HEAD = 40;

function itemOf(box: Box, base: string): ListItem | undefined {
  if (holdsMore(box)) return undefined;
  const runs: Run[] = [];
  const lists: List[] = [];
  for (const child of shownIn(box)) {
    if (!isBox(child)) runs.push({ text: seen(child) });
    else if (!isList(child)) runs.push(...partOf(child, base));
    else if (!addInner(lists, listOf(child, base))) return undefined;
  }
  const text = tidy(runs);
  const [first] = lists;
  if (weightOf(plain(text)) > LONGEST_ITEM) return undefined;
  return first ? { text, list: { ...first, items: lists.flatMap((list) => list.items) } } : { text };
}

function addInner(lists: List[], list: List | undefined): boolean {
  if (list) lists.push(list);
  return list !== undefined;
}

function partOf(child: Box, base: string): Run[] {
  if (child.tag === 'br') return [{ text: '\n' }];
  const style = INLINE.has(child.tag) ? styleInside(child, {}, base) : {};
  const inside = textInside(child, base).map((run) => ({ ...style, ...run }));
  return INLINE.has(child.tag) ? spaced(child, inside) : [{ text: '\n' }, ...inside, { text: '\n' }];
}

/** `textInside` takes the spaces at the ends off, which inside a sentence belong there. */
function spaced(child: Box, runs: Run[]): Run[] {
  const text = child.element.textContent;
  return [...(/^\s/.test(text) ? [{ text: ' ' }] : []), ...runs, ...(/\s$/.test(text) ? [{ text: ' ' }] : [])];
}

function holdsMore(box: Box): boolean {
  return box.children.some((child) => {
    if (!isBox(child) || child.gone || child.hidden) return false;
    if (/^(?:table|h[1-6]|img|figure|video|iframe|blockquote|hr|dl)$/.test(child.tag)) return child.tag !== 'img' || isPicture(child);
    return !isList(child) && holdsMore(child);
  });
}

function isPicture(box: Box): boolean {
  const width = Number.parseInt(box.element.getAttribute('data-qd-w') ?? box.element.getAttribute('width') ?? '', 10);
  return !(width < 48);
}
