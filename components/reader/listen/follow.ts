/** Scrolling by hand within this time means: leave me alone. */
const HANDS_ON_MS = 4000;
/** Where the read sentence stands in the free part of the window, from its top. */
const CALM = 0.28;

/** Keeps the sentence that is read in view, and never pulls the page out of the reader's hands. */
export type Follower = {
  /** Brings a sentence into a calm place, unless it is there or the reader is scrolling. */
  follow(ranges: readonly Range[]): void;
  /** Goes back to the sentence, whatever was scrolled. */
  goBack(): void;
};

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

type Band = { readonly top: number; readonly bottom: number };

/** The part of the window that no bar covers: the page says it in its scroll padding. */
function freeBand(): Band {
  const style = getComputedStyle(document.documentElement);
  const top = Number.parseFloat(style.scrollPaddingTop) || 0;
  const bottom = innerHeight - (Number.parseFloat(style.scrollPaddingBottom) || 0);
  return bottom - top > 120 ? { top, bottom } : { top: 0, bottom: innerHeight };
}

function boundsOf(ranges: readonly Range[]): Band | undefined {
  const rects = ranges.map((range) => range.getBoundingClientRect()).filter((rect) => rect.height > 0);
  if (rects.length === 0) return undefined;
  return { top: Math.min(...rects.map((rect) => rect.top)), bottom: Math.max(...rects.map((rect) => rect.bottom)) };
}

const inside = (bounds: Band, band: Band): boolean =>
  bounds.top >= band.top && bounds.bottom <= band.bottom - (band.bottom - band.top) * 0.12;
const touches = (bounds: Band, band: Band): boolean => bounds.bottom > band.top && bounds.top < band.bottom;

function bringIn(bounds: Band, band: Band): void {
  const room = band.bottom - band.top;
  const height = bounds.bottom - bounds.top;
  const rest = Math.max(0, Math.min(CALM * room, room - height - 16));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: bounds.top - band.top - rest, behavior: still ? 'instant' : 'smooth' });
}

/** `away` tells whether the sentence was left behind by hand: then there is a way back to offer. `root` is the text: larger letters move what is read. */
export function follower(away: (left: boolean) => void, root: Element, signal: AbortSignal): Follower {
  let hands = Number.NEGATIVE_INFINITY;
  let free = false;
  let current: readonly Range[] = [];

  function byHand(): void {
    hands = performance.now();
    free = true;
    requestAnimationFrame(tell);
  }
  function tell(): void {
    const bounds = boundsOf(current);
    away(free && bounds !== undefined && !touches(bounds, freeBand()));
  }
  function catchUp(): void {
    free = false;
    const bounds = boundsOf(current);
    const band = freeBand();
    if (bounds && !inside(bounds, band)) bringIn(bounds, band);
    away(false);
  }
  const onKey = (event: KeyboardEvent) => {
    if (SCROLL_KEYS.has(event.key) && !(event.target instanceof HTMLElement && event.target.closest('button, input, select'))) byHand();
  };
  const onPointer = (event: PointerEvent) => {
    if (event.clientX >= document.documentElement.clientWidth) byHand();
  };
  addEventListener('wheel', byHand, { signal, passive: true });
  addEventListener('touchmove', byHand, { signal, passive: true });
  addEventListener('keydown', onKey, { signal });
  addEventListener('pointerdown', onPointer, { signal });
  addEventListener('scroll', () => free && tell(), { signal, passive: true });
  const growth = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => !free && catchUp());
  growth?.observe(root);
  signal.addEventListener('abort', () => growth?.disconnect());

  return {
    follow(ranges) {
      current = ranges;
      const bounds = boundsOf(ranges);
      if (!bounds) return;
      const back = free && performance.now() - hands > HANDS_ON_MS && inside(bounds, freeBand());
      if (!free || back) catchUp();
      else tell();
    },
    goBack: catchUp,
  };
}
