import type { LibraryPort } from '../../environment';

const CHANNEL = 'library';

/** Tells every page of ours that the library changed. */
export function announcing(): { announce: () => void; watch: LibraryPort['watch'] } {
  const mouth = new BroadcastChannel(CHANNEL);
  const watch: LibraryPort['watch'] = (changed, signal) => {
    if (signal.aborted) return;
    const ear = new BroadcastChannel(CHANNEL);
    ear.addEventListener('message', () => changed());
    signal.addEventListener('abort', () => ear.close(), { once: true });
  };
  return { announce: () => mouth.postMessage('changed'), watch };
}
