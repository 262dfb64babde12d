/** Elements whose `name` or `id` shadows members of their form or of the document (`<input name=parentNode>`, `<img name=body>`). */
const SHADOWING = 'input,select,textarea,button,fieldset,output,object,img,embed,iframe,form';

/**
 * @public Takes the names off form controls and embedded things, so that `form.parentNode` and `document.body` mean what they say again.
 * To be called once, before anything else walks the document. It must not trust the document's own members, hence the prototype's.
 */
export function unclobber(page: Document): void {
  const find: unknown = Reflect.get(Object.getPrototypeOf(page), 'querySelectorAll');
  if (typeof find !== 'function') return;
  const forms: Element[] = [];
  for (const element of find.call(page, SHADOWING) as NodeListOf<Element>) {
    if (isForm(element)) forms.push(element);
    else disarm(element);
  }
  for (const form of forms) disarm(form);
}

function isForm(element: Element): boolean {
  return Object.prototype.toString.call(element) === '[object HTMLFormElement]';
}

function disarm(element: Element): void {
  element.removeAttribute('name');
  element.removeAttribute('id');
}
