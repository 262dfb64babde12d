import { expect, it } from 'vitest';
import { markdownOf } from '../../../scripts/markdown';
import { linkAddress } from '../../../utils/article/address';
import type { Article, Block } from '../../../utils/article/article';

function article(...blocks: Block[]): Article {
  const url = linkAddress('https://www.example.gov.cn/a.html');
  if (!url) throw new Error('no address');
  return { meta: { title: '通知', url, lang: 'zh-Hans', source: '市政府' }, blocks };
}

it('gives title, facts and body', () => {
  expect(markdownOf(article({ kind: 'paragraph', text: [{ text: '请' }, { text: '准时', strong: true }] }))).toBe(
    '# 通知\n\n市政府 · https://www.example.gov.cn/a.html\n\n请**准时**\n',
  );
});

it('keeps signs of the text from becoming signs of the format', () => {
  expect(markdownOf(article({ kind: 'paragraph', text: [{ text: '# *a* <b>' }] }))).toContain('\\# \\*a\\* \\<b\\>');
});

it('writes notes as notes', () => {
  const made = markdownOf(
    article(
      { kind: 'paragraph', text: [{ text: '老人' }, { text: '①', note: 1 }, { text: '多' }] },
      { kind: 'paragraph', role: 'note', text: [{ text: '①', note: 1 }, { text: '：据统计' }] },
    ),
  );
  expect(made).toContain('老人[^1]多\n\n[^1]: 据统计');
});

it('writes tables with a head and nested lists', () => {
  const cell = (said: string) => ({ text: [{ text: said }] });
  const made = markdownOf(
    article(
      { kind: 'table', headRows: 1, rows: [[cell('甲'), cell('乙|丙')], [{ ...cell('丁'), columns: 2 }]] },
      {
        kind: 'list',
        ordered: true,
        items: [{ text: [{ text: '一' }], list: { kind: 'list', ordered: false, items: [{ text: [{ text: '二' }] }] } }],
      },
    ),
  );
  expect(made).toContain('| 甲 | 乙\\|丙 |\n| --- | --- |\n| 丁 |  |');
  expect(made).toContain('1. 一\n   - 二');
});
