import type { Engine, Result } from './main';
import type { PageScore } from './score';

type Rates = Record<keyof PageScore['pairs'], string>;
export type Summary = {
  f1: number;
  precision: number;
  recall: number;
  title: number;
  date: number;
  source: number;
  byline: number;
  must: number;
  mustNot: number;
  headings: number;
  attachments: number;
  kind: number;
  headlines: number;
  ms: { median: number; p95: number };
  wholeMs?: { median: number; p95: number };
};

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function pairOf(results: readonly Result[], engine: Engine, name: keyof PageScore['pairs']): [number, number] {
  return results.reduce<[number, number]>(
    ([right, asked], result) => {
      const [one, of] = result.score[engine].pairs[name];
      return [right + one, asked + of];
    },
    [0, 0],
  );
}

function bodyOf(results: readonly Result[], engine: Engine): { precision: number; recall: number; f1: number } {
  const scores = results.map((result) => result.score[engine]);
  const precision = mean(scores.flatMap((score) => (score.precision === undefined ? [] : [score.precision])));
  const recall = mean(scores.flatMap((score) => (score.recall === undefined ? [] : [score.recall])));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function engineSummary(results: readonly Result[], engine: Engine): Summary {
  const rate = (name: keyof PageScore['pairs']) => {
    const [right, asked] = pairOf(results, engine, name);
    return asked > 0 ? right / asked : 1;
  };
  const times = (list: readonly number[]) => ({ median: quantile(list, 0.5), p95: quantile(list, 0.95) });
  const notArticles = results.filter((result) => !['article', 'policy-document'].includes(result.gold.kind));
  const kinds = notArticles.length > 0 ? notArticles : results;
  const [kindRight, kindAsked] = pairOf(kinds, engine, 'kind');
  return {
    ...bodyOf(results, engine),
    title: rate('title'),
    date: rate('date'),
    source: rate('source'),
    byline: rate('byline'),
    must: rate('must'),
    mustNot: pairOf(results, engine, 'mustNot')[1] > 0 ? rate('mustNot') : 0,
    headings: rate('headings'),
    attachments: rate('attachments'),
    kind: kindAsked > 0 ? kindRight / kindAsked : 1,
    headlines: rate('headlines'),
    ms: times(results.map((result) => result.ms[engine])),
    ...(engine === 'ours' ? { wholeMs: times(results.map(wholeOf)) } : {}),
  };
}

export function summaryOf(results: readonly Result[]): { pages: number } & Record<Engine, Summary> {
  return {
    pages: results.length,
    ours: engineSummary(results, 'ours'),
    readability: engineSummary(results, 'readability'),
    defuddle: engineSummary(results, 'defuddle'),
  };
}

const SETS: readonly (readonly [name: string, has: (result: Result) => boolean])[] = [
  ['all', () => true],
  ['Chinese', (result) => result.gold.lang.startsWith('zh') && !result.slug.startsWith('cnews')],
  ['Chinese news', (result) => result.slug.startsWith('cnews')],
  ['other languages', (result) => !result.gold.lang.startsWith('zh')],
];

export function printReport(results: readonly Result[], worst: number): void {
  for (const [name, has] of SETS) {
    const some = results.filter(has);
    if (some.length > 0) printSet(name, some);
  }
  for (const result of worstOf(results, worst)) {
    const { score } = result;
    console.log(
      `\n${result.slug}  F1 ${score.ours.f1.toFixed(3)} (Readability ${score.readability.f1.toFixed(3)})  p ${score.ours.precision?.toFixed(3)} r ${score.ours.recall?.toFixed(3)}`,
    );
    for (const line of score.ours.missing) console.log(`  – ${line}`);
    console.log(result.explained.replace(/^/gm, '    '));
  }
}

function worstOf(results: readonly Result[], count: number): Result[] {
  const badness = (result: Result) => result.score.ours.f1 - result.score.ours.missing.length * 0.02;
  return [...results].sort((left, right) => badness(left) - badness(right)).slice(0, count);
}

function printSet(name: string, results: readonly Result[]): void {
  const articles = results.filter((result) => ['article', 'policy-document'].includes(result.gold.kind));
  const others = results.filter((result) => !articles.includes(result));
  console.log(`\n${name}: ${results.length} pages, ${articles.length} articles`);
  const rows: Record<string, Rates & Record<string, string>> = {};
  for (const engine of ['ours', 'readability', 'defuddle'] as const) {
    const body = bodyOf(articles, engine);
    const count = (key: keyof PageScore['pairs'], from = articles) => pairOf(from, engine, key).join('/');
    rows[engine] = {
      F1: body.f1.toFixed(4),
      P: body.precision.toFixed(4),
      R: body.recall.toFixed(4),
      title: count('title'),
      date: count('date'),
      source: count('source'),
      byline: count('byline'),
      must: count('must'),
      mustNot: count('mustNot'),
      headings: count('headings'),
      tables: count('tables'),
      images: count('images'),
      attachments: count('attachments'),
      document: count('document'),
      kind: `${count('kind')} + ${count('kind', others)}`,
      reason: count('reason', others),
      headlines: count('headlines', others),
      menuLinks: count('menuLinks', others),
      ms: [0.5, 0.95, 1]
        .map((share) =>
          quantile(
            results.map((result) => result.ms[engine]),
            share,
          ).toFixed(1),
        )
        .join(' / '),
    };
  }
  for (const key of Object.keys(rows.ours ?? {})) {
    console.log(
      `  ${key.padEnd(12)} ${(['ours', 'readability', 'defuddle'] as const).map((engine) => `${engine} ${rows[engine]?.[key]}`.padEnd(30)).join('')}`,
    );
  }
  printTimes(results);
}

/** Capture, transfer, parsing and extraction, each as the median of five. */
function wholeOf({ path, ms }: Result): number {
  return path.capture + path.transfer + path.parse + ms.ours;
}

function printTimes(results: readonly Result[]): void {
  const both = (of: (result: Result) => number) => [0.5, 0.95].map((share) => quantile(results.map(of), share));
  const peer = both((result) => result.ms.readability);
  const row = (name: string, of: (result: Result) => number) => {
    const times = both(of);
    const ratios = times.map((time, at) => (time / (peer[at] ?? Number.NaN)).toFixed(2));
    console.log(
      `  ${name.padEnd(52)} ${times
        .map((time) => time.toFixed(1))
        .join(' / ')
        .padEnd(16)} ${ratios.join(' / ')} × Readability`,
    );
  };
  console.log('  ms, median / p95');
  row('extraction', (result) => result.ms.ours);
  row('extraction, the first call on a page', (result) => result.first.ours);
  row('Readability, the first call on a page', (result) => result.first.readability);
  row('capture', (result) => result.path.capture);
  row('capture, the first call on a page', (result) => result.path.first);
  row('transfer (a structured clone)', (result) => result.path.transfer);
  row('parsing', (result) => result.path.parse);
  row('capture + transfer + parsing + extraction', wholeOf);
}
