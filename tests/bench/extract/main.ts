import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { PageSnapshot } from '../../../utils/extract/snapshot';
import type { Answers } from './engines';
import type { Given, Gold } from './given';
import { printReport, summaryOf } from './report';
import { type PageScore, scorePage } from './score';

export const ENGINES = ['ours', 'readability', 'defuddle'] as const;
export type Engine = (typeof ENGINES)[number];
/** What the whole path takes apart from the extraction, in milliseconds; `first` is the capture's very first call on the page. */
export type PathMs = { first: number; capture: number; transfer: number; parse: number };
export type Result = {
  slug: string;
  gold: Gold;
  given: Record<Engine, Given>;
  ms: Record<Engine, number>;
  /** An engine's very first call on the page. */
  first: Record<Engine, number>;
  path: PathMs;
  score: Record<Engine, PageScore>;
  explained: string;
};

type Options = { pages: string[]; json: boolean; texts: string | undefined; worst: number; only: string | undefined; peers: boolean };

function optionsOf(args: readonly string[]): Options {
  const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const pages = args.flatMap((arg, at) => (arg === '--pages' ? (args[at + 1] ?? '').split(',') : [])).filter(Boolean);
  return {
    pages,
    json: args.includes('--json'),
    texts: value('--texts'),
    worst: Number(value('--worst') ?? 0),
    only: value('--only'),
    peers: !args.includes('--ours'),
  };
}

/** Measures the extraction beside two peers, in one run, in a real browser with scripts off and the network shut. */
export async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (options.pages.length === 0) {
    console.error(
      'usage: npm run bench:extract -- --pages DIR [--pages DIR] [--json] [--texts FILE] [--worst N] [--only PART-OF-SLUG] [--ours]',
    );
    return 2;
  }
  const bundles = { capture: await bundle('capture.ts'), engines: await bundle('engines.ts') };
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--js-flags=--expose-gc',
    ],
  });
  try {
    const results: Result[] = [];
    for (const folder of options.pages) results.push(...(await measureFolder(browser, folder, bundles, options)));
    if (options.texts)
      writeFileSync(options.texts, JSON.stringify(Object.fromEntries(results.map((result) => [result.slug, result.given])), null, 1));
    if (options.json) console.log(JSON.stringify(summaryOf(results)));
    else printReport(results, options.worst);
    return 0;
  } finally {
    await browser.close();
  }
}

async function bundle(file: string): Promise<string> {
  const made = await build({
    entryPoints: [resolve(import.meta.dirname, file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome109',
    minify: true,
    keepNames: false,
    logLevel: 'warning',
  });
  return made.outputFiles[0]?.text ?? '';
}

async function measureFolder(
  browser: Browser,
  folder: string,
  bundles: { capture: string; engines: string },
  options: Options,
): Promise<Result[]> {
  const engines = await browser.newPage();
  await engines.evaluate(bundles.engines);
  const results: Result[] = [];
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const wanted = slugs.filter((slug) => !options.only || slug.includes(options.only));
  for (const [at, slug] of [...wanted.slice(0, 2), ...wanted].entries()) {
    const raw = readFileSync(resolve(folder, slug, 'page.html'), 'utf8');
    const gold: Gold = JSON.parse(readFileSync(resolve(folder, slug, 'gold.json'), 'utf8'));
    const { snapshot, first, ms } = await capture(browser, gold.url, raw, bundles.capture);
    const asked = { explain: options.worst > 0, peers: options.peers, peerFirst: at % 2 === 1 };
    const answers: Answers = (await engines.evaluate(
      `askEngines(${JSON.stringify(snapshot)}, ${JSON.stringify(raw)}, ${JSON.stringify(asked)})`,
    )) as Answers;
    if (at >= Math.min(2, wanted.length)) results.push(resultOf(basename(slug), gold, answers, { first, capture: ms }));
  }
  await engines.close();
  return results;
}

type Taken = { snapshot: PageSnapshot; first: number; ms: number };

/** Opens the page at its own address, with nothing but its own bytes to be had, and takes our snapshot of it. */
async function capture(browser: Browser, url: string, raw: string, code: string): Promise<Taken> {
  const page: Page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  let served = false;
  page.on('request', (request) => {
    if (served || !request.isNavigationRequest()) return void request.abort();
    served = true;
    return void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: raw });
  });
  await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
  await page.evaluate('document.documentElement.offsetHeight');
  const taken = (await page.evaluate(code.replace(/;?\s*$/, ';globalThis.taken'))) as Taken;
  await page.close();
  return taken;
}

function resultOf(slug: string, gold: Gold, answers: Answers, captured: Pick<PathMs, 'first' | 'capture'>): Result {
  const each = <Value>(of: (engine: Engine) => Value) =>
    Object.fromEntries(ENGINES.map((engine) => [engine, of(engine)])) as Record<Engine, Value>;
  return {
    slug,
    gold,
    given: each((engine) => answers[engine].given),
    ms: each((engine) => answers[engine].ms),
    first: each((engine) => answers[engine].first),
    path: { ...captured, transfer: answers.transferMs, parse: answers.parseMs },
    score: each((engine) => scorePage(gold, answers[engine].given)),
    explained: answers.explained ?? '',
  };
}
