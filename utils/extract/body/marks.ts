import type { Box } from './tree';

type Marks = Pick<Box, 'role' | 'property' | 'mark' | 'unseen'>;
export const UNMARKED: Marks = { role: undefined, property: undefined, mark: undefined, unseen: false };
/** Most elements have none of these: the browser finds those that have in a fraction of the time that asking each one takes. */
export const MARKED = '[data-qd-hidden],[hidden],[style*="display" i],[role],[itemprop]';
const STYLED_AWAY = /display\s{0,3}:\s{0,3}none/i;

export function marksOf(element: Element): Marks {
  const mark = element.getAttribute('data-qd-hidden') ?? undefined;
  return {
    role: element.getAttribute('role') ?? undefined,
    property: element.getAttribute('itemprop') ?? undefined,
    mark,
    unseen: mark !== undefined || element.hasAttribute('hidden') || STYLED_AWAY.test(element.getAttribute('style') ?? ''),
  };
}

/** Class names and id in lower case, between spaces. */
export function namesOf(element: Element): string {
  const { className, id } = element;
  return className || id ? ` ${className} ${id} `.toLowerCase() : ' ';
}
