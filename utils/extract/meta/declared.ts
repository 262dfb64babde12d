import type { Page } from '../page/parse-page';
import { type PageDate, parseDate } from './dates';
import { squash, tidy } from './lines';
import { present } from './present';

/** What a page says of itself in its head: government tags, Open Graph, Dublin Core, JSON-LD. Each may be wrong. */
export type Declared = {
  /** The best guess first. */
  readonly titles: readonly string[];
  readonly documentTitle: string;
  readonly site?: string;
  readonly column?: string;
  readonly columns?: readonly string[];
  readonly source?: string;
  /** From a tag that other pages fill with the site's own name. */
  readonly weakSource?: string;
  readonly authors: readonly string[];
  readonly published?: PageDate;
  /** From Dublin Core, which many sites fill by machine. */
  readonly weakPublished?: PageDate;
  readonly updated?: PageDate;
  readonly language?: string;
};

type Tags = ReadonlyMap<string, readonly string[]>;

const TITLES = ['articletitle', 'article_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title'];
const PUBLISHED =
  'pubdate publishdate publish_date publishtime firstpublishedtime article:published_time og:published_time og:article:published_time og:release_date weibo:article:create_at datepublished date_published'.split(
    ' ',
  );
const WEAKLY_PUBLISHED =
  'dcterms.issued dc.date.issued dc.date.created dcterms.created dcterms.date dc.date publication_date sailthru.date published_at parsely-pub-date displaydate date'.split(
    ' ',
  );
const UPDATED = [
  'lastmodifiedtime',
  'article:modified_time',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'datemodified',
  'lastmod',
];
const AUTHORS = ['article:author', 'author', 'dc.creator', 'byl'];
const GENERATED = ['maketime', 'htmlgeneratetime', 'others', 'cachecleardate', 'createdate'];

/** @public */
export function readDeclared(page: Page, fallbackTitle: string): Declared {
  const tags = tagsOf(page);
  const data = linkedData(page);
  const first = (names: readonly string[]) => valuesOf(tags, names).find(Boolean);
  const named = (...names: readonly string[]) => plainText(first(names) ?? '');
  const site = named('sitename', 'og:site_name', 'application-name');
  const column = named('columnname', 'lanmu', 'channel', 'article:section');
  const updated = dateOf(first(UPDATED) ?? data.modified);
  const rebuilt = momentsOf(tags, GENERATED);
  const published = firstHonest([...valuesOf(tags, PUBLISHED), data.published ?? ''], rebuilt);
  const weakPublished = firstHonest(valuesOf(tags, WEAKLY_PUBLISHED), rebuilt);
  const source = named('contentsource', 'content_source', 'content-source');
  const weakSource = named('source', 'mediaid', 'og:article:source', 'article:source');
  const language = first(['content-language', 'dc.language', 'dcterms.language', 'og:locale']);
  return {
    titles: unique([...valuesOf(tags, TITLES.slice(0, 2)), data.headline ?? '', ...valuesOf(tags, TITLES.slice(2))].map(plainText)),
    documentTitle: plainText(titleOf(page) || fallbackTitle).replace(/^[\s:：·★☆|-]+|[\s:：·★☆|-]+$/gu, ''),
    authors: unique([...(data.authors ?? []), ...valuesOf(tags, AUTHORS)].map(plainText)),
    ...present({ site, column, columns: data.columns, source, weakSource, published, weakPublished, updated, language }),
  };
}

/** A title or name from an attribute: tags and entities that were put into it by mistake come off. */
export function plainText(raw: string): string {
  const text = raw.slice(0, 1000);
  return tidy(/[<&]/u.test(text) ? withoutMarkup(text) : text).slice(0, 300);
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<[^<>]{0,500}>/gu, '')
    .replace(/&(?:nbsp|ensp|emsp);/gu, ' ')
    .replace(/&(?:amp|#38);/gu, '&')
    .replace(/&(?:quot|#34);/gu, '"')
    .replace(/&ldquo;/gu, '“')
    .replace(/&rdquo;/gu, '”')
    .replace(/&mdash;/gu, '—')
    .replace(/&middot;/gu, '·');
}

function tagsOf(page: Page): Tags {
  const tags = new Map<string, string[]>();
  for (const tag of page.root.querySelectorAll('meta').slice(0, 300)) {
    const name = (
      tag.getAttribute('name') ??
      tag.getAttribute('property') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv') ??
      ''
    )
      .trim()
      .toLowerCase()
      .replace(/\s/gu, '');
    const content = (tag.getAttribute('content') ?? '').slice(0, 1000).trim();
    if (!name || name.length > 60 || !content) continue;
    tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  return tags;
}

/** A date that is just when the file was written says nothing. */
function firstHonest(values: readonly string[], rebuilt: ReadonlySet<string>): PageDate | undefined {
  for (const value of values) {
    const date = dateOf(value);
    if (date && !rebuilt.has(momentOf(date))) return date;
  }
  return undefined;
}

function momentsOf(tags: Tags, names: readonly string[]): ReadonlySet<string> {
  return new Set(
    valuesOf(tags, names)
      .map((value) => momentOf(dateOf(value)))
      .filter(Boolean),
  );
}

function valuesOf(tags: Tags, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => tags.get(name) ?? []);
}

function momentOf(date: PageDate | undefined): string {
  return date?.time ? `${date.day} ${date.time}` : '';
}

function dateOf(value: string | undefined): PageDate | undefined {
  return value ? parseDate(value) : undefined;
}

function titleOf(page: Page): string {
  return page.root.querySelector('title')?.textContent ?? '';
}

type LinkedData = { headline?: string; published?: string; modified?: string; authors?: readonly string[]; columns?: readonly string[] };

const ARTICLE_TYPES = /article|posting|report|publication|webpage/iu;

/** Looks at the top two levels alone: a page may nest its data as deep as it likes. */
function linkedData(page: Page): LinkedData {
  const items = page.root
    .querySelectorAll('script[type="application/ld+json" i]')
    .slice(0, 10)
    .flatMap((script) => itemsOf(script.textContent));
  const article = items.find((item) => ARTICLE_TYPES.test(textOf(item['@type']) ?? '') && (item['headline'] || item['datePublished']));
  const trail = items.find((item) => textOf(item['@type']) === 'BreadcrumbList');
  const list = trail?.['itemListElement'];
  return {
    ...present({
      headline: textOf(article?.['headline']),
      published: textOf(article?.['datePublished']),
      modified: textOf(article?.['dateModified']),
    }),
    authors: namesOf(article?.['author']),
    columns: Array.isArray(list) ? list.slice(0, 12).flatMap(namesOf) : [],
  };
}

function itemsOf(json: string): Record<string, unknown>[] {
  if (json.length > 100_000) return [];
  try {
    const value: unknown = JSON.parse(json.replace(/^\s*\/\/<!\[CDATA\[|\/\/\]\]>\s*$/gu, ''));
    const top = Array.isArray(value) ? value.slice(0, 20) : [value];
    return top.flatMap((item) => (isRecord(item) ? [item, ...(Array.isArray(item['@graph']) ? item['@graph'].filter(isRecord) : [])] : []));
  } catch {
    return [];
  }
}

function namesOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, 10) : [value];
  return list.flatMap((one) => {
    const nested = isRecord(one) && isRecord(one['item']) ? one['item']['name'] : undefined;
    const name = isRecord(one) ? (one['name'] ?? nested) : one;
    return typeof name === 'string' && name.trim() ? [plainText(name)] : [];
  });
}

function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one.slice(0, 1000) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unique(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = squash(value);
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
