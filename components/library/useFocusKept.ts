import { type RefObject, useLayoutEffect } from 'react';

/**
 * Whoever throws an article away by keys stands on the title of its neighbour then, of the page where there is none: the browser would begin anew at the top.
 * Not on the neighbour's own 删除: a trembling hand presses twice.
 */
export function useFocusKept(row: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = row.current;
    return () => {
      if (!own?.contains(document.activeElement)) return;
      const neighbour = own.nextElementSibling ?? own.previousElementSibling;
      (neighbour?.querySelector('button') ?? document.querySelector('h1'))?.focus();
    };
  }, [row]);
}
