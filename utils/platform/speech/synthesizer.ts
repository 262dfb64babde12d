import type { Utterance } from '../../speech/engine';
import { spokenName } from './embedded-voices';
import type { Answer, Order, TimedWord } from './synthesis';

/** @public The side of a `Worker` that is used; tests hand in another. */
export type Workshop = Pick<Worker, 'postMessage' | 'terminate'> & {
  addEventListener(type: 'message', heard: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: 'error', heard: () => void): void;
};

/** A piece of sound with the words that begin in it or near it. */
export type Piece = { readonly pcm: Float32Array<ArrayBuffer>; readonly words: readonly TimedWord[] };
type Heard = (piece: Piece | 'done' | 'broken') => void;

/** The sound of one utterance, made once: whoever comes late hears it from its start. */
type Recording = { readonly key: string; readonly pieces: Piece[]; final?: 'done' | 'broken'; hear?: Heard | undefined };

/** What is said now and what will be said next; more is never kept. */
const KEPT = 2;

const keyOf = (utterance: Utterance): string => JSON.stringify([utterance.voice.id, utterance.rate, utterance.text]);

export type Synthesizer = {
  load(lang: string): void;
  prepare(utterance: Utterance): void;
  /** Hands over the sound from its start, piece after piece; the last call says `done` or `broken`. */
  listen(utterance: Utterance, heard: Heard, signal: AbortSignal): void;
};

/** @public `open` makes the worker, at the first wish. */
export function synthesizer(open: () => Workshop): Synthesizer {
  const recordings = new Map<number, Recording>();
  let workshop: Workshop | undefined;
  let last = 0;

  function pass(recording: Recording | undefined, part: Piece | 'done' | 'broken'): void {
    if (!recording || recording.final) return;
    if (typeof part === 'string') recording.final = part;
    else recording.pieces.push(part);
    recording.hear?.(part);
  }

  function breakDown(): void {
    workshop?.terminate();
    workshop = undefined;
    const open = [...recordings.values()];
    recordings.clear();
    for (const recording of open) pass(recording, 'broken');
  }

  function send(order: Order): void {
    if (!workshop) {
      workshop = open();
      workshop.addEventListener('error', breakDown);
      workshop.addEventListener('message', ({ data: answer }) => {
        const part = answer.kind === 'sound' ? { pcm: answer.pcm, words: answer.words } : answer.kind;
        const recording = recordings.get(answer.id);
        if (part === 'broken') recordings.delete(answer.id);
        pass(recording, part);
      });
    }
    workshop.postMessage(order);
  }

  function record(utterance: Utterance): Recording {
    const key = keyOf(utterance);
    for (const [id, made] of recordings) {
      if (made.key !== key) continue;
      recordings.delete(id);
      recordings.set(id, made);
      return made;
    }
    const recording: Recording = { key, pieces: [] };
    recordings.set(++last, recording);
    for (const id of [...recordings.keys()].slice(0, -KEPT)) recordings.delete(id);
    const { text, voice, rate } = utterance;
    send({ kind: 'say', id: last, text, lang: voice.lang, voice: spokenName(voice.id) ?? '', rate });
    return recording;
  }

  return {
    load: (lang) => send({ kind: 'load', lang }),
    prepare: (utterance) => void record(utterance),
    listen(utterance, heard, signal) {
      const recording = record(utterance);
      recording.hear = heard;
      signal.addEventListener('abort', () => {
        if (recording.hear === heard) recording.hear = undefined;
      });
      for (const piece of recording.pieces) heard(piece);
      if (recording.final) heard(recording.final);
    },
  };
}
