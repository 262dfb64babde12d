import { getAttribute, nameOf, removeAttribute, setAttribute } from './capture-reading';

/** Of no use to a reader. Scripts are looked through before they go. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'link', 'canvas', 'datalist']);
/** Their inside says nothing to a reader. */
const HOLLOW: ReadonlySet<string> = new Set(['svg', 'textarea', 'map']);
const KEEPS_VALUE = 'li, button, param, data, meter, [type=button], [type=submit], [type=reset]';
const TO_SHED = [...LEFT_OUT, ...HOLLOW, '[value]', '[srcdoc]', '[src^="data:" i]'].join();
/** The moment of publishing, where a page has it nowhere but in a script: seconds since 1970, or written out. */
const MOMENT = /\b(?:ct|publish_?time|pub_?date|pub_?time)\s*[=:]\s*["'](\d{10}|(?:19|20)\d\d-\d\d-\d\d[\d :T+-]{0,20})["']/i;
const LONGEST_DATA = 200_000;
const LONGEST_SCRIPT = 60_000;
const LONGEST_ATTRIBUTE = 4096;

/** Takes off a copy what a reader has no use for, and what somebody may have typed. */
export function shed(copy: Element): void {
  for (const element of copy.querySelectorAll(TO_SHED)) {
    const name = nameOf(element);
    if (name === 'script') replaceScript(element);
    else if (LEFT_OUT.has(name)) element.remove();
    else shedParts(element, name);
  }
  shedRemarks(copy);
}

function shedParts(element: Element, name: string): void {
  if (HOLLOW.has(name)) element.replaceChildren();
  if (!Element.prototype.matches.call(element, KEEPS_VALUE)) removeAttribute(element, 'value');
  removeAttribute(element, 'srcdoc');
  if (/^data:/i.test(getAttribute(element, 'src') ?? '')) setAttribute(element, 'src', '');
}

/** Of all scripts only the descriptions for search engines stay (they name source, author and date), and the moment of publishing. */
function replaceScript(script: Element): void {
  const text = script.textContent ?? '';
  if (script.getAttribute('type')?.toLowerCase() === 'application/ld+json') {
    for (const { name } of [...script.attributes]) if (name !== 'type') script.removeAttribute(name);
    script.textContent = text.slice(0, LONGEST_DATA).replace(/<\/?(?=script|!)/gi, '\\u003c');
    return;
  }
  const moment = text.length < LONGEST_SCRIPT ? MOMENT.exec(text)?.[1] : undefined;
  if (moment) script.before(publishedMeta(script.ownerDocument, moment));
  script.remove();
}

function publishedMeta(inert: Document, moment: string): Element {
  const meta = inert.createElement('meta');
  meta.setAttribute('itemprop', 'datePublished');
  meta.setAttribute('content', /^\d{10}$/.test(moment) ? beijingTime(Number(moment)) : moment);
  return meta;
}

function beijingTime(seconds: number): string {
  return new Date((seconds + 8 * 3600) * 1000).toISOString().replace(/\.000Z$/, '+08:00');
}

/** The remarks in the source go; what XHTML calls CDATA is text. */
function shedRemarks(copy: Element): void {
  const { ownerDocument: inert } = copy;
  const walker = inert.createTreeWalker(
    copy,
    NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_CDATA_SECTION | NodeFilter.SHOW_PROCESSING_INSTRUCTION,
  );
  const found: CharacterData[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as CharacterData);
  for (const remark of found) {
    if (remark.nodeType === Node.CDATA_SECTION_NODE) remark.replaceWith(inert.createTextNode(remark.data));
    else remark.remove();
  }
}

/** What makes a page heavy without being text: pictures written into attributes, data for scripts. */
export function shedHeavy(copy: Element): void {
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if ((getAttribute(element, name)?.length ?? 0) > LONGEST_ATTRIBUTE) removeAttribute(element, name);
    }
  }
}
