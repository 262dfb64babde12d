import type { LinkAddress } from '../../utils/article/address';
import type { Article } from '../../utils/article/article';
import type { Environment, ReaderAddress, Source } from '../../utils/environment';
import type { HeadlineList, Reading, Reason } from '../../utils/extract/reading';
import type { PageSnapshot } from '../../utils/extract/snapshot';
import type { Entry } from '../../utils/library/record';

/** @public What opening the reader came to. `gone`: the kept article that was asked for is no longer there. */
export type Opened =
  | {
      readonly kind: 'reading';
      readonly article: Article;
      readonly entry?: Entry;
      readonly snapshot?: PageSnapshot;
      /** The article with its further pages, as far as they can be had: on its way while the first page is read. Never rejects. */
      readonly whole?: Promise<Article>;
    }
  | { readonly kind: 'headlines'; readonly list: HeadlineList }
  | { readonly kind: 'unreadable'; readonly reason: Reason }
  | { readonly kind: 'gone' };

type World = {
  readonly pages: Pick<Environment['pages'], 'capture' | 'read' | 'fetchMore'>;
  readonly library: Pick<Environment['library'], 'find'>;
};

/**
 * Finds what the reader's address asks for: the kept article, else what is on the clicked page. Never rejects.
 * It needs no screen, so that it can start before one is there.
 * @public
 */
export async function openReading(world: World, wish: ReaderAddress, signal: AbortSignal): Promise<Opened> {
  const kept = wish.article === undefined ? undefined : await world.library.find(wish.article).catch(() => undefined);
  if (kept) return { kind: 'reading', article: kept.article, entry: kept.entry };
  if (wish.source) return openPage(world, wish.source, signal);
  return wish.article === undefined ? { kind: 'unreadable', reason: 'no-page' } : { kind: 'gone' };
}

async function openPage(world: World, source: Source, signal: AbortSignal): Promise<Opened> {
  const capture = await world.pages.capture(source, signal).catch(() => undefined);
  if (!capture) return { kind: 'unreadable', reason: 'no-answer' };
  if (capture.kind === 'refused') return { kind: 'unreadable', reason: capture.reason };
  const reading = (await capture.reading) ?? (await world.pages.read(capture.snapshot).catch(() => undefined));
  const opened = openedFrom(reading, capture.snapshot);
  return opened.kind === 'reading' && opened.article.meta.pages?.next
    ? { ...opened, whole: whole(world, opened.article, source, signal) }
    : opened;
}

/** An article in several pages, as far as they can be had. Few are: what joins them comes when it is needed. */
async function whole({ pages }: World, article: Article, source: Source, signal: AbortSignal): Promise<Article> {
  const joining = import('../../utils/extract/pages/join-pages').catch(() => undefined);
  const fetchPage = async (address: LinkAddress) => {
    const snapshot = await pages.fetchMore(source, address, signal);
    return snapshot ? pages.read(snapshot) : undefined;
  };
  return (await joining)?.readAllPages(article, fetchPage, signal) ?? article;
}

/** @public */
export function openedFrom(reading: Reading | undefined, snapshot: PageSnapshot): Opened {
  if (!reading) return { kind: 'unreadable', reason: 'broken-page' };
  return reading.kind === 'article' ? { kind: 'reading', article: reading.article, snapshot } : reading;
}
