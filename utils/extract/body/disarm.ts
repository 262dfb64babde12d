/** Whatever may shadow a member of its form or of the document by its name: `<input name="parentNode">`, `<img name="createElement">`. */
const SHADOWING = 'input, button, select, textarea, fieldset, output, object, embed, img, form, iframe, frame, meta[id]';

/**
 * Takes `name` and `id` off everything that could shadow a member of its form or of the document, so that the page can be walked. Anchors keep theirs.
 * The document's own members are taken from its prototype: they may be shadowed already.
 * @public
 */
export function disarm(page: Document): void {
  const members: Document = Object.getPrototypeOf(page);
  const armed: NodeListOf<Element> = members.querySelectorAll.call(page, SHADOWING);
  if (armed.length === 0) return;
  const removeAttribute = attributeRemover(armed[0]);
  for (const element of armed) {
    removeAttribute.call(element, 'id');
    if (!isMeta(element)) removeAttribute.call(element, 'name');
  }
}

function isMeta(element: Element): boolean {
  return element instanceof Object && Object.getPrototypeOf(element)?.constructor?.name === 'HTMLMetaElement';
}

function attributeRemover(element: Element | undefined): Element['removeAttribute'] {
  for (let proto: object | null = element ?? null; proto; proto = Object.getPrototypeOf(proto)) {
    const own = proto === element ? undefined : Object.getOwnPropertyDescriptor(proto, 'removeAttribute');
    if (own?.value) return own.value as Element['removeAttribute'];
  }
  return () => undefined;
}
