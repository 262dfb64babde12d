import type { Article, Block, Cell, ListItem, Text } from './article';

/** @public A stretch of running text inside a block: `start` is its offset in the block's plain text. */
export type Leaf = { readonly start: number; readonly text: Text };

/** @public */
export function plain(text: Text): string {
  const only = text[0];
  if (only && text.length === 1) return only.text;
  return text.map((run) => run.text).join('');
}

/**
 * The running texts of a block in reading order. The offsets are those that places speak of, so whoever renders a block writes `start` beside each leaf.
 * @public
 */
export function leavesOf(block: Block): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let end = 0;
  for (const text of textsOf(block)) {
    const start = leaves.length === 0 ? 0 : end + 1;
    leaves.push({ start, text });
    end = start + plain(text).length;
  }
  return leaves;
}

/** @public The block's plain text: its leaves joined by line ends. Ruby, alt texts and addresses are not part of it. */
export function blockText(block: Block): string {
  return block.kind === 'paragraph' || block.kind === 'heading' ? plain(block.text) : textsOf(block).map(plain).join('\n');
}

/** @public The body's plain text, a block a line. */
export function articleText(article: Article): string {
  return article.blocks.map(blockText).filter(Boolean).join('\n');
}

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap(textsOfItem);
    case 'quote':
      return block.blocks.flatMap(textsOf);
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...block.rows.flatMap((row) => row.map((cell: Cell) => cell.text))];
    case 'figure':
      return block.caption ? [block.caption] : [];
    case 'attachment':
    case 'media':
      return [[{ text: block.name }]];
    case 'separator':
      return [];
  }
}

function textsOfItem(item: ListItem): readonly Text[] {
  return [item.text, ...(item.list ? textsOf(item.list) : [])];
}
