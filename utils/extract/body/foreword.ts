import { figureOf } from '../blocks/pictures';
import { isNamedChrome } from '../chrome/names';
import { type Box, isBox } from './tree';

/** What a summary before the text is called. */
const LEAD =
  /[\s_-](?:lead|intro(?:duction|text)?|abstract|standfirst|documentdescription|chapo|entradilla|sommario|daodu|zhaiyao|ingress)(?=[\s_-])/;
const PICTURE = /[\s_-](?:media|image|imagen|foto|photo|picture|bild)(?=[\s_-])/;
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
  const named = box.order > start && box.names.length > 1;
  if (named && isLead(box)) found.push(box);
  else if (box.order > start && (box.tag === 'figure' || (named && PICTURE.test(box.names))) && box.weight < 120 && pictures(box) === 1)
    found.push(box);
  else if (depth > 0) for (const child of box.children) if (isBox(child)) gather(child, start, depth - 1, found);
}

/** @public A summary, by its name and as long as one. */
export function isLead({ names, weight, linked }: Box): boolean {
  return weight >= 12 && weight < 400 && linked * 2 < weight && LEAD.test(names);
}

/** How many pictures a box shows; one that is a link counts for many. */
function pictures(box: Box): number {
  if (box.tag === 'a') return 2;
  if (box.tag === 'img') return figureOf(box.element, 'https://page.invalid/') ? 1 : 0;
  return box.children.reduce((sum, child) => (isBox(child) && !child.hidden && !child.gone ? sum + pictures(child) : sum), 0);
}
