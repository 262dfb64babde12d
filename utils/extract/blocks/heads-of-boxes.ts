import type { Text } from '../../article/article';
import { plain } from '../../article/text';
import { type Box, INLINE, isBox, weightOf } from '../body/tree';
import { ownText } from '../body/worth';
import { headsPartOfLetter } from '../meta/parts-of-letters';
import { saysWord, tidy } from './runs';

const LONGEST_NAME = 16;
const LONGEST_CELL = 40;
const HEAD_NAME = /head|title|tit(?=[\s_\d-])|caption|biaoti/;
const NO_HEADING = /[。；;，,、：:]\s*$|[。！？](?![）)]\s*$).|\d{4}/;

/**
 * The lines that head their boxes: several boxes of one kind beside each other (people of an office, say), each beginning with a short line of the
 * same make, and running text in them. Gives those first lines.
 */
export function headsOfCards(box: Box): readonly Box[] {
  if (box.children.length < 3) return [];
  const cards = box.children.filter(
    (child): child is Box => isBox(child) && !INLINE.has(child.tag) && !child.gone && !child.hidden && child.weight > 0,
  );
  const [first] = cards;
  if (!first || cards.length < 3 || first.names === ' ' || !cards.every((card) => card.tag === first.tag && card.names === first.names))
    return [];
  if (cards.filter((card) => card.children.length > 0 && runs(card)).length * 2 < cards.length) return [];
  const heads = cards.map(firstLine);
  const [sample] = heads;
  const alike = heads.every((head, at) => head && sample && head.names === sample.names && isHead(head, cards[at]));
  return alike ? heads.filter((head) => head !== undefined) : [];
}

/** Whether running text stands in it. */
function runs(box: Box): boolean {
  return box.marks > 0 || box.children.some((child) => isBox(child) && !child.gone && !child.hidden && runs(child));
}

/** The innermost box in which a card begins. */
function firstLine(card: Box): Box | undefined {
  let box: Box | undefined = card;
  while (box && box.own === 0)
    box = box.children.find((child): child is Box => isBox(child) && !child.gone && !child.hidden && child.weight > 0);
  return box === card || box?.own !== box?.weight ? undefined : box;
}

function isHead(head: Box, card: Box | undefined): boolean {
  return (
    card !== undefined &&
    head.names !== ' ' &&
    !INLINE.has(head.tag) &&
    head.weight <= LONGEST_NAME &&
    head.weight * 1.5 <= card.weight &&
    head.linked === 0 &&
    !NO_HEADING.test(ownText(head))
  );
}

/** A cell that says what part of a letter stands beside it, or one that fills its row, short, and called a heading by its class: in a table that is there for the layout it is one. */
export function isHeadingCell(cell: Box): boolean {
  if (headsPartOfLetter(ownText(cell))) return true;
  const beside = cell.parent?.children.filter((child): child is Box => isBox(child) && child.weight > 0) ?? [];
  if (beside.length !== 1 || cell.weight === 0 || cell.weight > LONGEST_CELL) return false;
  return (cell.tag === 'th' || HEAD_NAME.test(cell.names)) && !NO_HEADING.test(ownText(cell));
}

/** `Severity (what is this?)`: a link at the end of a heading that explains a word is no part of it. */
export function withoutHelp(text: Text): Text {
  const at = text.findLastIndex((run) => run.href);
  const link = text[at];
  if (!link || at === 0 || !/[?？]\s*$/.test(link.text) || plain(text.slice(at + 1)).trim().length > 1) return text;
  const before = text.slice(0, at);
  const rest = before.map((run, index) => (index === before.length - 1 ? { ...run, text: run.text.replace(/[（([]\s*$/, '') } : run));
  return saysWord(plain(rest)) ? tidy(rest) : text;
}

/** Whole sentences that were set as a heading for their size. */
export function isRunningText(text: Text): boolean {
  const said = plain(text);
  return weightOf(said) > 90 && /[。！？；][^」』”’]|[.!?]\s\p{Lu}/u.test(said);
}
