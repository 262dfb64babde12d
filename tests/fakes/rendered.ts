import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import load, { type Synthesizer } from '@echogarden/espeak-ng-emscripten';
import { latinFor } from '../../utils/speech/latin/latin';
import { spokenAt } from '../../utils/speech/latin/plain';

/** The sound of a sentence as the voice that comes along makes it, and when each of its characters begins, in seconds. */
export type Rendered = { readonly samples: Float32Array; readonly characters: readonly { readonly at: number; readonly time: number }[] };

/** @public Samples a second. */
export const RATE = 22_050;

/** The synthesiser as its makers ship it, with all languages. */
async function wholeSynthesiser(): Promise<Synthesizer> {
  const folder = dirname(createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten'));
  const data = readFileSync(join(folder, 'espeak-ng.data'));
  const { eSpeakNGWorker } = await load({
    getPreloadedPackage: () => data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength),
  });
  return new eSpeakNGWorker();
}

/** @public Made by the synthesiser itself, without a browser: what a browser plays can be laid beside it. */
export async function rendered(
  text: string,
  lang: string,
  voice: string,
  wordsAMinute: number,
  by = wholeSynthesiser(),
): Promise<Rendered> {
  const synthesiser = await by;
  const latin = await latinFor(text, lang);
  synthesiser.set_voice(voice);
  synthesiser.set_rate(wordsAMinute);
  const pieces: Int16Array[] = [];
  const characters: { at: number; time: number }[] = [];
  synthesiser.synthesize(latin.text, (pcm, events) => {
    pieces.push(pcm.slice());
    for (const { type, text_position, audio_position } of events)
      if (type === 'word') characters.push({ at: spokenAt(latin, text_position - 1).at, time: audio_position / 1000 });
    return false;
  });
  return {
    samples: Float32Array.from(
      pieces.flatMap((piece) => [...piece]),
      (sample) => sample / 32_768,
    ),
    characters,
  };
}

/** @public Root mean square of a stretch, its edges in seconds. */
export function energy(samples: Float32Array, from: number, to: number): number {
  const stretch = samples.subarray(Math.round(from * RATE), Math.round(to * RATE));
  return Math.sqrt(stretch.reduce((sum, sample) => sum + sample ** 2, 0) / Math.max(1, stretch.length));
}

/** @public Where sound begins and where it ends for good, in seconds. */
export function extent(samples: Float32Array): { readonly from: number; readonly to: number } {
  const loud = (sample: number) => Math.abs(sample) > 0.01;
  return { from: samples.findIndex(loud) / RATE, to: (samples.findLastIndex(loud) + 1) / RATE };
}
