import { type Article, FACTS, type Place, TITLE } from '../article/article';
import { markedText } from './leaf-text';
import type { LexiconEntry } from './normalise/lexicon';
import { normalise } from './normalise/normalise';
import { type Part, partsOf, type SentenceKind } from './parts';
import { languageOfSentence } from './sentence-language';
import { cutsOf, sentencesOf } from './sentences';
import { type Said, SaidBuilder, type SpanMap, sliceSaid } from './spans';
import { type Wording, wordingOf } from './wording';

/**
 * One short sentence as it is said. `map` leads from offsets in `text` to offsets in the plain text of `place.block`.
 * The line of facts ({@link FACTS}) has no offsets of its own: its place is `0, 0`, the whole line.
 * @public
 */
export type SpeechSentence = {
  readonly place: Place;
  readonly text: string;
  readonly map: SpanMap;
  /** The spoken language of this sentence. */
  readonly lang: string;
  readonly kind: SentenceKind;
  /** Counts up with each paragraph, list item and table row. */
  readonly paragraph: number;
  /** Silence before and after, in milliseconds at rate 1. */
  readonly before: number;
  readonly after: number;
};

/** @public */
export type ScriptOptions = {
  /** The spoken language: `zh-CN`, `yue`, `zh-TW`, else a BCP 47 tag. */
  readonly lang: string;
  readonly lexicon?: readonly LexiconEntry[];
  /** One of several articles heard one after the other: its title is announced. */
  readonly announced?: boolean;
};

/** About ten seconds of speech: what a remote voice survives. */
const LONGEST = { han: 60, other: 160 } as const;

/**
 * An article as sentences to be said: title, source and date once and first, then the body. What has nothing to say (……, ★★★, an empty cell) is left out.
 * @public
 */
