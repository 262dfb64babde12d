import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Environment, Words } from '../../utils/environment';
import { savedOf } from '../../utils/library/order';
import type { Entry, Kept } from '../../utils/library/record';
import { useEnvironment } from '../useEnvironment';

/** @public The saved articles, heard one after the other. */
export type Programme = {
  /** Which one is heard now, counted from 1, and of how many. */
  readonly number: number;
  readonly of: number;
  /** Titles of those that were deleted in the meantime and are passed over before this one. */
  readonly passedOver: readonly string[];
  /** Goes on to the next one that is still there. */
  readonly next: () => Promise<Next>;
  /** When the listener wished it to fall silent: that holds over all of the articles. */
  readonly sleep: { until?: number | undefined };
  readonly end: () => void;
};

/** @public What is said of articles that are no longer there. */
export function passedOverWords(words: Words, titles: readonly string[]): string {
  return titles.map((title) => words('listenPassedOver', title)).join(' ');
}

/** Nothing more: `passedOver` says what else would have been heard. */
type Next = { readonly kind: 'goes-on' } | { readonly kind: 'over'; readonly passedOver: readonly string[] };

type Running = { readonly entries: readonly Entry[]; readonly at: number; readonly passedOver: readonly string[] };

/** Only where the reader was opened for it; `show` shows an article in this reader. */
export function useProgramme(show: (kept: Kept) => void): Programme | undefined {
  const { pages, library } = useEnvironment();
  const [running, setRunning] = useState<Running>();
  const sleep = useRef<{ until?: number | undefined }>({});

  useEffect(() => {
    const { article, listen } = pages.here();
    if (!article || !listen) return;
    // A reload shows the article and does not begin to speak by itself.
    pages.settle(article);
    const begin = (all: readonly Entry[]) => {
      const entries = savedOf(all);
      const at = entries.findIndex(({ id }) => id === article);
      if (at >= 0) setRunning({ entries, at, passedOver: [] });
    };
    void library.list().then(begin, () => undefined);
  }, [pages, library]);

  const next = useCallback(async (): Promise<Next> => {
    if (!running) return { kind: 'over', passedOver: [] };
    const { entries, at } = running;
    const later = entries.slice(at + 1);
    const kept = await firstThere(library, later);
    const passedOver = later.slice(0, kept ? later.findIndex(({ id }) => id === kept.entry.id) : later.length).map(({ title }) => title);
    if (!kept) {
      setRunning(undefined);
      return { kind: 'over', passedOver };
    }
    pages.settle(kept.entry.id);
    setRunning({ entries, at: at + 1 + passedOver.length, passedOver });
    show(kept);
    return { kind: 'goes-on' };
  }, [running, library, pages, show]);

  const end = useCallback(() => setRunning(undefined), []);
  return useMemo(() => {
    if (!running) return undefined;
    const { entries, at, passedOver } = running;
    return { number: at + 1, of: entries.length, passedOver, next, sleep: sleep.current, end };
  }, [running, next, end]);
}

/** The first of them that has not been deleted in the meantime. */
async function firstThere(library: Environment['library'], entries: readonly Entry[]): Promise<Kept | undefined> {
  for (const { id } of entries) {
    const kept = await library.find(id).catch(() => undefined);
    if (kept && kept.entry.binned === undefined) return kept;
  }
  return undefined;
}
