import { Readability } from '@mozilla/readability';
import type { PageElement } from './page/page-element';
import type { Page } from './page/parse-page';
import { written } from './page/written';
import { unclobber } from './unclobber';

const MOST_ELEMENTS = 6000;
const PLACE = 'data-qd-place';
/** It takes these out by their content alone, and puts markup of its own together from `noscript`. */
const UNSEEN = '[data-qd-hidden],noscript,script,style,template';

/**
 * @public Which element Readability takes for the article. It works on a document of its own and answers with an element of the page itself, so that
 * nothing it builds gets into an article. To be loaded where our own reading is in doubt.
 * @param parse makes an inert document
 */
export function secondOpinion({ root }: Page, parse: (html: string) => Document): PageElement | undefined {
  if (root.end > MOST_ELEMENTS) return undefined;
  const elements: PageElement[] = [];
  const copy = parse(written(root, PLACE, elements));
  unclobber(copy);
  for (const unseen of copy.querySelectorAll(UNSEEN)) unseen.remove();
  const chosen = contentOf(copy);
  const places = Array.from(chosen?.querySelectorAll(`[${PLACE}]`) ?? []).filter(saysText);
  return common(places.flatMap((element) => elements[Number(element.getAttribute(PLACE))] ?? []));
}

/** The innermost element that holds all of them. */
function common(elements: readonly PageElement[]): PageElement | undefined {
  let holder: PageElement | null | undefined = elements[0];
  for (const element of elements) while (holder && !holder.contains(element)) holder = holder.parentElement;
  return holder ?? undefined;
}

/** Without a second try under looser rules: that one writes markup, which our content security policy forbids. */
function contentOf(copy: Document): Element | undefined {
  try {
    const reader = new Readability<Node>(copy, { charThreshold: 1, disableJSONLD: true, serializer: (content) => content });
    const content = reader.parse()?.content;
    return content?.nodeType === 1 ? (content as Element) : undefined;
  } catch {
    return undefined;
  }
}

function saysText(element: Element): boolean {
  return Array.from(element.childNodes).some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
}
