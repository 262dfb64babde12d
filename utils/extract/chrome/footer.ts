import { holds, INLINE, type Tree } from '../body/tree';
import type { Line } from '../meta/lines';

/** @public Every website of the mainland shows one of these at its end. */
export const RECORD = /ICP备|公网安备|网站标识码/;
const LONGEST = 200;

/**
 * @public Behind the record number of the website come its popups and floating buttons (您即将离开本网站), which only a style sheet hides. They go,
 * unless the page says more there than before.
 */
export function markBehindFooter({ boxes }: Tree, lines: readonly Line[], start: number): void {
  const footer = lines.findLast(({ text }) => text.length < LONGEST && RECORD.test(text))?.box;
  if (!footer || footer.order <= start) return;
  const behind = boxes.slice(footer.order + 1).filter((box) => !holds(footer, box));
  if (saidIn(behind) > saidIn(boxes.slice(start, footer.order))) return;
  for (const box of behind) box.gone ??= 'behind the footer';
}

function saidIn(boxes: Tree['boxes']): number {
  return boxes.reduce((sum, { tag, own, ownLinked }) => sum + (INLINE.has(tag) ? 0 : own - ownLinked), 0);
}
