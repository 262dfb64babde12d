import type { Article } from '../../article/article';
import { holds } from '../body/tree';
import { squash } from '../meta/lines';
import type { PageElement } from '../page/page-element';
import type { Page } from '../page/parse-page';
import type { Reading, Reason } from '../reading';
import { isBroken, isErrorPage } from './error-page';
import { isLeftOver } from './notices';
import type { others } from './others';
import { type About, LEAST_HEADLINES, type Read, type Weighed } from './read';
import { NO_WEIGHT, type Weight } from './weigh';

/** @public What knows pages that are no articles. */
export type Others = typeof others;
/** @public Where that cannot be loaded. */
export const NO_OTHERS: Others = { listOf: () => undefined, reasonFor: () => undefined };

/**
 * @public What the page turned out to be, once the best body has been found: that article, a list of headlines, or a reason why there is neither.
 * A notice of two lines is an article; a page of links is none, and neither is a page that says it is not there. `undefined`
 * where it takes `others` to tell.
 */
export function judge(read: Read, others: Others | undefined): Reading | undefined {
  const { page, snapshot } = read;
  const article = read.readable && !isLeftOver(read.article) ? read.article : undefined;
  const weight = article ? read.weight : NO_WEIGHT;
  if (isErrorPage(page, snapshot, weight)) return { kind: 'unreadable', reason: 'error-page' };
  const declared = article !== undefined && ((weight.total < 12 && isWordless(article)) || isDeclared(read, weight));
  const weighed = { ...read, readable: article !== undefined, weight, declared };
  const reason = reasonOf(weighed, others);
  if (reason === UNKNOWN) return undefined;
  return reason ? { kind: 'unreadable', reason } : listOrArticle(weighed, others);
}

const UNKNOWN = Symbol();

function reasonOf(weighed: Weighed, others: Others | undefined): Reason | typeof UNKNOWN | undefined {
  const { body, weight, declared } = weighed;
  if (isBroken(body.element)) return 'broken-page';
  if (declared) return undefined;
  if (weight.sentences >= 5 && weight.longest >= 200) return undefined;
  return others ? others.reasonFor(weighed, weight) : UNKNOWN;
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

function aboutOf({ snapshot, weight, declared }: Weighed): About {
  const running = weight.total - weight.linked;
  const prose = weight.sentences >= 2 && running >= 120 && weight.linked < running;
  const home = isHome(snapshot.url);
  return { weight, running, prose, home, text: declared || (prose && !home && weight.longest >= 60) };
}

function listOrArticle(weighed: Weighed, others: Others | undefined): Reading | undefined {
  const { tree, article, readable, declared, body } = weighed;
  const about = aboutOf(weighed);
  const links = about.text ? tree.links.filter((link) => link !== body && holds(body, link)) : tree.links;
  if (links.length >= LEAST_HEADLINES) {
    if (!others) return undefined;
    const list = others.listOf(weighed, about, links);
    if (list) return { kind: 'headlines', list };
  }
  if (declared || (readable && about.running >= leastOf(article) && squash(article.meta.title))) return { kind: 'article', article };
  return { kind: 'unreadable', reason: 'not-an-article' };
}

/** One sentence is enough under a line of facts: words beside a film. None is wanted over several files. */
function leastOf({ meta, blocks }: Article): number {
  if (blocks.filter((block) => block.kind === 'attachment').length >= 3) return 0;
  return meta.published && meta.source ? 12 : 20;
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
