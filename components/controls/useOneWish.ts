import { useCallback, useRef } from 'react';

/** A hand that shakes presses twice: within this time it is the same wish. */
const SAME_WISH_MS = 500;

/** @public Wraps a deed so that a second press shortly after the first does nothing. */
export function useOneWish<Given extends readonly unknown[]>(deed: (...given: Given) => void): (...given: Given) => void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(
    (...given: Given) => {
      const now = performance.now();
      if (now - last.current < SAME_WISH_MS) return;
      last.current = now;
      deed(...given);
    },
    [deed],
  );
}
