/** Members of live pages, read past whatever a form's fields shadow (`<input name="childNodes">`). */

function getter<Value>(prototype: object, name: string): (of: object) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of) => get?.call(of) as Value;
}

/** @public */
export const read = {
  documentElement: getter<Element | null>(Document.prototype, 'documentElement'),
  title: getter<string>(Document.prototype, 'title'),
  readyState: getter<string>(Document.prototype, 'readyState'),
  contentType: getter<string>(Document.prototype, 'contentType'),
  baseURI: getter<string>(Node.prototype, 'baseURI'),
};
const firstChild = getter<Node | null>(Node.prototype, 'firstChild');
const nextSibling = getter<Node | null>(Node.prototype, 'nextSibling');
const nodeType = getter<number>(Node.prototype, 'nodeType');
const textContent = getter<string | null>(Node.prototype, 'textContent');
const localName = getter<string>(Element.prototype, 'localName');
const shadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

export function isElement(node: Node): node is Element {
  return nodeType(node) === 1;
}

export function nameOf(element: Element): string {
  return localName(element).toLowerCase();
}

export function textOf(node: Node): string {
  return textContent(node) ?? '';
}

/** The children as they are seen: an open shadow root stands for its host's own, what is put into a slot for the slot. */
export function childNodesOf(element: Element, name: string): readonly Node[] {
  if (name === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.();
    if (assigned?.length) return assigned;
  }
  const children: Node[] = [];
  for (let child = firstChild(shadowRoot(element) ?? element); child; child = nextSibling(child)) children.push(child);
  return children;
}

/** The document of a frame of the same origin. */
export function contentDocumentOf(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}
