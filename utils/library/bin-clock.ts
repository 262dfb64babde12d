import { BIN_DAYS } from './record';

const DAY = 86_400_000;
/** However far the machine's clock jumps, a look into the library makes the bin at most this much older. */
const LONGEST_STEP = 7 * DAY;

/** @public Time as the bin counts it, in milliseconds: `elapsed` only grows, by what `seen` (the machine's clock) moved on. */
export type BinClock = { readonly seen: number; readonly elapsed: number };

/**
 * @public Moves the bin's clock on. A clock that was set wrong for a day (1980, 2071) must not throw anything away for good.
 */
export function tick(clock: BinClock | undefined, now: number): BinClock {
  if (!clock) return { seen: now, elapsed: 0 };
  const step = Math.min(Math.max(now - clock.seen, 0), LONGEST_STEP);
  return { seen: now, elapsed: clock.elapsed + step };
}

/** @public Whether what was thrown away at `thrown` (in `elapsed`) has lain in the bin for its whole time. */
export function isOver(thrown: number, clock: BinClock): boolean {
  return clock.elapsed - thrown >= BIN_DAYS * DAY;
}
