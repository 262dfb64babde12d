import { hanMarks, type Mark } from './han-labels';
import { BARE_WORD_LABELS, type LabelKind, WORD_LABELS } from './label-words';
import { tidy } from './lines';

export type Labelled = { readonly kind: LabelKind; readonly value: string };

type Pattern = {
  readonly find: RegExp;
  readonly kinds: ReadonlyMap<string, LabelKind>;
  readonly bare: boolean;
  readonly needs: RegExp;
  /** Any of the words, in small letters. */
  readonly word: RegExp;
};

const LONGEST = 300;
const WORD_START = '(?<=^|[|·•—–\\-/(,.\\d\\]]\\s?)';
const PATTERNS: readonly Pattern[] = [
  pattern(WORD_LABELS, false, '[:：]'),
  pattern(BARE_WORD_LABELS, true, '(?:[:：]|\\s(?=[\\p{L}\\p{N}])|(?=\\d))'),
];

/**
 * Takes a line of facts apart: `时间:2020-01-08 浏览量:128 次 来源:中国社会报` gives three pairs.
 * A value goes on to the next label. A label without a value gives an empty one (its value may be the next line).
 */
export function labelled(line: string): readonly Labelled[] {
  const text = line.slice(0, LONGEST);
  const marks = marksOf(text);
  return marks.map((mark, index) => ({ kind: mark.kind, value: trimmed(text.slice(mark.end, marks[index + 1]?.start ?? text.length)) }));
}

/** What stands before the first label, such as a bare date. */
export function beforeLabels(line: string): string {
  const first = marksOf(line.slice(0, LONGEST))[0];
  return first ? trimmed(line.slice(0, first.start)) : line;
}

/** White space, separators and unmatched brackets off both ends. */
export function trimmed(value: string): string {
  let text = tidy(value);
  for (;;) {
    const next = withoutEdge(text);
    if (next === text) return text;
    text = next;
  }
}

const PAIRS: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '[': ']', '〔': '〕', '〖': '〗', '「': '」' };

function withoutEdge(text: string): string {
  const bare = text.replace(/^[\s|｜:：;；,，、·/\\>—-]{1,9}/u, '').replace(/[\s|｜:：;；,，、·/\\<—-]{1,9}$/u, '');
  const first = bare.charAt(0);
  const last = bare.at(-1) ?? '';
  const closing = PAIRS[first];
  const end = closing ? bare.indexOf(closing) : 0;
  if (end < 0) return bare.slice(1);
  if (closing && end === bare.length - 1) return bare.slice(1, -1);
  const opening = Object.keys(PAIRS).find((sign) => PAIRS[sign] === last);
  if (opening && !bare.includes(opening)) return bare.slice(0, -1);
  return closing === undefined && PAIRS[last] ? bare.slice(0, -1) : bare;
}

function marksOf(text: string): readonly Mark[] {
  const marks = hanMarks(text);
  for (const one of PATTERNS) marks.push(...marksOfPattern(text, one));
  if (marks.length < 2) return marks;
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return marks.filter((mark, index) => marks.slice(0, index).every((before) => mark.start >= before.end));
}

function marksOfPattern(text: string, { find, kinds, bare, needs, word }: Pattern): Mark[] {
  // The expression of labels takes a browser milliseconds to make ready, and most pages have none of them.
  if (!needs.test(text) || !word.test(text.toLowerCase())) return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(find)) {
    const kind = kinds.get(key(match[1] ?? ''));
    const end = match.index + match[0].length;
    const ok =
      !bare ||
      ':：'.includes(text.charAt(end - 1)) ||
      /^\s?(?:[\p{Lu}\p{Lo}\p{N}]|\p{L}{2,12},? \p{L}{0,9}\s?\d)/u.test(text.slice(end, end + 40));
    if (kind && ok) marks.push({ start: match.index, end, kind });
  }
  return marks;
}

function pattern(labels: Readonly<Partial<Record<LabelKind, string>>>, bare: boolean, after: string): Pattern {
  const kinds = new Map<string, LabelKind>();
  for (const [kind, words] of Object.entries(labels)) for (const word of words.split('|')) kinds.set(key(word), kind as LabelKind);
  const words = Object.values(labels).flatMap((list) => list.split('|'));
  const choices = words.sort((a, b) => b.length - a.length).join('|');
  const ends = [...new Set(words.map((word) => word.slice(-1)))].join('');
  // Most lines end here. It is short, and names no classes of letters: with those a browser takes 20 ms to make an expression ready.
  const needs = new RegExp(`[${ends}]\\s?[:：${bare ? '\\s\\d' : ''}]`, 'i');
  return { find: new RegExp(`${WORD_START}(${choices})\\s?${after}`, 'giu'), kinds, bare, needs, word: new RegExp(choices) };
}

function key(label: string): string {
  return label.replace(/\s/gu, '').toLowerCase();
}
