import { squash } from '../meta/lines';
import { knownContainer } from './containers';
import { type Box, holds, type Tree } from './tree';

const LEAST = 60;
const OPENING = 40;
/** Each costs all its text. */
const MOST = 20;

/**
 * @public Pages made for desks and phones at once bring the text twice, and without their style sheets nothing hides the second:
 * of known containers of one make that open with the same words the first stands. Says whether there was one.
 */
export function markCopies(tree: Tree): boolean {
  const seen = new Map<string, Box>();
  let found = false;
  for (const box of twins(tree)) {
    const key = `${box.names} ${squash(box.element.textContent.slice(0, OPENING * 3)).slice(0, OPENING)}`;
    const first = seen.get(key);
    if (!first) seen.set(key, box);
    else if (first.weight >= box.weight * 0.9 && !holds(first, box)) {
      box.gone = 'the same once more';
      found = true;
    }
  }
  return found;
}

/** The known containers that are named like another one. */
function twins({ boxes }: Tree): Box[] {
  const known: Box[] = [];
  for (const box of boxes) {
    if (known.length >= MOST) break;
    if (!box.hidden && box.weight >= LEAST && knownContainer(box)) known.push(box);
  }
  return known.filter((box) => known.some((other) => other !== box && other.names === box.names));
}
