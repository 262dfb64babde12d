import type { PageElement } from '../page/page-element';

/** What opens a fold: a heading to click on, or a control that says so. */
const CONTROL = 'button,[role="button"],[role="tab"],a';
const SAYS_SO = 'summary,[aria-expanded],[data-toggle="collapse"],[data-bs-toggle="collapse"]';
const HEADING = 'h2,h3,h4,h5,h6,dt';
const NAVIGATION = 'nav,header,footer,form,[role="navigation"],[role="dialog"],[role="menu"]';
const LEAST = 60;

/**
 * Whether what nobody sees is the inside of a fold (an accordion, 展开): it comes right behind the control that opens it and is text, not a menu.
 * A reader who cannot find the control would miss it.
 */
export function isFolded(element: PageElement): boolean {
  const before = element.previousElementSibling;
  const opener = element.parentElement?.localName === 'details' || (before !== null && opens(before));
  return opener && !element.closest(NAVIGATION) && isText(element);
}

function opens(before: PageElement): boolean {
  const text = before.textContent.trim().length;
  if (text < 2 || text > 200) return false;
  return has(before, SAYS_SO) || (has(before, HEADING) && has(before, CONTROL));
}

function has(element: PageElement, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null;
}

function isText(element: PageElement): boolean {
  const text = element.textContent.trim().length;
  if (text < LEAST) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]').slice(0, 200)) linked += link.textContent.trim().length;
  return linked < text * 0.5;
}
