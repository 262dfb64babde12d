import { SAMPLE_RATE } from './synthesis';

/** How long before the first sound is due, in seconds: time for the sound card to take it up. */
const LEAD = 0.03;
/** From the browser to the ear, in seconds, where the browser may not be asked. */
const USUAL_DELAY = 0.05;

/** @public Sound that is played piece after piece without a gap, on the clock of the sound card. */
export type AudioLine = {
  /** Seconds on the line's clock, as the ear hears it. */
  now(): number;
  /** Adds a piece behind the last one and tells when (on that clock) the ear will hear its start. */
  add(pcm: Float32Array<ArrayBuffer>): number;
  /** When the last piece ends, on that clock. */
  end(): number;
  silence(): void;
};

let shared: AudioContext | undefined;

/** The page's one audio context; made at the first wish to hear something, since browsers allow sound only then. */
export function audioContext(): AudioContext {
  shared ??= new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' });
  if (shared.state !== 'running') void shared.resume().catch(() => undefined);
  return shared;
}

export function openLine(context: AudioContext): AudioLine {
  const sources = new Set<AudioBufferSourceNode>();
  let end = 0;
  return {
    now: () => context.currentTime - delayOf(context),
    end: () => end,
    add(pcm) {
      const start = Math.max(end, context.currentTime + LEAD);
      const buffer = context.createBuffer(1, Math.max(1, pcm.length), SAMPLE_RATE);
      buffer.copyToChannel(pcm, 0);
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(context.destination);
      source.addEventListener('ended', () => sources.delete(source));
      sources.add(source);
      source.start(start);
      end = start + pcm.length / SAMPLE_RATE;
      return start;
    },
    silence() {
      for (const source of sources) {
        source.stop();
        source.disconnect();
      }
      sources.clear();
    },
  };
}

/**
 * From the browser to the ear, in seconds. Firefox (its `baseLatency` is 0) asks the sound server while it holds a lock that the server's callback waits for: a page that
 * asks as sound begins can stand still for ever (in a quarter of all beginnings, Firefox 140 with PulseAudio, November 2026). There nobody asks.
 */
function delayOf(context: AudioContext): number {
  return context.baseLatency > 0 ? context.outputLatency || context.baseLatency : USUAL_DELAY;
}
