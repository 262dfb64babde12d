import type { Given, Gold } from './given';

/** What one engine reached on one page; a pair is [right, asked]. */
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
    [number, number]
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
  const missing: string[] = [];
  const exact = (name: 'title' | 'date' | 'source' | 'byline'): [number, number] => {
    const wanted = isArticle(gold) ? gold[name] : undefined;
    if (!wanted) return [0, 0];
    const right = bare(wanted) === bare(given[name]);
    if (!right) missing.push(`${name}: wanted ${wanted}, got ${given[name] ?? '–'}`);
    return [right ? 1 : 0, 1];
  };
  const share = (name: string, wanted: readonly string[], has: (snippet: string) => boolean): [number, number] => {
    const lost = wanted.filter((snippet) => !has(snippet));
    if (lost.length > 0) missing.push(`${name}: ${lost.slice(0, 6).join(' ¦ ')}`);
    return [wanted.length - lost.length, wanted.length];
  };
  const text = bare(given.text);
  const body = isArticle(gold) ? shingleScore(gold.text ?? '', given.text) : { precision: undefined, recall: undefined };
  const { precision = 0, recall = 0 } = body;
  const kind = isArticle(gold) ? 'article' : gold.kind === 'form' ? 'unreadable' : 'headlines';
  if (given.kind !== kind) missing.push(`kind: wanted ${kind}, got ${given.kind}`);
  const headings = given.headings.map(bare);
  const files = given.attachments.map(bare);
  const news = given.headlines.map((headline) => bare(headline.text));
  const shown = (gold.mustNot ?? []).filter((snippet) => text.includes(bare(snippet)));
  if (shown.length > 0) missing.push(`mustNot shown: ${shown.join(' ¦ ')}`);
  const menu = (gold.mustNotHeadlines ?? []).filter((snippet) => news.includes(bare(snippet)));
  if (menu.length > 0) missing.push(`menu links: ${menu.join(' ¦ ')}`);
  const count = (name: 'images' | 'tables'): [number, number] => {
    const wanted = gold[name] ?? 0;
    if (given[name] !== wanted && isArticle(gold)) missing.push(`${name}: wanted ${wanted}, got ${given[name]}`);
    return [Math.min(wanted, given[name]), wanted];
  };
  const fields = Object.entries(gold.document ?? {}).map(([label, value]) => `${label} ${value}`);
  const got = Object.entries(given.document ?? {}).map(([label, value]) => bare(`${label} ${value}`));
  return {
    precision: isArticle(gold) && gold.text ? body.precision : undefined,
    recall: isArticle(gold) && gold.text ? (body.recall === undefined ? undefined : recall) : undefined,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : isArticle(gold) && gold.text ? 0 : 1,
    pairs: {
      title: exact('title'),
      date: exact('date'),
      source: exact('source'),
      byline: exact('byline'),
      must: share('must', gold.must ?? [], (snippet) => text.includes(bare(snippet)) || bare(given.title).includes(bare(snippet))),
      mustNot: [shown.length, (gold.mustNot ?? []).length],
      headings: share('headings', gold.headings ?? [], (heading) => headings.includes(bare(heading))),
      attachments: share('attachments', gold.attachments ?? [], (name) =>
        files.some((file) => file.includes(bare(name)) || (file.length > 3 && bare(name).includes(file))),
      ),
      images: count('images'),
      tables: count('tables'),
      document: share('document', fields, (field) => got.includes(bare(field))),
      kind: [given.kind === kind ? 1 : 0, 1],
      reason: gold.reason ? [given.reason === gold.reason ? 1 : 0, 1] : [0, 0],
      headlines: share(
        'headlines',
        (gold.headlines ?? []).map((headline) => headline.text),
        (headline) => news.includes(bare(headline)),
      ),
      menuLinks: [menu.length, (gold.mustNotHeadlines ?? []).length],
    },
    missing,
  };
}
