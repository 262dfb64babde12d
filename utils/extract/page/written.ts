import type { PageElement } from './page-element';
import { RAW, VOID } from './parse-page';

/**
 * @public The HTML of an element.
 * @param place the attribute in which each tag bears its place in `list`
 * @param list is given the element and all inside it
 */
export function written(element: PageElement, place: string, list: PageElement[]): string {
  const { localName, childNodes } = element;
  const tag = `<${localName} ${place}="${list.length}"${attributesOf(element)}>`;
  list.push(element);
  if (VOID.has(localName)) return tag;
  const text = RAW.has(localName) ? (raw: string) => raw : escaped;
  const inside = childNodes.map((node) => (typeof node === 'string' ? text(node) : written(node, place, list)));
  return `${tag}${inside.join('')}</${localName}>`;
}

function attributesOf({ attributes }: PageElement): string {
  return attributes.map((part, at) => (at % 2 === 0 ? ` ${part}` : `="${escaped(part)}"`)).join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
