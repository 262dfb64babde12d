import type { Synthesizer } from '@echogarden/espeak-ng-emscripten';
import { latinFor, spokenAt } from '../../speech/latin/latin';
import type { Answer, Order, TimedWord } from './synthesis';

/** Made by the build step `modules/embedded-voice`. */
const DATA = '/speech/espeak-ng.data';
/** Words a minute at rate 1: slow enough for old ears, 2.8 syllables a second. */
const PACE = 150;

const scope = self as unknown as { postMessage(answer: Answer, transfer?: readonly Transferable[]): void };

let loading: Promise<Synthesizer> | undefined;

function synthesizer(): Promise<Synthesizer> {
  loading ??= loadSynthesizer();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Script and data come side by side, and with them (by {@link latinFor}) the readings of the characters. */
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

async function say({ id, text, lang, voice, rate }: Extract<Order, { kind: 'say' }>): Promise<void> {
  if (voice === '') throw new Error('no such voice');
  const [voiced, latin] = await Promise.all([synthesizer(), latinFor(text, lang)]);
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

addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'load') {
    void Promise.all([synthesizer(), latinFor('', order.lang)]).catch(() => undefined);
    return;
  }
  say(order).catch(() => scope.postMessage({ kind: 'broken', id: order.id }));
});
