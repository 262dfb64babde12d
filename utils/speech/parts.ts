import type { Block, Cell, List, Table, Text } from '../article/article';
import { leavesOf, plain } from '../article/text';

/** @public */
export type SentenceKind = 'title' | 'facts' | 'heading' | 'text' | 'item' | 'row' | 'caption' | 'attachment' | 'media';

/** A running text of a block, as it is to be said. `row` tells which parts are said together, `name` the column they stand in. */
export type Part = {
  readonly start: number;
  readonly text: Text;
  readonly kind: SentenceKind;
  /** The number before an item of an ordered list. */
  readonly number?: number;
  /** What it is called before it is said: 图片, 表格, 附件 … */
  readonly called?: 'picture' | 'table' | 'attachment' | 'video' | 'audio';
  readonly row?: number;
  readonly name?: string;
  /** A column's name is not said by itself: it is said with each of its cells. */
  readonly silent?: true;
};

type Manner = Omit<Part, 'start' | 'text'>;

/** The parts of a block in reading order, one for each of its leaves. */
export function partsOf(block: Block): Part[] {
  const manners = mannersOf(block, { next: 0 });
  return leavesOf(block).map((leaf, index) => ({ ...(manners[index] ?? { kind: 'text' }), ...leaf }));
}

type Rows = { next: number };

function mannersOf(block: Block, rows: Rows): Manner[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading' }];
    case 'paragraph':
      return [{ kind: 'text' }];
    case 'list':
      return ofList(block);
    case 'quote':
      return block.blocks.flatMap((inner) => mannersOf(inner, rows));
    case 'table':
      return ofTable(block, rows);
    case 'figure':
      return block.caption ? [{ kind: 'caption', called: 'picture' }] : [];
    case 'attachment':
      return [{ kind: 'attachment', called: 'attachment' }];
    case 'media':
      return [{ kind: 'media', called: block.media }];
    case 'separator':
      return [];
  }
}

const OWN_NUMBER = /^[\s\u3000]*(?:[（(]?[\d一二三四五六七八九十百]+[)）、.．]|[①-⑳⑴-⒛]|第[\d一二三四五六七八九十百]+)/u;

function ofList(list: List): Manner[] {
  const first = list.start ?? 1;
  return list.items.flatMap((item, index): Manner[] => {
    const numbered = list.ordered && !OWN_NUMBER.test(plain(item.text));
    return [{ kind: 'item', ...(numbered ? { number: first + index } : {}) }, ...(item.list ? ofList(item.list) : [])];
  });
}

function ofTable(table: Table, rows: Rows): Manner[] {
  const names = columnNames(table);
  const manners: Manner[] = table.caption ? [{ kind: 'caption', called: 'table' }] : [];
  const taken: number[] = [];
  for (const [index, row] of table.rows.entries()) {
    const id = rows.next;
    rows.next += 1;
    manners.push(...columnsOf(row, taken).map((column, cell) => ofCell(row[cell], id, index < table.headRows, names[column])));
  }
  return manners;
}

function ofCell(cell: Cell | undefined, row: number, head: boolean, name: string | undefined): Manner {
  if (head) return { kind: 'row', row, silent: true };
  return { kind: 'row', row, ...(name && !cell?.header && (cell?.columns ?? 1) === 1 ? { name } : {}) };
}

/** The names of the columns: the lowest head row that has one; a wide head cell above names what has no name of its own. */
function columnNames(table: Table): string[] {
  const names: string[] = [];
  const taken: number[] = [];
  for (const row of table.rows.slice(0, table.headRows)) {
    const columns = columnsOf(row, taken);
    for (const [index, cell] of row.entries()) {
      const name = plain(cell.text).replace(/\s+/g, '');
      if (name) fill(names, columns[index] ?? 0, cell, name);
    }
  }
  return names;
}

/** Writes a value into each of the columns that a cell stands in. */
function fill<Value>(columns: Value[], from: number, { columns: wide = 1 }: Cell, value: Value): void {
  for (let column = from; column < from + wide; column += 1) columns[column] = value;
}

/** In which column each cell of a row begins. `taken` carries how many rows each column is still filled from above. */
function columnsOf(row: readonly Cell[], taken: number[]): number[] {
  const columns: number[] = [];
  const filled: number[] = [];
  let column = 0;
  for (const cell of row) {
    while ((taken[column] ?? 0) > 0) column += 1;
    columns.push(column);
    fill(filled, column, cell, cell.rows ?? 1);
    column += cell.columns ?? 1;
  }
  const width = Math.max(taken.length, filled.length);
  for (let at = 0; at < width; at += 1) taken[at] = Math.max(taken[at] ?? 0, filled[at] ?? 0, 1) - 1;
  return columns;
}
