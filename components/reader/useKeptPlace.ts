import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Place } from '../../utils/article/article';
import type { Settings } from '../../utils/settings/settings';
import { placeAt, topOf } from '../article/place';

/** The upper edge of what can be read: below the bar, where there is one. */
function readingEdge(): number {
  const bar = document.querySelector<HTMLElement>('[data-bar="top"]');
  return bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0;
}

/** @public Reading stands at this place (left out: at the same as before) as long as the window stands at `y`; left out: wherever the window is. */
export type Stand = (place?: Place, y?: number) => void;

/** @public What is being read now: where the voice is, where it or the eye stopped until somebody scrolls, else what stands at the top of the window. */
export function useReadingPlace(root: RefObject<HTMLElement>): { readonly here: () => Place | undefined; readonly stand: Stand } {
  const stood = useRef<{ readonly place?: Place | undefined; readonly y?: number | undefined }>({});
  const stand = useCallback<Stand>((place = stood.current.place, y) => {
    stood.current = { place, y };
  }, []);
  const here = useCallback(() => {
    const { place, y = scrollY } = stood.current;
    if (place && y === scrollY) return place;
    if (!root.current || scrollY <= 0) return undefined;
    return placeAt(root.current, readingEdge())?.place;
  }, [root]);
  return { here, stand };
}

/** The page may still be gliding to the last sentence. */
const AT_REST_AFTER = 1000;

/** @public Whoever falls silent goes on from there. */
export function useVoicesPlace(isListening: boolean, stand: Stand): void {
  useEffect(() => (isListening ? () => void setTimeout(() => stand(undefined, scrollY), AT_REST_AFTER) : undefined), [isListening, stand]);
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
export function goTo(article: HTMLElement, place: Place, stand: Stand): void {
  bringTo(
    article,
    place,
    () => readingEdge() + 24,
    () => stand(place, scrollY),
  );
}

/** Again in the frames that follow, since what comes into view is laid out only then and may be of another height than was guessed. */
function bringTo(article: HTMLElement, place: Place, wanted: () => number, arrived?: () => void, tries = 4): void {
  const top = topOf(article, place);
  if (top === undefined) return;
  const off = top - wanted();
  if (Math.abs(off) > 1) scrollBy({ top: off, behavior: 'instant' });
  if (tries > 1) requestAnimationFrame(() => bringTo(article, place, wanted, arrived, tries - 1));
  else arrived?.();
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
