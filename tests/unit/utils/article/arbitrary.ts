import fc from 'fast-check';
import { type LinkAddress, linkAddress, type PictureAddress, pictureAddress } from '../../../../utils/article/address';
import type { Article, Block, Run } from '../../../../utils/article/article';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' });
const link = fc
  .webUrl()
  .map((url) => linkAddress(url))
  .filter((url): url is LinkAddress => url !== undefined);
const picture = fc
  .webUrl()
  .map((url) => pictureAddress(url))
  .filter((url): url is PictureAddress => url !== undefined);
const optional = { requiredKeys: [] as [] };

const run: fc.Arbitrary<Run> = fc
  .tuple(
    word,
    fc.record(
      {
        strong: fc.constant(true as const),
        href: link,
        note: fc.integer({ min: 1, max: 99 }),
        ruby: word,
        lang: fc.constantFrom('en', 'yue'),
      },
      optional,
    ),
  )
  .map(([text, rest]) => ({ text, ...rest }));
const text = fc.array(run, { maxLength: 3 });

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(text, fc.record({ align: fc.constantFrom('center', 'end'), role: fc.constantFrom('lead', 'verse') }, optional))
      .map(([runs, rest]) => ({ kind: 'paragraph', text: runs, ...rest }) as Block),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const, 4 as const), text }),
    fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(fc.record({ text }), { maxLength: 3 }) }),
    fc
      .array(fc.array(fc.record({ text }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => ({ kind: 'table', headRows: 1, rows }) as Block),
    fc.record({ kind: fc.constant('figure' as const), picture, alt: word }),
    fc.record({ kind: fc.constant('attachment' as const), name: word, href: link }),
    fc.record({ kind: fc.constant('media' as const), media: fc.constantFrom('video' as const, 'audio' as const), name: word, href: link }),
    fc.constant({ kind: 'separator' as const }),
    fc.record({ kind: fc.constant('quote' as const), blocks: fc.array(tie('block'), { maxLength: 2 }) }),
  ),
}));

/** Articles as readPage makes them. */
export const article: fc.Arbitrary<Article> = fc.record({
  meta: fc
    .tuple(
      word,
      link,
      fc.record(
        {
          source: word,
          byline: word,
          published: fc.constantFrom('2020-01-08', '2020-01-08T09:30:00+08:00'),
          columns: fc.array(word, { minLength: 1, maxLength: 3 }),
        },
        optional,
      ),
    )
    .map(([title, url, rest]) => ({ title, url, lang: 'zh-Hans', ...rest })),
  blocks: fc.array(block, { maxLength: 6 }),
});
