/** A sentence in a text: UTF-16 offsets, white space at both ends left out. */
export type Stretch = { readonly start: number; readonly end: number };

// A sentence ends behind these, and behind the closing marks that follow them. A full stop of Latin writing ends one only before white space (3.5, www.a.cn, 1.2.3).
const ENDS =
  /(?:[。！？!?；｡︒]|…{1,}|⋯{1,}|\.{3,})(?:[。！？!?；｡…⋯]|\.{3,})*[”’」』）)】》〉〕\]"'｣﹂﹄]*(?:\[\d{1,3}\])*|\n+|;(?=\s)[\s]*|[.।։؟۔။។](?=["'”’)\]]*(?:\s|$))["'”’)\]]*/gu;
const LATIN_ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Vol|vs|etc|e\.g|i\.e|cf|Jr|Sr|Inc|Ltd|Co|Art|Sec|Fig|approx)$/u;
/** 9:30 a.m. on Friday, but 9:30 a.m. The meeting …: what goes on small goes on. */
const HALF_OF_DAY = /\b[ap]\.m$/iu;
const ITEM_MARK = /(?:^|[\s。；！？])\d{1,3}$|^\s*[IVX]{1,4}$/u;
const OPEN = /[“‘「『（(【《〈〔[]/u;

/**
 * The sentences of a text. The rules are our own, so that every browser gives the same: Chinese marks with the closing quotes and brackets behind them,
 * the full stops of other languages, line ends. Marks that stand alone (a second 。) stay with the sentence before.
 */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (end <= start || staysTogether(text, start, match.index, match[0])) continue;
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, text.length);
  return found;
}

function staysTogether(text: string, start: number, at: number, mark: string): boolean {
  const next = text[at + mark.length];
  const before = text.slice(start, at);
  if (mark.startsWith('.')) return !mark.startsWith('...') && isNoFullStop(before, text.slice(at + mark.length, at + mark.length + 4));
  if (mark.includes('\n')) return false;
  if (isOfAddress(text, at, mark)) return true;
  // 他问“真的吗？”就走了: a quotation inside a sentence that goes on without a mark.
  if (/[”’」』）)】》]$/u.test(mark) && next !== undefined && /[，、；：。,;]/u.test(next)) return true;
  if (/^[…⋯.]/u.test(mark) && !/[。！？!?；｡]/u.test(mark) && next !== undefined && /[，、；：,;”’）)]/u.test(next)) return true;
  // ！ or ？ within 《…》 belongs to a name.
  return /[！？!?]/u.test(mark[0] ?? '') && insideTitle(before) && /》/u.test(text.slice(at, at + 40));
}

/** a.cn/s?id=1 */
function isOfAddress(text: string, at: number, mark: string): boolean {
  return /^[?!]$/u.test(mark) && /^[A-Za-z0-9/].[A-Za-z0-9]$/u.test(text.slice(at - 1, at + 2));
}

function isNoFullStop(before: string, behind: string): boolean {
  if (HALF_OF_DAY.test(before)) return /^\s+[\p{Ll}\d(]/u.test(behind);
  return LATIN_ABBREVIATION.test(before) || ITEM_MARK.test(before);
}

function insideTitle(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function push(found: Stretch[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (start < end) found.push({ start, end });
}

function isSpace(text: string, at: number): boolean {
  return /[\s\u200b\u200e\u200f\ufeff]/u.test(text[at] ?? '');
}

const STRONG = '；;：:';
const WEAK = '，,、';
const BREATH = ' \u3000)）”』」》】';

/**
 * Where to cut a spoken sentence so that no piece is longer than `limit` characters: behind ；： where there is one in the second half, else behind ，、,
 * else at a bracket or a space, else (a text without any mark) where the limit is, never within a Latin word.
 * @returns the ends of the pieces, the last one being `text.length`
 */
export function cutsOf(text: string, limit: number): number[] {
  const cuts: number[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const cut = cutBefore(text, start, limit);
    cuts.push(cut);
    start = cut;
  }
  return [...cuts, text.length];
}

function cutBefore(text: string, start: number, limit: number): number {
  const floor = start + Math.floor(limit / 3);
  // What remains should not be a crumb: two even pieces sound better than one long and one of three characters.
  const rest = text.length - start;
  const ceiling = rest < limit * 1.3 ? start + Math.ceil(rest * 0.7) : start + limit;
  for (const marks of [STRONG, WEAK, BREATH]) {
    const at = lastMark(text, floor, ceiling, marks) ?? lastMark(text, floor, start + limit, marks);
    if (at !== undefined) return at;
  }
  return hardCut(text, start, start + limit);
}

function lastMark(text: string, floor: number, ceiling: number, marks: string): number | undefined {
  for (let at = Math.min(ceiling, text.length - 1) - 1; at > floor; at -= 1) {
    if (marks.includes(text[at] ?? '') && !isInsideNumber(text, at) && !OPEN.test(text[at] ?? '')) return afterClosing(text, at + 1);
  }
  return undefined;
}

function isInsideNumber(text: string, at: number): boolean {
  return /[0-9A-Za-z]/.test(text[at - 1] ?? '') && /[0-9A-Za-z]/.test(text[at + 1] ?? '') && text[at] !== ' ';
}

function afterClosing(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[”’」』）)】》〉〕\]]/u.test(text[end] ?? '')) end += 1;
  return end;
}

function hardCut(text: string, start: number, at: number): number {
  let cut = at;
  while (cut > start + 1 && /[\p{Script=Latin}\p{N}\p{M}]/u.test(text[cut] ?? '') && /[\p{Script=Latin}\p{N}]/u.test(text[cut - 1] ?? ''))
    cut -= 1;
  if (cut <= start + 1) cut = at;
  return isLowSurrogate(text, cut) ? cut + 1 : cut;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
