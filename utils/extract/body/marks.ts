import type { PageElement } from '../page/page-element';
import type { Box } from './tree';

type Marks = Pick<Box, 'role' | 'property' | 'mark' | 'unseen'>;
export const UNMARKED: Marks = { role: undefined, property: undefined, mark: undefined, unseen: false };
const STYLED_AWAY = /display\s{0,3}:\s{0,3}none/i;

export function marksOf(element: PageElement): Marks {
  const mark = element.getAttribute('data-qd-hidden') ?? undefined;
  return {
    role: element.getAttribute('role') ?? undefined,
    property: element.getAttribute('itemprop') ?? undefined,
    mark,
    unseen: mark !== undefined || element.hasAttribute('hidden') || STYLED_AWAY.test(element.getAttribute('style') ?? ''),
  };
}

/** Class names and id in lower case, between spaces. */
export function namesOf(element: PageElement): string {
  const [name, id] = [element.getAttribute('class'), element.getAttribute('id')];
  return name || id ? ` ${name ?? ''} ${id ?? ''} `.toLowerCase() : ' ';
}
