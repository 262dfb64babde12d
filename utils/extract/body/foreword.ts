import { isNamedChrome } from '../chrome/names';
import { type Box, isBox } from './tree';

/** What a summary before the text is called. */
const LEAD =
  /[\s_-](?:lead|intro(?:duction|text)?|abstract|standfirst|documentdescription|chapo|entradilla|sommario|daodu|zhaiyao|ingress)(?=[\s_-])/;
const PICTURE = /image|foto|photo|picture|[\s_-](?:media|bild|pic)(?=[\s_-])/;
const LEVELS = 4;
const DEEP = 3;

/**
 * @public What stands in boxes of its own between the title and the body and belongs to the text: a summary that is called one, the picture of the article.
 */
export function forewordOf(body: Box, start: number): Box[] {
  const found: Box[] = [];
  let inner = body;
  for (let level = 0; start > 0 && level < LEVELS && inner.parent && inner.order > start; level += 1) {
    const here: Box[] = [];
    for (const child of inner.parent.children) {
      if (child === inner) break;
      if (isBox(child)) gather(child, start, DEEP, here);
    }
    found.unshift(...here);
    inner = inner.parent;
  }
  return found;
}

function gather(box: Box, start: number, depth: number, found: Box[]): void {
  if (box.hidden || box.gone || isNamedChrome(box)) return;
  if (box.order > start && (isLead(box) || isPicture(box))) {
    found.push(box);
    return;
  }
  if (depth === 0) return;
  for (const child of box.children) if (isBox(child)) gather(child, start, depth - 1, found);
}

/** One picture, which is no link, and what is said of it. */
function isPicture({ tag, names, weight, element, parent }: Box): boolean {
  if (weight >= 120 || (tag !== 'figure' && !PICTURE.test(names))) return false;
  if (tag === 'img') return parent?.tag !== 'a';
  return element.querySelectorAll('img').length === 1 && element.querySelector('a') === null;
}

/** @public A summary, by its name and as long as one. */
export function isLead({ names, weight, linked }: Box): boolean {
  return weight >= 12 && weight < 400 && linked * 2 < weight && LEAD.test(names);
}
