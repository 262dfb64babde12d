import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticle } from '../../../../utils/article/parse-article';
import { article } from './arbitrary';

test('what was written is read back the same', () => {
  fc.assert(
    fc.property(article, (one) => {
      expect(parseArticle(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }),
    { numRuns: 300 },
  );
});

test('anything at all is an article or none, never an accident', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 5 }), fc.anything({ maxDepth: 4 }), (meta, blocks) => {
      parseArticle(meta);
      parseArticle({ meta, blocks: [blocks, { kind: 'list', items: blocks }, { kind: 'table', rows: [blocks, [blocks]] }] });
      parseArticle({ meta: { title: 'a', url: 'https://a.cn/' }, blocks: [blocks, { kind: 'paragraph', text: [meta] }] });
    }),
    { numRuns: 500 },
  );
});

const META = { title: 'a', url: 'https://a.cn/x', lang: 'zh-Hans' };

test('addresses that may not be followed do not come in; their words stay', () => {
  const parsed = parseArticle({
    meta: META,
    blocks: [
      { kind: 'paragraph', text: [{ text: 'x', href: ' java\nscript:alert(1)' }] },
      { kind: 'figure', picture: 'data:image/svg+xml,<svg/>', alt: '' },
      { kind: 'attachment', name: '附件', href: 'vbscript:x' },
    ],
  });
  expect(parsed?.blocks).toEqual([
    { kind: 'paragraph', text: [{ text: 'x' }] },
    { kind: 'paragraph', text: [{ text: '附件' }] },
  ]);
  expect(parseArticle({ meta: { ...META, url: 'javascript:1' }, blocks: [] })).toBeUndefined();
});

test('a record that holds itself, or is nested without end, is cut', () => {
  const quote: { kind: string; blocks: unknown[] } = { kind: 'quote', blocks: [] };
  quote.blocks.push(quote, quote);
  expect(parseArticle({ meta: META, blocks: [quote] })?.blocks).toHaveLength(1);
  let list: Record<string, unknown> = { kind: 'list', ordered: false, items: [] };
  for (let depth = 0; depth < 5000; depth++) list = { kind: 'list', ordered: false, items: [{ text: [{ text: 'x' }], list }] };
  expect(parseArticle({ meta: META, blocks: [list] })?.blocks).toHaveLength(1);
});

test('spans and sizes that would hang a table are clamped', () => {
  const parsed = parseArticle({ meta: META, blocks: [{ kind: 'table', headRows: 1e9, rows: [[{ text: [], columns: 1e9, rows: -4 }]] }] });
  expect(parsed?.blocks[0]).toEqual({ kind: 'table', headRows: 1, rows: [[{ text: [], columns: 60 }]] });
});
