// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../../utils/article/article';
import { articleText, blockText } from '../../../../utils/article/text';
import { readCarefully } from '../../../../utils/extract/read-carefully';
import type { Reading } from '../../../../utils/extract/reading';
import { inert } from './read-html';

/** Every folder is a page after a real template, and what must come out of it. What `expected.json` does not name is not looked at. */
const FOLDER = join(import.meta.dirname, '../../../pages');

type Expected = {
  url: string;
  kind: Reading['kind'];
  title?: string;
  text?: string;
  headings?: string[];
  mustNot?: string[];
  pictures?: string[];
  captions?: string[];
  attachments?: (readonly [name: string, type: string, size: number | null])[];
  signature?: string[];
  tables?: number;
  headRows?: number;
  spans?: number[][];
  blocks?: number;
  kinds?: string[];
  source?: string;
  byline?: string;
  editor?: string;
  subtitle?: string;
  published?: string;
  written?: string;
  document?: Record<string, string>;
  notes?: string[];
  headlines?: (readonly [text: string, date: string | null])[];
  reason?: string;
  /** What the page does not say, and nobody may make up. */
  absent?: ('source' | 'byline' | 'editor' | 'subtitle')[];
};

async function reading(html: string, url: string): Promise<Reading> {
  const page = inert(html);
  const hasPasswordField = page.querySelector('input[type=password]') !== null;
  const scriptCount = page.scripts.length;
  const frameCount = page.querySelectorAll('iframe').length;
  const facts = { contentType: 'text/html', complete: true, cut: false, hasPasswordField, scriptCount, frameCount };
  const snapshot = { html: page.documentElement.outerHTML, url, base: url, title: page.title, lang: page.documentElement.lang, ...facts };
  return (await readCarefully(snapshot, inert)).reading;
}

const bare = (text: string) => text.replace(/\s+/g, '');
const of = <Kind extends Block['kind']>(article: Article, kind: Kind) =>
  article.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);

/** What the article says on each matter a page may ask about. */
function said(article: Article): Record<keyof Omit<Expected, 'url' | 'mustNot' | 'headlines' | 'reason' | 'absent'>, unknown> {
  return {
    kind: 'article',
    title: article.meta.title,
    text: bare(articleText(article)),
    headings: of(article, 'heading').map(blockText),
    pictures: of(article, 'figure').map((figure) => figure.picture),
    captions: of(article, 'figure').map(blockText),
    attachments: of(article, 'attachment').map((file) => [file.name, file.type ?? '', file.size ?? null]),
    signature: of(article, 'paragraph')
      .filter((block) => block.role === 'signature' && block.align === 'end')
      .map(blockText),
    tables: of(article, 'table').length,
    headRows: of(article, 'table')[0]?.headRows,
    spans: of(article, 'table').flatMap((table) =>
      table.rows.flatMap((row) => row.flatMap((cell, at) => (cell.rows ? [[at, cell.rows]] : []))),
    ),
    blocks: article.blocks.length,
    kinds: article.blocks.map((block) => block.kind),
    source: article.meta.source,
    byline: article.meta.byline,
    editor: article.meta.editor,
    subtitle: article.meta.subtitle,
    published: article.meta.published,
    written: article.meta.written,
    document: Object.fromEntries((article.meta.document ?? []).map(({ label, value }) => [label, value])),
    notes: of(article, 'paragraph')
      .filter((block) => block.role === 'note')
      .map(blockText),
  };
}

describe('pages after real templates', () => {
  const slugs = readdirSync(FOLDER).filter((name) => !name.includes('.'));
  it.each(slugs)('%s', async (slug) => {
    const expected: Expected = JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8'));
    const result = await reading(readFileSync(join(FOLDER, slug, 'page.html'), 'utf8'), expected.url);
    expect(result.kind).toBe(expected.kind);
    if (result.kind === 'headlines')
      expect(result.list.headlines.map(({ text, date }) => [text, date ?? null])).toEqual(expected.headlines);
    if (result.kind === 'unreadable') expect(result.reason).toBe(expected.reason);
    if (result.kind !== 'article') return;
    const answers = said(result.article);
    for (const key of Object.keys(answers) as (keyof typeof answers)[]) {
      const wanted = expected[key];
      if (wanted === undefined || (typeof wanted === 'number') !== (typeof answers[key] === 'number')) continue;
      if (key === 'attachments' && expected.attachments?.some((one) => typeof one === 'string')) continue;
      expect({ [key]: answers[key] }).toEqual({ [key]: key === 'text' ? bare(String(wanted)) : wanted });
    }
    for (const key of expected.absent ?? []) expect({ [key]: answers[key] }).toEqual({ [key]: undefined });
    for (const snippet of expected.mustNot ?? []) expect(bare(articleText(result.article))).not.toContain(bare(snippet));
  });
});
