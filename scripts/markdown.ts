import type { Article, Block, Cell, List, Run, Table, Text } from '../utils/article/article.ts';

/** @public The article as Markdown (CommonMark, tables as GitHub writes them): title, facts, body. */
export function markdownOf(article: Article): string {
  const { meta } = article;
  const facts = [meta.source, meta.byline, meta.published?.slice(0, 16).replace('T', ' '), meta.url].filter(Boolean).join(' · ');
  const card = (meta.document ?? []).map((field) => `- ${escaped(field.label)}：${escaped(field.value)}`).join('\n');
  const parts = [
    `# ${escaped(meta.title)}`,
    meta.subtitle ? escaped(meta.subtitle) : '',
    escaped(facts),
    card,
    ...article.blocks.map(block),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${text(one.text).replace(/\n/g, ' ')}`;
    case 'paragraph':
      return (one.role === 'note' ? note(one.text) : text(one.text)).replace(/\n/g, '  \n');
    case 'list':
      return list(one, '');
    case 'quote':
      return one.blocks.map(block).join('\n\n').replace(/^/gm, '> ');
    case 'table':
      return table(one);
    case 'figure':
      return `![${escaped(one.alt)}](${one.picture})${one.caption ? `\n\n*${text(one.caption)}*` : ''}`;
    case 'attachment':
    case 'media':
      return `[${escaped(one.name || one.href)}](${one.href})`;
    case 'separator':
      return '---';
  }
}

function list(one: List, indent: string): string {
  return one.items
    .map((item, index) => {
      const mark = one.ordered ? `${(one.start ?? 1) + index}. ` : '- ';
      const inner = item.list ? `\n${list(item.list, `${indent}${' '.repeat(mark.length)}`)}` : '';
      return `${indent}${mark}${text(item.text).replace(/\n/g, ' ')}${inner}`;
    })
    .join('\n');
}

function table(one: Table): string {
  const rows = one.rows.map((row) => row.flatMap(cells));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const [first, ...rest] = one.headRows > 0 ? rows : [[], ...rows];
  const caption = one.caption ? `${text(one.caption)}\n\n` : '';
  return `${caption}${[line(first ?? []), line(new Array<string>(width).fill('---')), ...rest.map(line)].join('\n')}`;
}

function cells(cell: Cell): string[] {
  const said = text(cell.text).replace(/\n/g, ' ').replace(/\|/g, '\\|');
  return [said, ...new Array<string>(Math.min(cell.columns ?? 1, 60) - 1).fill('')];
}

function text(runs: Text): string {
  return runs.map(run).join('');
}

/** A note begins with the mark that stands in the text. */
function note(runs: Text): string {
  const [mark, ...rest] = runs;
  return mark?.note === undefined ? text(runs) : `[^${mark.note}]: ${text(rest).replace(/^[\s:：.、]+/, '')}`;
}

function run(one: Run): string {
  if (one.note !== undefined) return `[^${one.note}]`;
  const said = one.text.trim();
  if (said === '') return one.text;
  const [before, after] = [/^\s*/.exec(one.text)?.[0] ?? '', /\s*$/.exec(one.text)?.[0] ?? ''];
  let marked = escaped(said);
  if (one.strong) marked = `**${marked}**`;
  if (one.emphasis) marked = `*${marked}*`;
  if (one.href) marked = `[${marked}](${one.href})`;
  return `${before}${marked}${after}`;
}

function escaped(raw: string): string {
  return raw.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(#{1,6}|[-+>])(?=\s)/, '\\$1');
}
