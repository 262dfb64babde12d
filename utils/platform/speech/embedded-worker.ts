import type { Synthesizer } from '@echogarden/espeak-ng-emscripten';
import { spokenAt } from '../../speech/latin/plain';
import type { Answer, Order, TimedWord } from './synthesis';

/** Made by the build step `modules/embedded-voice`. */
const DATA = '/speech/espeak-ng.data';
/** Words a minute at rate 1: slow enough for old ears, 2.8 syllables a second. */
const PACE = 150;
/** A syllable of every voice. */
const ANY_SYLLABLE = 'a1';

const scope = self as unknown as { postMessage(answer: Answer, transfer?: readonly Transferable[]): void };

let loading: Promise<Synthesizer> | undefined;

function synthesizer(): Promise<Synthesizer> {
  loading ??= loadSynthesizer();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Script and data come side by side. */
async function loadSynthesizer(): Promise<Synthesizer> {
  const [{ default: load }, data] = await Promise.all([
    import('@echogarden/espeak-ng-emscripten'),
    fetch(DATA).then((answer) => answer.arrayBuffer()),
  ]);
  const { eSpeakNGWorker } = await load({ getPreloadedPackage: () => data });
  return new eSpeakNGWorker();
}

function floats(pcm: Int16Array): Float32Array<ArrayBuffer> {
  const sound = new Float32Array(pcm.length);
  for (let index = 0; index < pcm.length; index++) sound[index] = (pcm[index] ?? 0) / 32_768;
  return sound;
}

/** How many sentences wait for the synthesiser. */
let waiting = 0;

/** The first syllable takes as long as the next hundred, while the browser compiles what makes it: done while the readings of the sentence are looked up. */
async function warmUp(voice: string): Promise<void> {
  const voiced = await synthesizer();
  if (waiting > 0) return;
  voiced.set_voice(voice);
  voiced.synthesize(ANY_SYLLABLE, () => true);
}

async function say({ id, latin, voice, rate }: Extract<Order, { kind: 'say' }>): Promise<void> {
  if (voice === '') throw new Error('no such voice');
  waiting += 1;
  const voiced = await synthesizer().finally(() => {
    waiting -= 1;
  });
  voiced.set_voice(voice);
  voiced.set_rate(Math.round(PACE * rate));
  voiced.synthesize(latin.text, (pcm, events) => {
    const words: TimedWord[] = events
      .filter((event) => event.type === 'word')
      .map((event) => ({ ...spokenAt(latin, event.text_position - 1), time: event.audio_position / 1000 }));
    const sound = floats(pcm);
    if (sound.length > 0 || words.length > 0) scope.postMessage({ kind: 'sound', id, pcm: sound, words }, [sound.buffer]);
    return false;
  });
  scope.postMessage({ kind: 'done', id });
}

scope.postMessage({ kind: 'up' });
addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'load') warmUp(order.voice).catch(() => undefined);
  else say(order).catch(() => scope.postMessage({ kind: 'broken', id: order.id }));
});
