/** @public A stretch of a spoken sentence that is said by itself: `at` is where it begins. */
export type SpokenPiece = { readonly at: number; readonly text: string };

/**
 * @public A sentence in pieces that are said one by one: no piece takes longer than `soft` where a mark allows a cut, and none longer than `hard`, where it is cut between
 * two words instead. `timeOf` tells how long a stretch takes.
 */
export function piecesOf(text: string, timeOf: (text: string) => number, soft: number, hard: number): readonly SpokenPiece[] {
  const clauses = clausesOf(text).flatMap((clause) => (timeOf(clause) > hard ? halves(clause, timeOf, hard) : [clause]));
  const pieces: SpokenPiece[] = [];
  let at = 0;
  let piece = '';
  for (const clause of clauses) {
    if (piece && timeOf(piece + clause) > soft) {
      pieces.push({ at, text: piece });
      at += piece.length;
      piece = '';
    }
    piece += clause;
  }
  return piece ? [...pieces, { at, text: piece }] : pieces;
}

/** Marks with the closing quotes behind them; a mark between digits or letters is part of a number or a word (3.5, 9:00, www.gov.cn). */
const CUT = /(?<![0-9A-Za-z](?=.[0-9A-Za-z]))[，、；：,;:。！？!?…—]+[”’」』）)】》〉〕\]]*[，、；：,;:。！？!?…—]*/gu;
const SAYABLE = /[\p{L}\p{N}]/u;

/** The text cut behind its marks; each stretch has something to say. */
function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(CUT)) {
    const end = index + mark.length;
    if (!SAYABLE.test(text.slice(from, end)) || !SAYABLE.test(text.slice(end))) continue;
    clauses.push(text.slice(from, end));
    from = end;
  }
  return [...clauses, text.slice(from)];
}

/** What is said by itself is no crumb. */
const CRUMB = /[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u;
/** No breath is taken behind these (第 | 十八条, 和 | 上门服务), and rather behind those (老年人的 | 精神需求). */
const LEADS = /[第〇零幺一二三四五六七八九十百千万亿两几每各不最更很正和与及在对为于把被将向从由以可《“‘（]$/u;
const SEAM = /[的了到》”’）]$/u;

/** A clause without a mark, cut between two words into parts that are about equal. */
function halves(clause: string, timeOf: (text: string) => number, hard: number): readonly string[] {
  const count = Math.ceil(timeOf(clause) / hard);
  const seams = seamsOf(clause);
  const cuts = new Set<number>();
  for (let part = 1; part < count; part += 1) {
    const ideal = (clause.length * part) / count;
    const [best] = [...seams].sort((one, other) => costOf(clause, one, ideal) - costOf(clause, other, ideal));
    if (best !== undefined) cuts.add(best);
  }
  const ends = [...cuts].sort((one, other) => one - other);
  return [...ends, clause.length].map((end, index) => clause.slice(ends[index - 1] ?? 0, end));
}

/** Where a clause may be cut: in front of a word, where neither side needs the other. */
function seamsOf(clause: string): readonly number[] {
  let at = 0;
  return wordsOf(clause).flatMap((word) => {
    const [head, rest] = [clause.slice(0, at), clause.slice(at)];
    at += word.length;
    const fits = SAYABLE.test(word) && CRUMB.test(head) && CRUMB.test(rest) && !LEADS.test(head);
    return fits ? [head.length] : [];
  });
}

/** How far a seam is from where it should be, in characters; a good one may be a little farther. */
function costOf(clause: string, seam: number, ideal: number): number {
  return Math.abs(seam - ideal) - (SEAM.test(clause.slice(0, seam)) ? 1.5 : 0);
}

function wordsOf(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(/[A-Za-z0-9]+|[\s\S]/gu) ?? [];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}
