/** Who may speak: taken from whoever has it. */
const RIGHT = 'reading-aloud';
/** Who may still be heard: handed on by whoever has fallen silent. */
const FLOOR = 'reading-aloud-heard';
/** A reader that hangs is not waited for any longer. */
const SILENT_WITHIN = 500;

/** @public What becomes of a claim: it may begin once the others are silent, and it is lost when another reader claims in turn. */
export type Claim = { readonly begin: () => void; readonly lost: () => void };

/**
 * Makes this reader the only one that speaks, over all tabs and windows; aborting `signal` gives the right back.
 * A browser has one queue of utterances for all of our pages, and in Chromium `cancel()` in one of them empties it for all:
 * whoever speaks before the other has fallen silent is silenced along with it. So the other is waited for.
 * @public
 */
export function claimSpeech(locks: LockManager | undefined, { begin, lost }: Claim, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (!locks) {
    begin();
    return;
  }
  const held = new Promise<void>((release) => signal.addEventListener('abort', () => release(), { once: true }));
  locks
    .request(RIGHT, { steal: true }, () => {
      takeFloor(locks, begin, signal, held);
      return held;
    })
    .catch(() => {
      if (!signal.aborted) lost();
    });
}

function takeFloor(locks: LockManager, begin: () => void, signal: AbortSignal, held: Promise<void>): void {
  const patience = new AbortController();
  const stop = () => patience.abort();
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, SILENT_WITHIN);
  const speak = () => {
    clearTimeout(timer);
    if (!signal.aborted) begin();
    return held;
  };
  locks.request(FLOOR, { signal: patience.signal }, speak).catch(() => {
    clearTimeout(timer);
    if (!signal.aborted && patience.signal.aborted) locks.request(FLOOR, { steal: true }, speak).catch(() => undefined);
  });
}
