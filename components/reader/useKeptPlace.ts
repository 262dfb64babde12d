import { type RefObject, useCallback, useEffect, useLayoutEffect } from 'react';
import type { Place } from '../../utils/article/article';
import type { Settings } from '../../utils/settings/settings';
import { placeAt, topOf } from '../article/place';

/** The upper edge of what can be read: below the bar, where there is one. */
function readingEdge(): number {
  const bar = document.querySelector<HTMLElement>('[data-bar="top"]');
  return bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0;
}

/** @public What is being read now. */
export function useReadingPlace(root: RefObject<HTMLElement>): () => Place | undefined {
  return useCallback(() => {
    if (!root.current || scrollY <= 0) return undefined;
    return placeAt(root.current, readingEdge())?.place;
  }, [root]);
}

/** @public When letters grow or shrink, the line that stood at the top stands there still. */
export function useSteadyPlace(root: RefObject<HTMLElement>, settings: Settings): void {
  // Effects of the inner run before those of the outer: here the page still looks as before, and <Page> changes it right after.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs because the settings changed
  useLayoutEffect(() => {
    const article = root.current;
    if (!article || scrollY <= 0) return;
    const seen = placeAt(article, readingEdge());
    if (!seen) return;
    queueMicrotask(() => bringTo(article, seen.place, () => seen.top));
  }, [root, settings]);
}

/** @public Goes to the place where reading stopped. */
export function goTo(article: HTMLElement, place: Place): void {
  bringTo(article, place, () => readingEdge() + 24);
}

/** Again in the frames that follow, since what comes into view is laid out only then and may be of another height than was guessed. */
function bringTo(article: HTMLElement, place: Place, wanted: () => number, tries = 4): void {
  const top = topOf(article, place);
  if (top === undefined) return;
  const off = top - wanted();
  if (Math.abs(off) > 1) scrollBy({ top: off, behavior: 'instant' });
  if (tries > 1) requestAnimationFrame(() => bringTo(article, place, wanted, tries - 1));
}

/** @public Tells where reading is, a moment after each movement and when the page is left. */
export function useKeepPlace(place: () => Place | undefined, keep: (place: Place) => void): void {
  useEffect(() => {
    let timer = 0;
    const now = () => {
      clearTimeout(timer);
      const here = place();
      if (here) keep(here);
    };
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(now, 400);
    };
    addEventListener('scroll', later, { passive: true });
    addEventListener('pagehide', now);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', later);
      removeEventListener('pagehide', now);
    };
  }, [place, keep]);
}
