import type { Cell, Table, Text } from '../../article/article';
import { type Box, isBox } from '../body/tree';
import { headsPartOfLetter } from '../meta/parts-of-letters';
import { textInside } from './inline';
import { withoutStrong } from './runs';

const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;
const LONG_CELL = 500;

type Row = { readonly box: Box; readonly cells: readonly Box[]; readonly inHead: boolean };

/** The data table in a box; `undefined` where the table is there for the layout, so that it is read through. */
export function tableOf(box: Box, base: string): Table | undefined {
  const rows = rowsOf(box);
  if (!isData(box, rows)) return undefined;
  const filled = rows.filter((row) => row.cells.some((cell) => cell.weight > 0)).slice(0, MOST_ROWS);
  const caption = captionOf(box, base);
  const cells = filled.map((row) => row.cells.slice(0, MOST_COLUMNS).map((cell) => cellOf(cell, base)));
  return { kind: 'table', ...(caption ? { caption } : {}), headRows: headRowsOf(filled), rows: cells };
}

/** The rows of a table, or of a part of one. */
function rowsOf(box: Box, inHead = false, rows: Row[] = []): Row[] {
  for (const child of box.children) {
    if (!isBox(child) || child.gone || child.hidden) continue;
    if (child.tag === 'tr') rows.push(rowOf(child, inHead));
    else if (box.tag === 'table' && /^t(?:body|head|foot)$/.test(child.tag)) rowsOf(child, child.tag === 'thead', rows);
  }
  return rows;
}

function rowOf(box: Box, inHead: boolean): Row {
  const cells = box.children.filter(
    (cell): cell is Box => isBox(cell) && (cell.tag === 'td' || cell.tag === 'th') && !cell.hidden && !cell.gone,
  );
  return { box, cells, inHead };
}

function isData(table: Box, rows: readonly Row[]): boolean {
  const { element } = table;
  if (/^(?:presentation|none)$/.test(element.getAttribute('role') ?? '')) return false;
  const filled = rows.map((row) => row.cells.filter((cell) => cell.weight > 0).length);
  if (filled.filter((count) => count >= 2).length === 0) return false;
  if (holds(table, (child) => child.tag === 'table' && child.weight > 0) || isLetter(rows)) return false;
  if (holds(table, (child) => child.tag === 'th') || element.querySelector('caption')) return true;
  if (rows.length < 2) return false;
  const longest = Math.max(...rows.flatMap((row) => row.cells.map((cell) => cell.weight)));
  if (longest > LONG_CELL && longest > table.weight * 0.6) return false;
  return !holdsArticles(table, rows);
}

/** What was asked and what was answered, each beside its name. */
function isLetter(rows: readonly Row[]): boolean {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.weight > 0));
  return filled.length > 0 && filled.every(({ cells }) => cells.length === 2 && headsPartOfLetter(cells[0]?.element.textContent ?? ''));
}

/** Cells with pictures or several headings are places on a page, not values. */
function holdsArticles(table: Box, rows: readonly Row[]): boolean {
  const pictures = rows.flatMap((row) => row.cells).filter((cell) => holds(cell, (child) => child.tag === 'img' && wide(child))).length;
  if (pictures >= 1 && rows.length <= pictures * 2) return true;
  return holds(table, (child) => /^(?:h[1-3]|form)$/.test(child.tag) && child.weight > 0);
}

function wide(image: Box): boolean {
  const width = Number.parseInt(image.element.getAttribute('data-qd-w') ?? image.element.getAttribute('width') ?? '', 10);
  return !(width < 100);
}

function holds(box: Box, wanted: (child: Box) => boolean): boolean {
  return box.children.some((child) => isBox(child) && !child.gone && (wanted(child) || holds(child, wanted)));
}

function captionOf(table: Box, base: string): Text | undefined {
  const caption = table.children.find((child): child is Box => isBox(child) && child.tag === 'caption' && !child.hidden);
  const text = caption ? withoutStrong(textInside(caption, base)) : [];
  return text.length > 0 ? text : undefined;
}

function cellOf(box: Box, base: string): Cell {
  const columns = spanOf(box, 'colspan', 1000);
  const rows = spanOf(box, 'rowspan', MOST_ROWS);
  const said = /text-align\s*:\s*(\w+)/i.exec(box.element.getAttribute('style') ?? '')?.[1] ?? box.element.getAttribute('align');
  const align = said === 'center' ? 'center' : said === 'right' ? 'end' : undefined;
  return {
    text: textInside(box, base),
    ...(box.tag === 'th' ? { header: true as const } : {}),
    ...(columns > 1 ? { columns: Math.min(columns, MOST_COLUMNS) } : {}),
    ...(rows > 1 ? { rows } : {}),
    ...(align ? { align } : {}),
  };
}

function spanOf(box: Box, name: string, most: number): number {
  const span = Number.parseInt(box.element.getAttribute(name) ?? '', 10);
  return span > 1 ? Math.min(span, most) : 1;
}

/** Rows of a `<thead>`; else leading rows of `<th>` alone; else a first row that is bold or shorter-worded than what follows. */
function headRowsOf(rows: readonly Row[]): number {
  const heads = rows.findIndex((row) => !row.inHead && !row.cells.every((cell) => cell.tag === 'th'));
  if (heads < 0) return rows.length > 1 ? 1 : 0;
  if (heads > 0) return heads;
  const [first, second] = rows;
  if (!first || !second || first.cells.length < 2) return 0;
  const full = first.cells.every((cell) => cell.weight > 0 && cell.weight <= 20 && !/\d{3,}/.test(cell.element.textContent));
  return full && first.cells.length > 2 ? 1 : 0;
}
