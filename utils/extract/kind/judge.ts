import { linkAddress } from '../../article/address';
import type { Article } from '../../article/article';
import { type Box, holds, type Tree } from '../body/tree';
import { type Line, squash } from '../meta/lines';
import type { Reading } from '../reading';
import type { PageSnapshot } from '../snapshot';
import { type News, newsOf } from './headlines';
import { nextOf } from './next-page';
import { isBrowserNotice } from './notices';
import { isErrorPage, reasonFor } from './reasons';
import { type Weight, weighArticle } from './weigh';

/** @public What was read of a page, as far as that can be told from its best body. */
export type Read = {
  readonly page: Document;
  readonly snapshot: PageSnapshot;
  readonly tree: Tree;
  readonly lines: readonly Line[];
  readonly article: Article;
  /** There are words, or a picture. */
  readonly readable: boolean;
  readonly body: Box;
};

/**
 * @public What the page turned out to be, once the best body has been found: that article, a list of headlines, or a reason why there is neither.
 * A notice of two lines is an article; a page of links is none, and neither is a page that says it is not there.
 */
export function judge(read: Read): Reading {
  const { page, snapshot } = read;
  const article = read.readable && !isBrowserNotice(read.article) ? read.article : undefined;
  const weight = weighArticle(article);
  if (isErrorPage(page, snapshot, weight)) return { kind: 'unreadable', reason: 'error-page' };
  const signs = isHome(snapshot.url) ? undefined : declaresArticle(page);
  const enough = signs === 'tags' ? weight.total - weight.linked >= 20 : weight.sentences >= 2 && weight.linked * 2 < weight.total;
  const declared = article !== undefined && ((signs !== undefined && enough) || (weight.total < 12 && isWordless(article)));
  const reason = declared ? undefined : reasonFor(read, weight);
  if (reason) return { kind: 'unreadable', reason };
  return listOrArticle({ ...read, readable: article !== undefined, weight, declared });
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
const NO_NEWS: News = { headlines: [], weight: 0, covered: 0, strong: false };

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

function listOrArticle({ page, snapshot, tree, article, weight, readable, declared, body }: Weighed): Reading {
  const running = weight.total - weight.linked;
  const prose = weight.sentences >= 2 && running >= 120 && weight.linked < running;
  const home = isHome(snapshot.url);
  const text = declared || (prose && !home && weight.longest >= 60);
  const judged = { weight, running, prose, home, text };
  const links = text ? tree.links.filter((link) => link !== body && holds(body, link)) : tree.links;
  const news = links.length < LEAST ? NO_NEWS : newsOf(links, snapshot, body);
  const url = linkAddress(snapshot.url);
  if (url && isList(judged, news, article)) {
    const next = nextOf(page, tree.links, snapshot);
    const title = article.meta.title || snapshot.title;
    return { kind: 'headlines', list: { title, url, lang: article.meta.lang, headlines: news.headlines, ...(next ? { next } : {}) } };
  }
  if (declared || (readable && running >= 20 && squash(article.meta.title))) return { kind: 'article', article };
  return { kind: 'unreadable', reason: 'not-an-article' };
}

/** News enough, and no text beside it that a reader would have come for. */
function isList(judged: Judged, news: News, article: Article): boolean {
  const { weight, running, prose, home, text } = judged;
  const count = news.headlines.length;
  if (count < LEAST || (weight.total < 20 && count < 12 && !news.strong && !news.headlines.some((one) => one.date))) return false;
  if (news.covered >= (weight.longest < 160 ? 0.6 : 0.8)) return true;
  if (home) return !(prose && weight.sentences >= 8 && running >= 200 && running > news.weight * 2) && weight.longest < 400;
  if (!news.strong && weight.sentences > 0 && running >= 30) return false;
  if (text || weight.longest >= 160 || (prose && count < 12)) return false;
  const table = weight.total > 300 && article.blocks.some((block) => block.kind === 'table' && block.rows.length > 4);
  return !table || news.weight > weight.total * 2;
}

function isHome(url: string): boolean {
  try {
    return /^\/(?:(?:index|default|home|main)\.\w{2,5})?$/iu.test(new URL(url).pathname);
  } catch {
    return false;
  }
}

const SIGNS = new Set(['articletitle', 'pubdate', 'firstpublishedtime']);

function declaresArticle(page: Document): 'tags' | 'type' | undefined {
  const tags = Array.from(page.getElementsByTagName('meta'));
  const filled = tags.some((tag) => isSign(tag) && (tag.getAttribute('content') ?? '').trim() !== '');
  if (filled) return 'tags';
  const type = tags.find((tag) => tag.getAttribute('property') === 'og:type');
  return type?.getAttribute('content') === 'article' ? 'type' : undefined;
}

function isSign(tag: Element): boolean {
  return tag.getAttribute('property') === 'article:published_time' || SIGNS.has((tag.getAttribute('name') ?? '').toLowerCase());
}
