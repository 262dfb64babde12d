import type { Block, Heading, List, ListItem, Run } from '../../article/article';
import { plain } from '../../article/text';
import { type Box, INLINE, isBox, weightOf } from '../body/tree';
import { styleInside, textInside } from './inline';
import { seen, tidy, withoutStrong } from './runs';

const LONGEST_ITEM = 1200;

/** A list whose items are running text; `undefined` where they hold more (tables, pictures, headings), so that it is read through. */
export function listOf(box: Box, base: string): List | undefined {
  const items: ListItem[] = [];
  for (const child of box.children) {
    if (!isBox(child)) {
      if (child.trim() !== '') return undefined;
    } else if (child.gone || child.hidden) continue;
    else if (child.tag === 'li') {
      const item = itemOf(child, base);
      if (!item) return undefined;
      if (item.text.length > 0 || item.list) items.push(item);
    } else if (child.tag === 'ul' || child.tag === 'ol') {
      const list = listOf(child, base);
      const last = items.at(-1);
      if (!list) return undefined;
      if (last && !last.list) items[items.length - 1] = { ...last, list };
      else items.push(...list.items);
    } else if (child.weight > 0) return undefined;
  }
  if (items.length === 0) return undefined;
  const start = Number.parseInt(box.element.getAttribute('start') ?? '', 10);
  return { kind: 'list', ordered: box.tag === 'ol', ...(start > 1 && start < 100_000 ? { start } : {}), items };
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
  let list: List | undefined;
  for (const child of box.children) {
    if (!isBox(child)) runs.push({ text: seen(child) });
    else if (child.gone || child.hidden) continue;
    else if (child.tag === 'ul' || child.tag === 'ol') {
      const inner = listOf(child, base);
      if (!inner) return undefined;
      list = list ? { ...list, items: [...list.items, ...inner.items] } : inner;
    } else runs.push(...partOf(child, base));
  }
  const text = tidy(runs);
  if (weightOf(plain(text)) > LONGEST_ITEM) return undefined;
  return { text, ...(list ? { list } : {}) };
}

function partOf(child: Box, base: string): Run[] {
  if (child.tag === 'br') return [{ text: '\n' }];
  const style = INLINE.has(child.tag) ? styleInside(child, {}, base) : {};
  const inside = textInside(child, base).map((run) => ({ ...style, ...run }));
  return INLINE.has(child.tag) ? spaced(child, inside) : [{ text: '\n' }, ...inside, { text: '\n' }];
}

/** `textInside` takes the spaces at the ends off, which inside a sentence belong there. */
function spaced(child: Box, runs: Run[]): Run[] {
  const text = child.element.textContent ?? '';
  return [...(/^\s/.test(text) ? [{ text: ' ' }] : []), ...runs, ...(/\s$/.test(text) ? [{ text: ' ' }] : [])];
}

function holdsMore(box: Box): boolean {
  return box.children.some((child) => {
    if (!isBox(child) || child.gone || child.hidden) return false;
    if (/^(?:table|h[1-6]|img|figure|video|iframe|blockquote|hr|dl)$/.test(child.tag)) return child.tag !== 'img' || isPicture(child);
    return child.tag !== 'ul' && child.tag !== 'ol' && holdsMore(child);
  });
}

function isPicture(box: Box): boolean {
  const width = Number.parseInt(box.element.getAttribute('data-qd-w') ?? box.element.getAttribute('width') ?? '', 10);
  return !(width < 48);
}
