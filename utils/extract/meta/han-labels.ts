import { HAN_LABELS, type LabelKind } from './label-words';

/** A label in a line: from its first sign to where its value begins. */
export type Mark = { readonly start: number; readonly end: number; readonly kind: LabelKind };

const KINDS = new Map<string, LabelKind>();
for (const [kind, words] of Object.entries(HAN_LABELS)) for (const word of words.split(' ')) KINDS.set(word, kind as LabelKind);
/** How labels end: most signs have no label before them. */
const ENDINGS = new Set([...KINDS.keys()].map((word) => word.slice(-1)));
const LONGEST = Math.max(...[...KINDS.keys()].map((word) => word.length));
/** What parts a label from its value; some labels end with it. */
const SIGN = /[:：﹕∶︰丨︱|｜]|于(?=[^\s:：﹕∶︰丨︱|｜])/gu;
const COLONS = ':：﹕∶︰';
const GAP_BEFORE_SIGN = 3;
const GAP = 4;
const LETTER = /\p{L}/u;
const HAN = /\p{sc=Han}/u;
/** How a value ends before the next label. */
const END_OF_VALUE = '次年月日秒';
/** Longer labels cannot be the end of a word, so that they count where only their box parts them from it: `市委宣传部更新时间：`. */
const SURE = 4;

/**
 * The labels of a Chinese or Japanese line, found from their signs backwards: most lines have no sign, and an expression of all labels, with white
 * space between their characters, takes a browser 30 ms to make ready.
 */
export function hanMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  if (text.search(SIGN) < 0) return marks;
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    const end = index + 1;
    const before = text.slice(0, sign === '于' ? end : withoutGap(text, index));
    const label = ENDINGS.has(before.trimEnd().slice(-1)) ? labelBefore(before, from, COLONS.includes(sign)) : undefined;
    if (!label) continue;
    marks.push({ ...label, end });
    from = end;
  }
  return marks;
}

function withoutGap(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < GAP_BEFORE_SIGN && isSpace(text.charAt(at - 1))) at--;
  return at;
}

/** The longest label that a text ends with, not beginning before `from`. */
function labelBefore(text: string, from: number, colon: boolean): Omit<Mark, 'end'> | undefined {
  let found: Omit<Mark, 'end'> | undefined;
  let word = '';
  let gap = isSpace(text.charAt(text.length - 1)) ? GAP : 0;
  for (let at = text.length - 1; at >= from && gap <= GAP && word.length < LONGEST; at--) {
    const sign = text.charAt(at);
    gap = isSpace(sign) ? gap + 1 : 0;
    if (gap > 0) continue;
    word = sign + word;
    const kind = KINDS.get(word);
    if (kind && standsApart(text.charAt(at - 1), word, colon, from > 0)) found = { start: at, kind };
  }
  return found;
}

/** @param inValue a label stands before on the line: `来源：市教育局点击：56`, in boxes that nothing but their style sheet parts */
function standsApart(before: string, word: string, colon: boolean, inValue: boolean): boolean {
  if (!LETTER.test(before)) return true;
  return (
    colon &&
    (END_OF_VALUE.includes(before) ||
      ((word.length >= SURE || (inValue && (word === '作者' || !COMPOUND.includes(before)))) && HAN.test(before)))
  );
}

/** 总编辑, 副主编, 特约记者, 本报记者 */
const COMPOUND = '总副约报席任社見见习刊台网';

function isSpace(sign: string): boolean {
  return sign !== '' && sign.trim() === '';
}
