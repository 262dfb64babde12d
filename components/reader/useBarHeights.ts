import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Layout } from './useLayout';

type Bars = { readonly top: RefObject<HTMLElement>; readonly foot: RefObject<HTMLElement> };

/** Tells the page how much of its edges the bars cover, so that nothing that has focus, or is being read, hides beneath them. */
export function useBarHeights(layout: Layout): Bars {
  const top = useRef<HTMLElement>(null);
  const foot = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const tell = () => {
      style.setProperty('--head-height', `${layout === 'wide' ? (top.current?.offsetHeight ?? 0) : 0}px`);
      style.setProperty('--foot-height', `${layout === 'low' ? 0 : (foot.current?.offsetHeight ?? 0)}px`);
    };
    tell();
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(tell);
    for (const bar of [top.current, foot.current]) if (bar) watch.observe(bar);
    return () => watch.disconnect();
  }, [layout]);
  return { top, foot };
}
