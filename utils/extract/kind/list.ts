import { linkAddress } from '../../article/address';
import type { Article } from '../../article/article';
import type { Box } from '../body/tree';
import type { HeadlineList } from '../reading';
import { type News, newsOf } from './headlines';
import { nextOf } from './next-page';
import { type About, LEAST_HEADLINES, type Weighed } from './read';
import type { Weight } from './weigh';

/** The list of headlines that a page is, if it is one. */
export function listOf(weighed: Weighed, about: About, links: readonly Box[]): HeadlineList | undefined {
  const { page, snapshot, tree, article, body } = weighed;
  const url = linkAddress(snapshot.url);
  const news = newsOf(links, snapshot, body);
  if (!url || !isList(about, news, article)) return undefined;
  const next = nextOf(page, tree.links, snapshot);
  const { title, lang } = article.meta;
  return { title: title || snapshot.title, url, lang, headlines: news.headlines, ...(next ? { next } : {}) };
}

/** News enough, and no text beside it that a reader would have come for. */
function isList(about: About, news: News, article: Article): boolean {
  const { weight } = about;
  if (isScant(news, weight)) return false;
  if (news.covered >= (weight.longest < 160 ? 0.6 : 0.8)) return true;
  if (about.home) return !hasTextAtHome(about, news);
  return !hasTextBeside(about, news) && !hasTableBeside(weight, news, article);
}

/** A few links without a day, and next to no words, can be anything. */
function isScant({ headlines, strong }: News, weight: Weight): boolean {
  if (headlines.length < LEAST_HEADLINES) return true;
  return weight.total < 20 && headlines.length < 12 && !strong && !headlines.some((one) => one.date);
}

/** Greetings are no text that one comes to a home page for. */
function hasTextAtHome({ weight, running, prose }: About, news: News): boolean {
  return weight.longest >= 400 || (prose && weight.sentences >= 8 && running >= 200 && running > news.weight * 2);
}

function hasTextBeside({ weight, running, prose, text }: About, { strong, headlines }: News): boolean {
  if (!strong && weight.sentences > 0 && running >= 30) return true;
  return text || weight.longest >= 160 || (prose && headlines.length < 12);
}

function hasTableBeside(weight: Weight, news: News, { blocks }: Article): boolean {
  if (weight.total <= 300 || news.weight > weight.total * 2) return false;
  return blocks.some((block) => block.kind === 'table' && block.rows.length > 4);
}
