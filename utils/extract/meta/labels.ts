import { BARE_WORD_LABELS, HAN_LABELS, type LabelKind, WORD_LABELS } from './label-words';
import { tidy } from './lines';

export type Labelled = { readonly kind: LabelKind; readonly value: string };

type Mark = { readonly start: number; readonly end: number; readonly kind: LabelKind };
type Pattern = { readonly find: RegExp; readonly kinds: ReadonlyMap<string, LabelKind>; readonly bare: boolean; readonly needs: RegExp };

const LONGEST = 300;
const WORD_START = '(?<=^|[|·•—–\\-/(,.\\d\\]]\\s?)';
/** Labels that cannot be the end of a word before them, so that they count where only their box parts them from it: `市委宣传部更新时间：`. */
const LONG_LABELS = Object.fromEntries(
  Object.entries(HAN_LABELS).map(([kind, words]) => [
    kind,
    words
      .split(' ')
      .filter((word) => word.length >= 4)
      .join(' '),
  ]),
);
const PATTERNS: readonly Pattern[] = [
  pattern(HAN_LABELS, ' ', (words) => `(?<!\\p{L}|[第本])(${words})\\s{0,3}(?:[:：﹕∶︰丨︱|｜]|(?<=于)(?=\\S))`, 'gu'),
  pattern(HAN_LABELS, ' ', (words) => `(?<=[次年月日秒])(${words})\\s{0,3}[:：﹕∶︰]`, 'gu'),
  pattern(LONG_LABELS, ' ', (words) => `(?<=\\p{Script=Han})(${words})\\s{0,3}[:：﹕∶︰]`, 'gu'),
  pattern(WORD_LABELS, '|', (words) => `${WORD_START}(${words})\\s?[:：]`, 'giu'),
  { ...pattern(BARE_WORD_LABELS, '|', (words) => `${WORD_START}(${words})\\s?(?::|\\s(?=[\\p{L}\\p{N}])|(?=\\d))`, 'giu'), bare: true },
];

const BARE_PATTERNS = PATTERNS.filter((one) => one.bare);
/** What parts a label from its value. Most lines have none, and then only the labels that do without count. */
const HAS_SIGN = /[:：﹕∶︰丨︱|｜]|于\S/u;

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
  if (closing && (!bare.includes(closing) || (last === closing && bare.indexOf(closing) === bare.length - 1)))
    return bare.slice(1, last === closing ? -1 : undefined);
  const opening = Object.keys(PAIRS).find((sign) => PAIRS[sign] === last);
  if (opening && !bare.includes(opening)) return bare.slice(0, -1);
  return closing === undefined && PAIRS[last] ? bare.slice(0, -1) : bare;
}

function marksOf(text: string): readonly Mark[] {
  const patterns = HAS_SIGN.test(text) ? PATTERNS : BARE_PATTERNS;
  const marks = patterns.flatMap((one) => marksOfPattern(text, one)).sort((a, b) => a.start - b.start || b.end - a.end);
  return marks.filter((mark, index) => marks.slice(0, index).every((before) => mark.start >= before.end));
}

function marksOfPattern(text: string, { find, kinds, bare, needs }: Pattern): Mark[] {
  if (!needs.test(text)) return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(find)) {
    const kind = kinds.get(key(match[1] ?? ''));
    const end = match.index + match[0].length;
    const ok =
      !bare || text.charAt(end - 1) === ':' || /^\s?(?:[\p{Lu}\p{N}]|\p{L}{2,12},? \p{L}{0,9}\s?\d)/u.test(text.slice(end, end + 40));
    if (kind && ok) marks.push({ start: match.index, end, kind });
  }
  return marks;
}

function pattern(
  labels: Readonly<Partial<Record<LabelKind, string>>>,
  between: string,
  shape: (words: string) => string,
  flags: string,
): Pattern {
  const kinds = new Map<string, LabelKind>();
  for (const [kind, words] of Object.entries(labels)) for (const word of words.split(between)) kinds.set(key(word), kind as LabelKind);
  const words = Object.values(labels).flatMap((list) => list.split(between));
  const gap = between === ' ' ? '\\s{0,4}' : '';
  const choices = words.sort((a, b) => b.length - a.length).map((word) => [...word].join(gap));
  const ends = [...new Set(words.map((word) => word.slice(-1)))].join('');
  // Most lines end here. It is short, and names no classes of letters: with those a browser takes 20 ms to make an expression ready.
  const needs = new RegExp(gap ? `[${ends}]\\s{0,3}[:：﹕∶︰丨︱|｜]|于\\S` : `[${ends}]\\s?[:：\\s\\d]`, gap ? 'u' : 'iu');
  return { find: new RegExp(shape(choices.join('|')), flags), kinds, bare: false, needs };
}

function key(label: string): string {
  return label.replace(/\s/gu, '').toLowerCase();
}
