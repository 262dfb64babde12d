import { SAMPLE_RATE } from './synthesis';

/** How long before the first sound is due, in seconds: time for the sound card to take it up. */
const LEAD = 0.03;

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
  const delay = () => context.outputLatency || context.baseLatency || 0;
  let end = 0;
  return {
    now: () => context.currentTime - delay(),
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
