import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../utils/article/article';

/** Blocks a chunk: enough for several screens, few enough to lay out within a frame. */
export const CHUNK = 60;
/** How many more chunks each step adds. */
const STEP = 20;

/**
 * How many chunks are shown: the first words at once, the rest of a long article step by step, all of it before it is printed.
 * The same article in other characters, or with more pages, keeps what is there: nobody is thrown back to its beginning.
 */
export function useGrowing(article: Article, upTo: number): number {
  const all = Math.ceil(article.blocks.length / CHUNK);
  const first = Math.min(all, Math.floor(Math.max(0, upTo) / CHUNK) + 1);
  const [shown, setShown] = useState(first);
  const chunks = Math.min(all, Math.max(shown, first));

  useEffect(() => {
    if (chunks >= all) return;
    const timer = setTimeout(() => startTransition(() => setShown(chunks + STEP)), 0);
    return () => clearTimeout(timer);
  }, [chunks, all]);

  useEffect(() => {
    const complete = () => flushSync(() => setShown(all));
    addEventListener('beforeprint', complete);
    return () => removeEventListener('beforeprint', complete);
  }, [all]);

  return chunks;
}
