import type { Given, Gold } from './given';

/** [right, asked] */
type Pair = [number, number];
const NONE: Pair = [0, 0];

/** What one engine reached on one page. */
export type PageScore = {
  f1: number;
  precision: number | undefined;
  recall: number | undefined;
  pairs: Record<
    | 'title'
    | 'date'
    | 'source'
    | 'byline'
    | 'must'
    | 'mustNot'
    | 'headings'
    | 'attachments'
    | 'images'
    | 'tables'
    | 'document'
    | 'kind'
    | 'reason'
    | 'headlines'
    | 'menuLinks',
    Pair
  >;
  missing: string[];
};

const bare = (text: string | undefined): string => (text ?? '').normalize('NFC').replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '');

/** A CJK character is a token, and so is a word of other scripts. */
export function tokensOf(text: string): string[] {
  return (
    text
      .replace(/\p{Cf}/gu, '')
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}_])+/gu,
      ) ?? []
  );
}

function shinglesOf(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const shingle = tokens.slice(at, at + 4).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** The arithmetic of the article extraction benchmark of scrapinghub: shingles of four, counted with their repetitions. */
export function shingleScore(gold: string, given: string): { precision: number | undefined; recall: number | undefined } {
  const wanted = shinglesOf(gold);
  const got = shinglesOf(given);
  let both = 0;
  for (const [shingle, count] of wanted) both += Math.min(count, got.get(shingle) ?? 0);
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [asked, said] = [total(wanted), total(got)];
  return { precision: said > 0 ? both / said : undefined, recall: asked > 0 ? both / asked : undefined };
}

const isArticle = (gold: Gold): boolean => gold.kind === 'article' || gold.kind === 'policy-document';

export function scorePage(gold: Gold, given: Given): PageScore {
  const marks = new Marks();
  const pairs = isArticle(gold) ? articlePairs(gold, given, marks) : NO_ARTICLE;
  return {
    ...bodyScore(gold, given),
    pairs: { ...pairs, ...textPairs(gold, given, marks), ...kindPairs(gold, given, marks), ...listPairs(gold, given, marks) },
    missing: marks.missing,
  };
}

/** Counts what was right, and keeps in words what was not. */
class Marks {
  readonly missing: string[] = [];

  exact(name: string, wanted: string | undefined, got: string | undefined): Pair {
    if (!wanted) return NONE;
    const right = bare(wanted) === bare(got);
    if (!right) this.missing.push(`${name}: wanted ${wanted}, got ${got ?? '–'}`);
    return [right ? 1 : 0, 1];
  }

  share(name: string, wanted: readonly string[] = [], has: (snippet: string) => boolean): Pair {
    const lost = wanted.filter((snippet) => !has(snippet));
    if (lost.length > 0) this.missing.push(`${name}: ${lost.slice(0, 6).join(' ¦ ')}`);
    return [wanted.length - lost.length, wanted.length];
  }

  /** What should not be there: how much of it is. */
  intruders(name: string, unwanted: readonly string[] = [], has: (snippet: string) => boolean): Pair {
    const shown = unwanted.filter(has);
    if (shown.length > 0) this.missing.push(`${name}: ${shown.join(' ¦ ')}`);
    return [shown.length, unwanted.length];
  }

  count(name: string, wanted = 0, got: number): Pair {
    if (got !== wanted) this.missing.push(`${name}: wanted ${wanted}, got ${got}`);
    return [Math.min(wanted, got), wanted];
  }
}

function bodyScore(gold: Gold, given: Given): Pick<PageScore, 'precision' | 'recall' | 'f1'> {
  if (!isArticle(gold) || !gold.text) return { precision: undefined, recall: undefined, f1: 1 };
  const { precision, recall } = shingleScore(gold.text, given.text);
  const sum = (precision ?? 0) + (recall ?? 0);
  return { precision, recall, f1: sum > 0 ? (2 * (precision ?? 0) * (recall ?? 0)) / sum : 0 };
}

const NO_ARTICLE = { title: NONE, date: NONE, source: NONE, byline: NONE, images: NONE, tables: NONE };

function articlePairs(gold: Gold, given: Given, marks: Marks): Record<keyof typeof NO_ARTICLE, Pair> {
  const exact = (name: 'title' | 'date' | 'source' | 'byline') => marks.exact(name, gold[name], given[name]);
  const count = (name: 'images' | 'tables') => marks.count(name, gold[name], given[name]);
  return {
    title: exact('title'),
    date: exact('date'),
    source: exact('source'),
    byline: exact('byline'),
    images: count('images'),
    tables: count('tables'),
  };
}

function textPairs(
  gold: Gold,
  given: Given,
  marks: Marks,
): Pick<PageScore['pairs'], 'must' | 'mustNot' | 'headings' | 'attachments' | 'document'> {
  const [text, title] = [bare(given.text), bare(given.title)];
  const headings = given.headings.map(bare);
  const files = given.attachments.map(bare);
  const isNamed = (file: string, name: string) => file.includes(name) || (file.length > 3 && name.includes(file));
  const fields = given.document ? fieldsOf(given.document).map(bare) : [];
  return {
    must: marks.share('must', gold.must, (snippet) => text.includes(bare(snippet)) || title.includes(bare(snippet))),
    mustNot: marks.intruders('mustNot shown', gold.mustNot, (snippet) => text.includes(bare(snippet))),
    headings: marks.share('headings', gold.headings, (heading) => headings.includes(bare(heading))),
    attachments: marks.share('attachments', gold.attachments, (name) => files.some((file) => isNamed(file, bare(name)))),
    document: marks.share('document', fieldsOf(gold.document ?? {}), (field) => fields.includes(bare(field))),
  };
}

function fieldsOf(document: Readonly<Record<string, string>>): string[] {
  return Object.entries(document).map(([label, value]) => `${label} ${value}`);
}

function kindPairs(gold: Gold, given: Given, marks: Marks): Pick<PageScore['pairs'], 'kind' | 'reason'> {
  const kind = isArticle(gold) ? 'article' : gold.kind === 'form' ? 'unreadable' : 'headlines';
  return { kind: marks.exact('kind', kind, given.kind), reason: gold.reason ? [given.reason === gold.reason ? 1 : 0, 1] : NONE };
}

function listPairs(gold: Gold, given: Given, marks: Marks): Pick<PageScore['pairs'], 'headlines' | 'menuLinks'> {
  const news = given.headlines.map(({ text }) => bare(text));
  const wanted = gold.headlines?.map(({ text }) => text);
  return {
    headlines: marks.share('headlines', wanted, (headline) => news.includes(bare(headline))),
    menuLinks: marks.intruders('menu links', gold.mustNotHeadlines, (snippet) => news.includes(bare(snippet))),
  };
}
