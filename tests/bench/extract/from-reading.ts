import type { Article } from '../../../utils/article/article';
import { articleText, blockText } from '../../../utils/article/text';
import type { Reading } from '../../../utils/extract/reading';
import type { Given } from './given';

const NOTHING = { text: '', headings: [], attachments: [], images: 0, tables: 0, headlines: [] };

/** What the measuring wants to know of a reading. */
export function fromReading(reading: Reading): Given {
  if (reading.kind === 'article') return fromArticle(reading.article);
  if (reading.kind === 'unreadable') return { ...NOTHING, kind: 'unreadable', reason: reading.reason };
  const { title, headlines } = reading.list;
  return { ...NOTHING, kind: 'headlines', title, headlines: headlines.map(({ text, date }) => ({ text, date })) };
}

function fromArticle(article: Article): Given {
  const { meta, blocks } = article;
  return {
    kind: 'article',
    title: meta.title,
    date: meta.published?.slice(0, 10),
    source: meta.source,
    byline: meta.byline,
    text: `${articleText(article)}`,
    headings: blocks.flatMap((block) => (block.kind === 'heading' ? [blockText(block)] : [])),
    attachments: blocks.flatMap((block) => {
      if (block.kind === 'attachment') return [block.name];
      return linksIn(block);
    }),
    images: blocks.filter((block) => block.kind === 'figure').length,
    tables: blocks.filter((block) => block.kind === 'table').length,
    headlines: [],
    document: Object.fromEntries((meta.document ?? []).map((field) => [field.label, field.value])),
  };
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|zip|rar|7z|ofd|csv|mp4|mov|txt|tif|exr)(?:$|[?#])/i;

/** Files that stay links: inside a sentence, a list or a table. */
function linksIn(block: unknown): string[] {
  const names: string[] = [];
  const open: unknown[] = [block];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    else if (value && typeof value === 'object') {
      if ('href' in value && 'text' in value && FILE.test(String(value.href))) names.push(String(value.text));
      open.push(...Object.values(value));
    }
  }
  return names;
}
