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

/** Chromium gives its keys only to what is longer than five seconds. */
const SECONDS = 12;
const SAMPLES_A_SECOND = 8000;
/** Firefox gives its keys only to what is louder than -60 dB; a tone of 20 Hz would have to be a hundred times louder than this to be heard. */
const TONE = { hertz: 20, height: 48 } as const;

/** A WAV file that nobody hears, 16 bit mono. */
function unheard(): Blob {
  const length = SECONDS * SAMPLES_A_SECOND;
  const head = new DataView(new ArrayBuffer(44));
  const write = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries()) head.setUint8(at + index, letter.charCodeAt(0));
  };
  write(0, 'RIFF');
  head.setUint32(4, 36 + 2 * length, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, SAMPLES_A_SECOND, true);
  head.setUint32(28, 2 * SAMPLES_A_SECOND, true);
  head.setUint16(32, 2, true);
  head.setUint16(34, 16, true);
  write(36, 'data');
  head.setUint32(40, 2 * length, true);
  const turn = (2 * Math.PI * TONE.hertz) / SAMPLES_A_SECOND;
  const samples = Int16Array.from({ length }, (_, at) => TONE.height * Math.sin(turn * at));
  return new Blob([head, samples], { type: 'audio/wav' });
}

/**
 * Listens to the media keys until `signal` is aborted. Browsers give them only to pages that play a sound file, and a synthetic voice is none:
 * so one that nobody hears plays along.
 */
export function mediaKeys(title: string, heard: (wish: MediaWish) => void, signal: AbortSignal): MediaKeys {
  if (!('mediaSession' in navigator) || signal.aborted) return { state: () => undefined };
  const session = navigator.mediaSession;
  const address = URL.createObjectURL(unheard());
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
