import type { PageElement } from './page/page-element';
import type { Explained } from './read-page';

/** @public A reading in words, for us alone: which box won against which others, and what every step took away, and why. */
export function whyOf({ tree, found }: Explained): readonly string[] {
  const rivals = (found?.candidates ?? []).slice(0, 6).map((one) => `${one.score.toFixed(0)} ${one.from}: ${one.box.tag}${one.box.names}`);
  const removed = (tree?.boxes ?? []).flatMap((box) => (box.gone ? [`- ${box.gone}: ${excerpt(box.element)}`] : []));
  return [...rivals, ...removed];
}

function excerpt(element: PageElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim().slice(0, 70);
}
