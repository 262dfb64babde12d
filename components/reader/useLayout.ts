import { useSyncExternalStore } from 'react';

/**
 * `wide`: one bar at the top. `narrow`: the wishes at the foot, in reach of a thumb. `low`: a very low window (400 % zoom),
 * in which nothing sticks, since a bar would eat the words.
 */
export type Layout = 'wide' | 'narrow' | 'low';

const LOW = '(max-height: 479px)';
const WIDE = '(min-width: 900px)';

/** @public */
export function useLayout(): Layout {
  return useSyncExternalStore(watch, layout);
}

function layout(): Layout {
  if (matchMedia(LOW).matches) return 'low';
  return matchMedia(WIDE).matches ? 'wide' : 'narrow';
}

function watch(changed: () => void): () => void {
  const queries = [matchMedia(LOW), matchMedia(WIDE)];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
