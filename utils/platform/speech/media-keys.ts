import type { MediaKeys, MediaWish } from '../../environment';

const ACTIONS: readonly (readonly [MediaSessionAction, MediaWish])[] = [
  ['play', 'play'],
  ['pause', 'pause'],
  ['nexttrack', 'next'],
  ['previoustrack', 'previous'],
  ['seekforward', 'next'],
  ['seekbackward', 'previous'],
  ['stop', 'stop'],
];

const SECONDS = 12;
const SAMPLES_A_SECOND = 8000;

/** A WAV file of silence, 8 bit mono. */
function silence(): Blob {
  const length = SECONDS * SAMPLES_A_SECOND;
  const head = new DataView(new ArrayBuffer(44));
  const write = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries()) head.setUint8(at + index, letter.charCodeAt(0));
  };
  write(0, 'RIFF');
  head.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, SAMPLES_A_SECOND, true);
  head.setUint32(28, SAMPLES_A_SECOND, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  write(36, 'data');
  head.setUint32(40, length, true);
  return new Blob([head, new Uint8Array(length).fill(128)], { type: 'audio/wav' });
}

/**
 * Listens to the media keys until `signal` is aborted. Browsers give them only to pages that play a sound file, and a synthetic voice is none:
 * so a silent one plays along.
 */
export function mediaKeys(title: string, heard: (wish: MediaWish) => void, signal: AbortSignal): MediaKeys {
  if (!('mediaSession' in navigator) || signal.aborted) return { state: () => undefined };
  const session = navigator.mediaSession;
  const address = URL.createObjectURL(silence());
  const audio = new Audio(address);
  audio.loop = true;
  session.metadata = new MediaMetadata({ title });
  for (const [action, wish] of ACTIONS) handle(session, action, () => heard(wish));
  signal.addEventListener('abort', () => {
    audio.pause();
    URL.revokeObjectURL(address);
    session.metadata = null;
    session.playbackState = 'none';
    for (const [action] of ACTIONS) handle(session, action, null);
  });
  return {
    state(speaking) {
      if (signal.aborted) return;
      session.playbackState = speaking ? 'playing' : 'paused';
      if (speaking) void audio.play().catch(() => undefined);
      else audio.pause();
    },
  };
}

/** Browsers throw at actions that they do not know. */
function handle(session: MediaSession, action: MediaSessionAction, handler: (() => void) | null): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // This browser has no such key.
  }
}
