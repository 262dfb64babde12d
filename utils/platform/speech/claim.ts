const LOCK = 'reading-aloud';

/**
 * Makes this reader the only one that speaks, over all tabs and windows: takes the right to speak from whoever has it.
 * `lost` is called when another reader takes it in turn; aborting `signal` gives it back.
 * @public
 */
export function claimSpeech(locks: LockManager | undefined, lost: () => void, signal: AbortSignal): void {
  if (!locks || signal.aborted) return;
  const held = new Promise<void>((release) => signal.addEventListener('abort', () => release(), { once: true }));
  locks
    .request(LOCK, { steal: true }, () => held)
    .catch(() => {
      if (!signal.aborted) lost();
    });
}
