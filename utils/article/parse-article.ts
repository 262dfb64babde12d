import { linkAddress } from './address';
import type { Article, ArticleMeta, Field } from './article';
import { type Budget, blocksFrom, cut, isRecord, optionalText } from './parse-blocks';

/** A page is captured up to as many characters; no article has more blocks and runs than a computer of ten years can show. */
const MOST_CHARACTERS = 8_000_000;
const MOST_NODES = 200_000;

/**
 * @public An article out of a store, a backup or another page: input, whoever wrote it. Every address goes through the one door again; what is no
 * block is left out, what is too deep or too much is cut, and a link that may not be followed leaves its words. `undefined` where there is no article at all.
 */
export function parseArticle(value: unknown): Article | undefined {
  if (!isRecord(value) || !isRecord(value.meta) || !Array.isArray(value.blocks)) return undefined;
  const meta = metaFrom(value.meta);
  if (!meta) return undefined;
  const budget: Budget = { nodes: MOST_NODES, characters: MOST_CHARACTERS };
  return { meta, blocks: blocksFrom(value.blocks, budget, 0) };
}

function metaFrom(raw: Record<string, unknown>): ArticleMeta | undefined {
  const url = linkAddress(raw.url);
  if (!url || typeof raw.title !== 'string') return undefined;
  const columns = listOf(raw.columns, 20, (one) => (typeof one === 'string' && one ? cut(one, 300) : undefined));
  const document = listOf(raw.document, 100, fieldFrom);
  const pages = pagesFrom(raw.pages);
  const coverage = typeof raw.coverage === 'number' && raw.coverage >= 0 && raw.coverage <= 1 ? raw.coverage : undefined;
  return {
    title: cut(raw.title, 300),
    url,
    lang: languageFrom(raw.lang),
    ...optionalText('kicker', raw.kicker, 300),
    ...optionalText('subtitle', raw.subtitle, 300),
    ...optionalText('site', raw.site, 300),
    ...optionalText('source', raw.source, 300),
    ...optionalText('byline', raw.byline, 300),
    ...optionalText('editor', raw.editor, 300),
    ...optionalText('published', dated(raw.published), 40),
    ...optionalText('written', dated(raw.written), 40),
    ...(columns.length > 0 ? { columns } : {}),
    ...(document.length > 0 ? { document } : {}),
    ...(pages ? { pages } : {}),
    ...(coverage === undefined ? {} : { coverage }),
    ...(raw.incomplete === true ? { incomplete: true } : {}),
  };
}

function fieldFrom(value: unknown): Field | undefined {
  if (!isRecord(value) || typeof value.label !== 'string' || typeof value.value !== 'string') return undefined;
  return { label: cut(value.label, 100), value: cut(value.value, 2000) };
}

function pagesFrom(value: unknown): ArticleMeta['pages'] {
  if (!isRecord(value) || !isCount(value.current) || !isCount(value.total)) return undefined;
  const next = linkAddress(value.next);
  return { current: value.current, total: value.total, ...(next ? { next } : {}) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 999;
}

function languageFrom(value: unknown): string {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(value) ? value : 'zh-Hans';
}

function dated(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d|Z)?)?$/u.test(value) ? value : undefined;
}

function listOf<T>(value: unknown, most: number, read: (one: unknown) => T | undefined): T[] {
  return Array.isArray(value) ? value.slice(0, most).flatMap((one: unknown) => read(one) ?? []) : [];
}
