import type { ArticleMeta } from '../../../../utils/article/article';
import { treeOf } from '../../../../utils/extract/body/tree';
import { others } from '../../../../utils/extract/kind/others';
import { findDocumentCard } from '../../../../utils/extract/meta/document-card';
import { linesOf } from '../../../../utils/extract/meta/lines';
import { readMeta } from '../../../../utils/extract/meta/read-meta';
import { type Page, parsePage } from '../../../../utils/extract/page/parse-page';
import { readPage } from '../../../../utils/extract/read-page';
import type { Reading } from '../../../../utils/extract/reading';
import type { PageSnapshot } from '../../../../utils/extract/snapshot';

/** What is loaded for some pages alone, there already. */
export const KNOWN = { findCard: findDocumentCard, others };
const parser = new DOMParser();

/** An inert document, as the reader page makes one. No script runs, nothing is fetched. */
export function inert(html: string): Document {
  return parser.parseFromString(html, 'text/html');
}

/** The page as it is read when a browser has shown this HTML. */
export function pageOf(html: string): Page {
  return parsePage(inert(html).documentElement.outerHTML);
}

export function snapshotOf(html: string, more: Partial<PageSnapshot> = {}): PageSnapshot {
  const url = more.url ?? 'https://www.example.gov.cn/xwzx/202401/t20240108_1.html';
  return {
    html,
    url,
    base: url,
    title: '',
    lang: '',
    contentType: 'text/html',
    complete: true,
    cut: false,
    hasPasswordField: false,
    scriptCount: 0,
    frameCount: 0,
    ...more,
  };
}

export function readHtml(html: string, more: Partial<PageSnapshot> = {}): Reading {
  const { title, documentElement } = inert(html);
  return readPage(pageOf(html), snapshotOf(html, { title, lang: documentElement.lang, ...more }), KNOWN);
}

export function metaOf(html: string, more: Partial<PageSnapshot> = {}): ArticleMeta {
  const page = pageOf(html);
  return readMeta(page, snapshotOf(html, { title: inert(html).title, ...more }), linesOf(treeOf(page.body).root), KNOWN).meta;
}
