/** Members of pages and of their copies, read past whatever a form's fields shadow (`<input name="childNodes">`). */

function getter<Value>(prototype: object, name: string): (of: object) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of) => get?.call(of) as Value;
}

/** @public */
export const read = {
  documentElement: getter<Element | null>(Document.prototype, 'documentElement'),
  implementation: getter<DOMImplementation>(Document.prototype, 'implementation'),
  title: getter<string>(Document.prototype, 'title'),
  readyState: getter<string>(Document.prototype, 'readyState'),
  contentType: getter<string>(Document.prototype, 'contentType'),
  baseURI: getter<string>(Node.prototype, 'baseURI'),
  childNodes: getter<NodeListOf<ChildNode>>(Node.prototype, 'childNodes'),
  shadowRoot: getter<ShadowRoot | null>(Element.prototype, 'shadowRoot'),
};
const nodeType = getter<number>(Node.prototype, 'nodeType');
const localName = getter<string>(Element.prototype, 'localName');

export function isElement(node: Node): node is Element {
  return nodeType(node) === 1;
}

export function nameOf(element: Element): string {
  return localName(element);
}

export function getAttribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function setAttribute(element: Element, name: string, value: string): void {
  Element.prototype.setAttribute.call(element, name, value);
}

export function removeAttribute(element: Element, name: string): void {
  Element.prototype.removeAttribute.call(element, name);
}

/** All that an element contains, in the order of the document. */
export function elementsIn(root: Element): NodeListOf<Element> {
  return Element.prototype.querySelectorAll.call(root, '*');
}

/** The document of a frame of the same origin. */
export function contentDocumentOf(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}
