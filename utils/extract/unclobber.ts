/** Elements whose `name` or `id` shadows members of their form or of the document (`<input name=parentNode>`, `<img name=body>`). */
const SHADOWING = new Set('input select textarea button fieldset output object img embed iframe'.split(' '));

/**
 * Takes the names off form controls and embedded things of a document, so that `form.parentNode` and `document.body` mean what they say again to
 * whoever walks it. It must not trust the document's own members, hence the prototype's; a form's can be trusted when its controls have lost their names.
 */
export function unclobber(page: Document): void {
  const find: unknown = Reflect.get(Object.getPrototypeOf(page), 'querySelectorAll');
  if (typeof find !== 'function') return;
  const all = (selector: string): NodeListOf<Element> => find.call(page, selector);
  for (const element of all('[name],[id]')) if (SHADOWING.has(element.localName)) disarm(element);
  for (const form of all('form')) disarm(form);
}

function disarm(element: Element): void {
  element.removeAttribute('name');
  element.removeAttribute('id');
}
