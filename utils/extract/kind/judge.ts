import { type LinkAddress, linkAddress } from '../../article/address';
import type { Article } from '../../article/article';
import { squash } from '../meta/lines';
import type { Reading, Reason } from '../reading';
import type { PageSnapshot } from '../snapshot';
import { headlinesOf } from './headlines';
import { nextOf } from './next-page';
import { isErrorPage, reasonFor } from './reasons';
import { type Weight, weighArticle } from './weigh';

/**
 * @public What the page turned out to be, once the best body has been found: that article, a list of headlines, or a reason why there is neither.
 * A notice of two lines is an article; a page of links is none, and neither is a page that says it is not there.
 */
export function judge(page: Document, snapshot: PageSnapshot, read: Article, readable = true): Reading {
  const article = readable ? read : undefined;
  const weight = weighArticle(article);
  if (isErrorPage(page, snapshot, weight)) return { kind: 'unreadable', reason: 'error-page' };
  const url = linkAddress(snapshot.url);
  const signs = declaresArticle(page);
  const enough = signs === 'tags' ? weight.total - weight.linked >= 20 : weight.sentences >= 2 && weight.linked * 2 < weight.total;
  if (article && signs && enough && !isHome(snapshot.url)) return { kind: 'article', article };
  const reason = reasonFor(page, snapshot, weight);
  if (reason) return { kind: 'unreadable', reason };
  return listOrArticle(page, snapshot, read, weight, url, readable);
}

/** @public The reason told by the kind of the file alone. `undefined` where it is a page. */
export function reasonOfType(contentType: string): Reason | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/pdf') return 'pdf';
  if (type.startsWith('image/') && type !== 'image/svg+xml') return 'picture';
  if (type.startsWith('video/') || type.startsWith('audio/')) return 'film';
  if (
    /^(?:application\/(?:json|xml|octet-stream|zip|rss\+xml|atom\+xml|ld\+json|javascript|x-ndjson)|text\/(?:csv|xml|css|javascript))$/u.test(
      type,
    )
  )
    return 'data';
  return undefined;
}

function listOrArticle(
  page: Document,
  snapshot: PageSnapshot,
  article: Article,
  weight: Weight,
  url: LinkAddress | undefined,
  readable: boolean,
): Reading {
  const running = weight.total - weight.linked;
  const prose = weight.sentences >= 2 && running >= 120 && weight.linked < running;
  const home = isHome(snapshot.url);
  const headlines = prose && !home && weight.longest >= 60 ? [] : headlinesOf(page, snapshot.base || snapshot.url);
  const listed =
    headlines.length >= 5 &&
    (weight.total >= 20 || headlines.length >= 12 || headlines.some((one) => one.date)) &&
    (home || !prose || headlines.length >= 12) &&
    weight.longest < (home ? 400 : 160);
  if (listed && url && !(!home && weight.total > 300 && article.blocks.some((block) => block.kind === 'table' && block.rows.length > 4))) {
    const next = nextOf(page, snapshot);
    const title = article.meta.title || snapshot.title;
    return { kind: 'headlines', list: { title, url, lang: article.meta.lang, headlines, ...(next ? { next } : {}) } };
  }
  if (readable && running >= 20 && squash(article.meta.title)) return { kind: 'article', article };
  return { kind: 'unreadable', reason: 'not-an-article' };
}

function isHome(url: string): boolean {
  try {
    return /^\/(?:(?:index|default|home|main)\.\w{2,5})?$/iu.test(new URL(url).pathname);
  } catch {
    return false;
  }
}

const SIGNS =
  'meta[name="ArticleTitle" i],meta[name="PubDate" i],meta[property="article:published_time"],meta[name="firstpublishedtime" i]';

function declaresArticle(page: Document): 'tags' | 'type' | undefined {
  const filled = Array.from(page.querySelectorAll(SIGNS)).some((tag) => (tag.getAttribute('content') ?? '').trim() !== '');
  if (filled) return 'tags';
  return page.querySelector('meta[property="og:type"]')?.getAttribute('content') === 'article' ? 'type' : undefined;
}
