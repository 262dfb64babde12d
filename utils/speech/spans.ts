import type { Place } from '../article/article';

/**
 * A stretch of what is said and where it stands in the original. `said`..`saidEnd` are UTF-16 offsets into the spoken text, `start`..`end` into the original.
 * `same`: said as written, character by character; otherwise the whole stretch stands for the whole original. `start === end`: a word that is only heard.
 * @public
 */
export type Span = {
  readonly said: number;
  readonly saidEnd: number;
  readonly start: number;
  readonly end: number;
  readonly same?: true;
  /** A telephone number, digit by digit: said in groups where it was not understood. */
  readonly phone?: true;
};

/**
 * Covers the spoken text without gaps, in order; the originals are in order too and never overlap.
 * @public
 */
export type SpanMap = readonly Span[];

/**
 * What is said, and where each bit of it comes from.
 * @public
 */
export type Said = { readonly text: string; readonly map: SpanMap };

/** Puts a spoken text together, bit by bit. */
export class SaidBuilder {
  text = '';
  readonly spans: Span[] = [];

  /** Adds what is said as written. */
  same(text: string, start: number): void {
    if (text === '') return;
    const last = this.spans.at(-1);
    const said = this.text.length;
    this.text += text;
    if (last?.same && last.end === start)
      this.spans[this.spans.length - 1] = { ...last, saidEnd: this.text.length, end: start + text.length };
    else this.spans.push({ said, saidEnd: this.text.length, start, end: start + text.length, same: true });
  }

  /** Adds what is said instead of the original between `start` and `end`. */
  instead(text: string, start: number, end: number, phone = false): void {
    if (text === '') return;
    const said = this.text.length;
    this.text += text;
    this.spans.push({ said, saidEnd: this.text.length, start, end, ...(phone ? { phone: true as const } : {}) });
  }

  /** Adds a word that is only heard; it belongs to the place `at`. */
  heard(text: string, at: number): void {
    this.instead(text, at, at);
  }

  /** Adds another spoken text whose original begins at `offset` of ours. */
  append(other: Said, offset: number): void {
    const base = this.text.length;
    this.text += other.text;
    for (const span of other.map) {
      this.spans.push({
        ...span,
        said: span.said + base,
        saidEnd: span.saidEnd + base,
        start: span.start + offset,
        end: span.end + offset,
      });
    }
  }

  done(): Said {
    return { text: this.text, map: this.spans };
  }
}

/**
 * Where in the original the spoken stretch `from`..`to` stands; `undefined` where it stands nowhere or lies outside of what is said (engines report such things).
 * @public
 */
export function originOf(map: SpanMap, from: number, to: number): { readonly start: number; readonly end: number } | undefined {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const span of map) {
    if (span.saidEnd <= from || span.said >= to || span.start === span.end) continue;
    const exact = span.same === true;
    start = Math.min(start, exact ? span.start + Math.max(0, from - span.said) : span.start);
    end = Math.max(end, exact ? span.end - Math.max(0, span.saidEnd - to) : span.end);
  }
  return end > start ? { start, end } : undefined;
}

/**
 * The place in the article of a spoken stretch of one sentence.
 * @public
 */
export function placeOfSaid(sentence: { readonly place: Place; readonly map: SpanMap }, from: number, to: number): Place | undefined {
  const origin = originOf(sentence.map, from, to);
  return origin && { block: sentence.place.block, ...origin };
}

/** Cuts `from`..`to` out of a spoken text; a stretch that is cut through keeps its whole original. */
export function sliceSaid(said: Said, from: number, to: number): Said {
  const map: Span[] = [];
  for (const span of said.map) {
    if (span.saidEnd <= from || span.said >= to) continue;
    const head = Math.max(0, from - span.said);
    const tail = Math.max(0, span.saidEnd - to);
    map.push({
      ...span,
      said: span.said + head - from,
      saidEnd: span.saidEnd - tail - from,
      start: span.same ? span.start + head : span.start,
      end: span.same ? span.end - tail : span.end,
    });
  }
  return { text: said.text.slice(from, to), map };
}
