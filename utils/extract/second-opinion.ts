import { Readability } from '@mozilla/readability';

const MOST_ELEMENTS = 6000;
const PLACE = 'data-qd-place';
/** It takes these out by their content alone, and puts markup of its own together from `noscript`. */
const UNSEEN = '[data-qd-hidden],noscript,script,style,template';

/**
 * @public Which element Readability takes for the article. It works on a clone and answers with an element of the page itself, so that nothing it builds
 * gets into an article. To be loaded where our own reading is in doubt. `page` has been through `unclobber`.
 */
export function secondOpinion(page: Document): Element | undefined {
  const elements = Array.from(page.querySelectorAll('*'));
  if (elements.length > MOST_ELEMENTS) return undefined;
  const clone = page.cloneNode(true) as Document;
  clone.querySelectorAll('*').forEach((element, place) => {
    element.setAttribute(PLACE, String(place));
  });
  for (const unseen of clone.querySelectorAll(UNSEEN)) unseen.remove();
  const chosen = contentOf(clone);
  const places = Array.from(chosen?.querySelectorAll(`[${PLACE}]`) ?? []).filter((element) => saysText(element));
  const originals = places.flatMap((element) => elements[Number(element.getAttribute(PLACE))] ?? []);
  return originals.length > 0 ? common(originals) : undefined;
}

/** Without a second try under looser rules: that one writes markup, which our content security policy forbids. */
function contentOf(clone: Document): Element | undefined {
  try {
    const reader = new Readability<Node>(clone, { charThreshold: 1, disableJSONLD: true, serializer: (content) => content });
    const content = reader.parse()?.content;
    return content?.nodeType === 1 ? (content as Element) : undefined;
  } catch {
    return undefined;
  }
}

function saysText(element: Element): boolean {
  return Array.from(element.childNodes).some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
}

/** The innermost element that holds all of them. */
function common(elements: readonly Element[]): Element | undefined {
  let holder: Element | null | undefined = elements[0];
  for (const element of elements) while (holder && !holder.contains(element)) holder = holder.parentElement;
  return holder ?? undefined;
}
