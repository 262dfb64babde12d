import { linkAddress, pictureAddress } from './address';
import type { Block, Cell, Figure, List, ListItem, Paragraph, Run, Table, Text } from './article';

/** What may still be taken in. One for the whole article. */
export type Budget = { nodes: number; characters: number };

/** Pages are read down to 256 boxes deep; an article cannot be deeper. */
const DEEPEST = 260;
const MOST_RUNS = 20_000;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;
const ROLES: readonly NonNullable<Paragraph['role']>[] = ['lead', 'signature', 'verse', 'note'];

export function blocksFrom(values: readonly unknown[], budget: Budget, depth: number): Block[] {
  const blocks: Block[] = [];
  for (const value of values) {
    if (budget.nodes <= 0 || budget.characters <= 0) break;
    budget.nodes--;
    const block = blockFrom(value, budget, depth);
    if (block) blocks.push(block);
  }
  return blocks;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function cut(text: string, most: number): string {
  return text.length > most ? text.slice(0, most) : text;
}

export function optionalText<K extends string>(name: K, value: unknown, most: number): { [P in K]?: string } {
  return typeof value === 'string' && value ? ({ [name]: cut(value, most) } as { [P in K]?: string }) : {};
}

function blockFrom(value: unknown, budget: Budget, depth: number): Block | undefined {
  if (!isRecord(value) || depth > DEEPEST) return undefined;
  switch (value.kind) {
    case 'heading':
      return { kind: 'heading', level: value.level === 3 || value.level === 4 ? value.level : 2, text: textFrom(value.text, budget) };
    case 'paragraph':
      return paragraphFrom(value, budget);
    case 'list':
      return listFrom(value, budget, depth);
    case 'quote':
      return { kind: 'quote', blocks: Array.isArray(value.blocks) ? blocksFrom(value.blocks, budget, depth + 1) : [] };
    case 'table':
      return tableFrom(value, budget);
    case 'figure':
      return figureFrom(value, budget);
    case 'attachment':
    case 'media':
      return fileFrom(value, budget);
    case 'separator':
      return { kind: 'separator' };
    default:
      return undefined;
  }
}

function textFrom(value: unknown, budget: Budget): Text {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_RUNS).flatMap((one: unknown) => runFrom(one, budget) ?? []);
}

const MARKS = ['strong', 'emphasis', 'underline', 'superscript', 'subscript'] as const;

function runFrom(value: unknown, budget: Budget): Run | undefined {
  if (!isRecord(value) || typeof value.text !== 'string' || budget.nodes <= 0) return undefined;
  const text = cut(value.text, Math.max(0, budget.characters));
  budget.characters -= text.length;
  budget.nodes--;
  const href = linkAddress(value.href);
  const marks = Object.fromEntries(MARKS.filter((mark) => value[mark] === true).map((mark) => [mark, true as const]));
  const note =
    typeof value.note === 'number' && Number.isInteger(value.note) && value.note > 0 && value.note < 100_000 ? { note: value.note } : {};
  return {
    text,
    ...marks,
    ...(href ? { href } : {}),
    ...note,
    ...optionalText('ruby', value.ruby, 200),
    ...optionalText('lang', value.lang, 35),
  };
}

function paragraphFrom(value: Record<string, unknown>, budget: Budget): Paragraph {
  const role = ROLES.find((one) => one === value.role);
  return { kind: 'paragraph', text: textFrom(value.text, budget), ...alignFrom(value.align), ...(role ? { role } : {}) };
}

function alignFrom(value: unknown): { align?: 'center' | 'end' } {
  return value === 'center' || value === 'end' ? { align: value } : {};
}

function listFrom(value: Record<string, unknown>, budget: Budget, depth: number): List {
  const items = Array.isArray(value.items) ? value.items.flatMap((one: unknown) => itemFrom(one, budget, depth + 1) ?? []) : [];
  const start = typeof value.start === 'number' && Number.isInteger(value.start) ? { start: value.start } : {};
  return { kind: 'list', ordered: value.ordered === true, ...start, items };
}

function itemFrom(value: unknown, budget: Budget, depth: number): ListItem | undefined {
  if (!isRecord(value) || budget.nodes <= 0) return undefined;
  budget.nodes--;
  const deeper = isRecord(value.list) && depth <= DEEPEST ? { list: listFrom(value.list, budget, depth) } : {};
  return { text: textFrom(value.text, budget), ...deeper };
}

function tableFrom(value: Record<string, unknown>, budget: Budget): Table {
  const raw = Array.isArray(value.rows) ? value.rows.slice(0, MOST_ROWS) : [];
  const rows = raw.map((row: unknown) =>
    Array.isArray(row) ? row.slice(0, MOST_COLUMNS).flatMap((cell: unknown) => cellFrom(cell, budget) ?? []) : [],
  );
  const headRows = typeof value.headRows === 'number' ? Math.min(Math.max(0, Math.trunc(value.headRows)), rows.length) : 0;
  return { kind: 'table', ...(Array.isArray(value.caption) ? { caption: textFrom(value.caption, budget) } : {}), headRows, rows };
}

function cellFrom(value: unknown, budget: Budget): Cell | undefined {
  if (!isRecord(value) || budget.nodes <= 0) return undefined;
  budget.nodes--;
  const columns = spanFrom(value.columns, MOST_COLUMNS);
  const rows = spanFrom(value.rows, MOST_ROWS);
  return {
    text: textFrom(value.text, budget),
    ...(value.header === true ? { header: true } : {}),
    ...(columns ? { columns } : {}),
    ...(rows ? { rows } : {}),
    ...alignFrom(value.align),
  };
}

function spanFrom(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 ? Math.min(value, most) : undefined;
}

function figureFrom(value: Record<string, unknown>, budget: Budget): Figure | undefined {
  const picture = pictureAddress(value.picture);
  if (!picture) return undefined;
  return {
    kind: 'figure',
    picture,
    ...sizeFrom('width', value.width),
    ...sizeFrom('height', value.height),
    alt: typeof value.alt === 'string' ? cut(value.alt, 1000) : '',
    ...(Array.isArray(value.caption) ? { caption: textFrom(value.caption, budget) } : {}),
  };
}

function sizeFrom<K extends string>(name: K, value: unknown): { [P in K]?: number } {
  return typeof value === 'number' && value > 0 && value < 100_000 ? ({ [name]: value } as { [P in K]?: number }) : {};
}

/** A file whose address may not be followed leaves its name behind. */
function fileFrom(value: Record<string, unknown>, budget: Budget): Block | undefined {
  if (typeof value.name !== 'string') return undefined;
  const name = cut(value.name, Math.min(1000, Math.max(0, budget.characters)));
  budget.characters -= name.length;
  const href = linkAddress(value.href);
  if (!href) return { kind: 'paragraph', text: [{ text: name }] };
  if (value.kind === 'media') return { kind: 'media', media: value.media === 'audio' ? 'audio' : 'video', name, href };
  const size = typeof value.size === 'number' && value.size >= 0 && Number.isFinite(value.size) ? { size: value.size } : {};
  return { kind: 'attachment', name, href, ...optionalText('type', value.type, 20), ...size };
}