export function speechScript(article: Article, options: ScriptOptions): SpeechSentence[] {
  const steps = speechScriptSteps(article, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** @public The same, a block a step: an article of thousands of blocks is made ready while the page goes on answering. */
export function* speechScriptSteps(article: Article, options: ScriptOptions): Generator<undefined, SpeechSentence[]> {
  const teller = new Teller(options, wordingOf(options.lang, /hant|tw|hk|mo/i.test(article.meta.lang)));
  teller.head(article);
  for (const [index, block] of article.blocks.entries()) {
    teller.block(index, partsOf(block));
    yield;
  }
  return teller.sentences;
}

/**
 * The sentence in which a place lies, or the next one behind it; 0 for an article that was never begun.
 * @public
 */
export function sentenceAt(script: readonly SpeechSentence[], place: Place): number {
  const order = (block: number) => (block === TITLE ? -2 : block === FACTS ? -1 : block);
  const found = script.findIndex(
    ({ place: { block, end } }) => order(block) > order(place.block) || (block === place.block && end > place.start),
  );
  return found === -1 ? Math.max(0, script.length - 1) : found;
}

type Manner = { readonly kind: SentenceKind; readonly before: number; readonly after: number };

const PAUSES: Readonly<Record<SentenceKind, readonly [before: number, after: number]>> = {
  title: [0, 800],
  facts: [0, 700],
  heading: [600, 600],
  text: [0, 400],
  item: [0, 300],
  row: [0, 400],
  caption: [200, 400],
  attachment: [200, 300],
  media: [200, 300],
};
/** Milliseconds. */
const BETWEEN_SENTENCES = 100;

class Teller {
  readonly sentences: SpeechSentence[] = [];
  private paragraph = -1;

  constructor(
    private readonly options: ScriptOptions,
    private readonly words: Wording,
  ) {}

  head({ meta }: Article): void {
    if (meta.kicker) this.tell(TITLE, [this.heard(meta.kicker)], 'title');
    const title = this.said(meta.title);
    const announcement =
      this.options.announced && this.words.next ? this.prefixed(`${this.words.next}${this.words.colon}`, title, 0) : title;
    this.tell(TITLE, this.short(announcement), 'title');
    if (meta.subtitle) this.tell(TITLE, [this.heard(meta.subtitle)], 'title');
    const facts = this.facts(meta);
    if (facts) this.tell(FACTS, [this.heard(facts)], 'facts');
  }

  block(index: number, parts: readonly Part[]): void {
    let row: Part[] = [];
    for (const part of parts) {
      if (row[0] && row[0].row !== part.row) row = this.endRow(index, row);
      if (part.silent) continue;
      if (part.row === undefined) this.tell(index, this.leaf(part), part.kind);
      else row.push(part);
    }
    this.endRow(index, row);
  }

  private facts({ document, source, published, written }: Article['meta']): string {
    const field = (label: string) => document?.find((entry) => entry.label.replace(/\s/g, '') === label)?.value;
    const from = field('发文机关') ?? field('發文機關') ?? source;
    const when = written ?? published;
    const date = when && this.words.date(when);
    return [from && this.words.source(from), field('发文字号') ?? field('發文字號'), date]
      .filter(Boolean)
      .map((fact) => `${fact}${this.words.stop}`)
      .join('');
  }

  private leaf(part: Part): Said[] {
    const text = markedText(part.text);
    const said = sentencesOf(text).map(({ start, end }) => this.said(text.slice(start, end), part.start + start));
    const [first, ...rest] = said.filter(isSayable);
    if (!first) return [];
    return [this.prefixed(this.prefix(part), first, part.start), ...rest].flatMap((sentence) => this.short(sentence));
  }

  private prefix({ called, number }: Part): string {
    const { words } = this;
    if (number !== undefined) return `${normalise(String(number), this.options.lang).text}${words.comma}`;
    const name = called ? words[called] : '';
    return name && `${name}${words.colon}`;
  }

  /** Says the cells of a row together, as many at once as make a sentence of bearable length. */
  private endRow(block: number, row: readonly Part[]): [] {
    const sentences: Said[] = [];
    let line = new SaidBuilder();
    for (const cell of row) {
      const said = this.cell(cell);
      if (!isSayable(said)) continue;
      if (line.text && line.text.length + said.text.length > this.longest(said.text)) {
        sentences.push(line.done());
        line = new SaidBuilder();
      }
      if (line.text) line.heard(this.words.comma, cell.start);
      line.append(said, 0);
    }
    sentences.push(line.done());
    this.tell(
      block,
      sentences.filter(isSayable).flatMap((sentence) => this.short(sentence)),
      'row',
    );
    return [];
  }

  private cell({ text, start, name }: Part): Said {
    const said = this.said(markedText(text), start);
    return name && isSayable(said) ? this.prefixed(`${this.said(name).text}${this.words.colon}`, said, start) : said;
  }

  private said(text: string, offset = 0): Said {
    const lang = languageOfSentence(text, this.options.lang);
    const said = normalise(text, lang, this.options.lexicon ? { lexicon: this.options.lexicon } : {});
    if (offset === 0) return said;
    const moved = new SaidBuilder();
    moved.append(said, offset);
    return moved.done();
  }

  private heard(text: string): Said {
    const builder = new SaidBuilder();
    builder.heard(normalise(text, this.options.lang).text, 0);
    return builder.done();
  }

  private prefixed(prefix: string, said: Said, at: number): Said {
    if (!prefix) return said;
    const builder = new SaidBuilder();
    builder.heard(prefix, at);
    builder.append(said, 0);
    return builder.done();
  }

  private longest(text: string): number {
    return /\p{Script=Han}/u.test(text) ? LONGEST.han : LONGEST.other;
  }

  private short(said: Said): Said[] {
    const limit = this.longest(said.text);
    if (said.text.length <= limit) return [said];
    let from = 0;
    return cutsOf(said.text, limit).map((cut) => {
      const piece = sliceSaid(said, from, cut);
      from = cut;
      return piece;
    });
  }

  private tell(block: number, said: readonly Said[], kind: SentenceKind): void {
    const sayable = said.filter(isSayable);
    if (sayable.length === 0) return;
    this.paragraph += 1;
    const [before, after] = PAUSES[kind];
    for (const [index, piece] of sayable.entries()) {
      const manner = { kind, before: index === 0 ? before : 0, after: index === sayable.length - 1 ? after : BETWEEN_SENTENCES };
      this.sentences.push(this.sentence(block, piece, manner));
    }
  }

  private sentence(block: number, { text, map }: Said, manner: Manner): SpeechSentence {
    const written = map.filter((span) => span.end > span.start);
    const place = { block, start: written[0]?.start ?? map[0]?.start ?? 0, end: written.at(-1)?.end ?? map[0]?.end ?? 0 };
    return { place, text, map, lang: languageOfSentence(text, this.options.lang), paragraph: this.paragraph, ...manner };
  }
}

function isSayable({ text }: Said): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
