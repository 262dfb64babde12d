import { type LinkAddress, linkAddress } from '../../article/address';
import type { Article } from '../../article/article';
import { type Box, holds, type Tree } from '../body/tree';
import { type Line, squash } from '../meta/lines';
import type { PageElement } from '../page/page-element';
import type { Page } from '../page/parse-page';
import type { HeadlineList, Reading } from '../reading';
import type { PageSnapshot } from '../snapshot';
import type { News, newsOf } from './headlines';
import { nextOf } from './next-page';
import { isBrowserNotice } from './notices';
import { isErrorPage, reasonFor } from './reasons';
import { NO_WEIGHT, type Weight } from './weigh';

/** @public What was read of a page, as far as that can be told from its best body. */
export type Read = {
  readonly page: Page;
  readonly snapshot: PageSnapshot;
  readonly tree: Tree;
  readonly lines: readonly Line[];
  readonly article: Article;
  readonly weight: Weight;
  /** There are words, or a picture. */
  readonly readable: boolean;
  readonly body: Box;
};

/** @public What tells the news among the links of a page: loaded for pages that may be lists. */
export type NewsOf = typeof newsOf;
/** @public Where that cannot be loaded. */
export const NO_NEWS: News = { headlines: [], weight: 0, covered: 0, strong: false };

/**
 * @public What the page turned out to be, once the best body has been found: that article, a list of headlines, or a reason why there is neither.
 * A notice of two lines is an article; a page of links is none, and neither is a page that says it is not there. `undefined`
 * where it takes `news` to tell.
 */
export function judge(read: Read, news: NewsOf | undefined): Reading | undefined {
  const { page, snapshot } = read;
  const article = read.readable && !isBrowserNotice(read.article) ? read.article : undefined;
  const weight = article ? read.weight : NO_WEIGHT;
  if (isErrorPage(page, snapshot, weight)) return { kind: 'unreadable', reason: 'error-page' };
  const declared = article !== undefined && ((weight.total < 12 && isWordless(article)) || isDeclared(read, weight));
  const reason = declared ? undefined : reasonFor(read, weight);
  if (reason) return { kind: 'unreadable', reason };
  return listOrArticle({ ...read, readable: article !== undefined, weight, declared }, news);
}

/** The head says that the page is an article, and there is text enough for one. */
function isDeclared({ page, snapshot }: Read, weight: Weight): boolean {
  const signs = isHome(snapshot.url) ? undefined : declaresArticle(page);
  if (signs === 'tags') return weight.total - weight.linked >= 20;
  return signs === 'type' && weight.sentences >= 2 && weight.linked * 2 < weight.total;
}

/** A notice that is a picture, or nothing but its files: it has been published like any other. */
function isWordless({ blocks, meta }: Article): boolean {
  return (
    blocks.some((block) => block.kind === 'figure' || block.kind === 'attachment') &&
    squash(meta.title) !== '' &&
    (meta.published ?? meta.source) !== undefined
  );
}

/** Fewer headlines are no list. */
const LEAST = 5;

type Weighed = Read & {
  readonly weight: Weight;
  /** The page says of itself that it is an article. */
  readonly declared: boolean;
};
type Judged = {
  readonly weight: Weight;
  readonly running: number;
  readonly prose: boolean;
  readonly home: boolean;
  readonly text: boolean;
};

function judged({ snapshot, weight, declared }: Weighed): Judged {
  const running = weight.total - weight.linked;
  const prose = weight.sentences >= 2 && running >= 120 && weight.linked < running;
  const home = isHome(snapshot.url);
  return { weight, running, prose, home, text: declared || (prose && !home && weight.longest >= 60) };
}

function listOrArticle(weighed: Weighed, newsOf: NewsOf | undefined): Reading | undefined {
  const { snapshot, tree, article, readable, declared, body } = weighed;
  const about = judged(weighed);
  const links = about.text ? tree.links.filter((link) => link !== body && holds(body, link)) : tree.links;
  const news = links.length < LEAST ? NO_NEWS : newsOf?.(links, snapshot, body);
  if (!news) return undefined;
  const url = linkAddress(snapshot.url);
  if (url && isList(about, news, article)) return { kind: 'headlines', list: listOf(weighed, news, url) };
  if (declared || (readable && about.running >= leastOf(article) && squash(article.meta.title))) return { kind: 'article', article };
  return { kind: 'unreadable', reason: 'not-an-article' };
}

/** One sentence is enough under a line of facts: words beside a film. None is wanted over several files. */
function leastOf({ meta, blocks }: Article): number {
  if (blocks.filter((block) => block.kind === 'attachment').length >= 3) return 0;
  return meta.published && meta.source ? 12 : 20;
}

function listOf({ page, snapshot, tree, article: { meta } }: Weighed, { headlines }: News, url: LinkAddress): HeadlineList {
  const next = nextOf(page, tree.links, snapshot);
  return { title: meta.title || snapshot.title, url, lang: meta.lang, headlines, ...(next ? { next } : {}) };
}

/** News enough, and no text beside it that a reader would have come for. */
function isList(about: Judged, news: News, article: Article): boolean {
  const { weight } = about;
  if (isScant(news, weight)) return false;
  if (news.covered >= (weight.longest < 160 ? 0.6 : 0.8)) return true;
  if (about.home) return !hasTextAtHome(about, news);
  return !hasTextBeside(about, news) && !hasTableBeside(weight, news, article);
}

/** A few links without a day, and next to no words, can be anything. */
function isScant({ headlines, strong }: News, weight: Weight): boolean {
  if (headlines.length < LEAST) return true;
  return weight.total < 20 && headlines.length < 12 && !strong && !headlines.some((one) => one.date);
}

/** Greetings are no text that one comes to a home page for. */
function hasTextAtHome({ weight, running, prose }: Judged, news: News): boolean {
  return weight.longest >= 400 || (prose && weight.sentences >= 8 && running >= 200 && running > news.weight * 2);
}

function hasTextBeside({ weight, running, prose, text }: Judged, { strong, headlines }: News): boolean {
  if (!strong && weight.sentences > 0 && running >= 30) return true;
  return text || weight.longest >= 160 || (prose && headlines.length < 12);
}

function hasTableBeside(weight: Weight, news: News, { blocks }: Article): boolean {
  if (weight.total <= 300 || news.weight > weight.total * 2) return false;
  return blocks.some((block) => block.kind === 'table' && block.rows.length > 4);
}

function isHome(url: string): boolean {
  try {
    return /^\/(?:(?:index|default|home|main)\.\w{2,5})?$/iu.test(new URL(url).pathname);
  } catch {
    return false;
  }
}

const SIGNS = new Set(['articletitle', 'pubdate', 'firstpublishedtime']);

function declaresArticle(page: Page): 'tags' | 'type' | undefined {
  const tags = page.root.querySelectorAll('meta');
  const filled = tags.some((tag) => isSign(tag) && (tag.getAttribute('content') ?? '').trim() !== '');
  if (filled) return 'tags';
  const type = tags.find((tag) => tag.getAttribute('property') === 'og:type');
  return type?.getAttribute('content') === 'article' ? 'type' : undefined;
}

function isSign(tag: PageElement): boolean {
  return tag.getAttribute('property') === 'article:published_time' || SIGNS.has((tag.getAttribute('name') ?? '').toLowerCase());
}
