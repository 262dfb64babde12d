import type { ReaderAddress, Source } from '../environment';

const READER = '/reader.html';

/** @public The address at which the reader of a clicked page opens. Of a private page nothing but the tab is named: addresses end up in the history. */
export function readerAddress(source: Source): string {
  const query = new URLSearchParams({ source: String(source.tab) });
  if (source.private) query.set('private', '1');
  else
    for (const [name, value] of [
      ['url', source.url],
      ['title', source.title],
    ] as const)
      query.set(name, value);
  return `${READER}?${query}`;
}

/** @public The address of a kept article's reader. */
export function articleAddress(id: string, listen = false): string {
  return `${READER}?${new URLSearchParams({ article: id, ...(listen && { listen: '1' }) })}`;
}

/** @public What a reader's address says; it is input like any other. */
export function parseReaderAddress(search: string): ReaderAddress {
  const query = new URLSearchParams(search);
  const article = query.get('article') ?? '';
  const source = sourceOf(query);
  const known = /^[0-9a-f]{1,64}$/.test(article);
  return { ...(known && { article }), ...(source && { source }), ...(known && query.get('listen') === '1' && { listen: true }) };
}

/** @public The same address with the kept article in it; what was wished for once is taken out. */
export function settledAddress(search: string, id: string): string {
  const query = new URLSearchParams(search);
  query.set('article', id);
  query.delete('listen');
  return `?${query}`;
}

function sourceOf(query: URLSearchParams): Source | undefined {
  const number = query.get('source') ?? '';
  if (!/^\d{1,15}$/.test(number)) return undefined;
  const source = { tab: Number(number), url: query.get('url') ?? '', title: query.get('title') ?? '' };
  return query.has('private') ? { ...source, private: true } : source;
}
