import type { PageElement } from './page-element';
import { RAW, VOID } from './parse-page';

/** @public The HTML of an element; each tag bears its place in the page, as an attribute of that name. */
export function written(element: PageElement, place: string): string {
  const { localName, childNodes } = element;
  const tag = `<${localName} ${place}="${element.index}"${attributesOf(element)}>`;
  if (VOID.has(localName)) return tag;
  const inside = childNodes.map((node) => (typeof node !== 'string' ? written(node, place) : RAW.has(localName) ? node : escaped(node)));
  return `${tag}${inside.join('')}</${localName}>`;
}

function attributesOf({ attributes }: PageElement): string {
  return attributes.map((part, at) => (at % 2 === 0 ? ` ${part}` : `="${escaped(part)}"`)).join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
