import type { Article, Block, Cell, List, Text } from '../article';

/** Makes another text of each running text of an article; `block` is its index, the title's block and so on are not asked. */
export type TextMaker = (text: Text) => Text;

/** The article's blocks with every running text made anew, in reading order. */
export function mapTexts(article: Article, make: TextMaker): readonly Block[] {
  return article.blocks.map((block) => mapBlock(block, make));
}

/** @public One block with every running text made anew, in reading order: the order of `leavesOf`. */
export function mapBlock(block: Block, make: TextMaker): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: make(block.text) };
    case 'list':
      return mapList(block, make);
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => mapBlock(inner, make)) };
    case 'table': {
      const caption = block.caption ? { caption: make(block.caption) } : {};
      return { ...block, ...caption, rows: block.rows.map((row) => row.map((cell: Cell) => ({ ...cell, text: make(cell.text) }))) };
    }
    case 'figure':
      return block.caption ? { ...block, caption: make(block.caption) } : block;
    case 'attachment':
    case 'media':
      return {
        ...block,
        name: make([{ text: block.name }])
          .map((run) => run.text)
          .join(''),
      };
    case 'separator':
      return block;
  }
}

function mapList(list: List, make: TextMaker): List {
  return {
    ...list,
    items: list.items.map((item) => ({ ...item, text: make(item.text), ...(item.list ? { list: mapList(item.list, make) } : {}) })),
  };
}
