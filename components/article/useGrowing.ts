import { startTransition, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../utils/article/article';

/** Blocks a chunk: enough for several screens, few enough to lay out within a frame. */
export const CHUNK = 60;
/** How long a step may take, in milliseconds: whoever presses or scrolls meanwhile must not notice it. */
const UNNOTICED = 40;
const FIRST_STEP = 4;
const LARGEST_STEP = 32;
/** A page that is never idle grows all the same. */
const LATEST = 300;

/**
 * How many chunks are shown: the first words at once, the rest of a long article while the page has nothing else to do, all of it before it is printed.
 * The same article in other characters, or with more pages, keeps what is there: nobody is thrown back to its beginning.
 */
export function useGrowing(article: Article, upTo: number): number {
  const all = Math.ceil(article.blocks.length / CHUNK);
  const first = Math.min(all, Math.floor(Math.max(0, upTo) / CHUNK) + 1);
  const [shown, setShown] = useState(first);
  const chunks = Math.min(all, Math.max(shown, first));
  const pace = useRef({ step: FIRST_STEP, begun: 0 });

  useEffect(() => {
    if (chunks >= all) return;
    const { step, begun } = pace.current;
    const next = begun === 0 ? step : stepAfter(step, performance.now() - begun);
    return whenIdle(() => {
      pace.current = { step: next, begun: performance.now() };
      startTransition(() => setShown(chunks + next));
    });
  }, [chunks, all]);

  useEffect(() => {
    const complete = () => flushSync(() => setShown(all));
    addEventListener('beforeprint', complete);
    return () => removeEventListener('beforeprint', complete);
  }, [all]);

  return chunks;
}

/** Larger steps on a quick computer, smaller ones on a slow or busy one. */
function stepAfter(step: number, took: number): number {
  if (took > UNNOTICED) return Math.max(1, Math.floor(step / 2));
  return took < UNNOTICED / 2 ? Math.min(LARGEST_STEP, step * 2) : step;
}

/** Safari aside, every browser can say when it has nothing to do. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 16);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: LATEST });
  return () => cancelIdleCallback(asked);
}
