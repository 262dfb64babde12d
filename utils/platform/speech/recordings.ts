import type { TimedWord } from './synthesis';

/** A piece of sound with the words that begin in it or near it. */
export type Piece = { readonly pcm: Float32Array<ArrayBuffer>; readonly words: readonly TimedWord[] };
export type Part = Piece | 'done' | 'broken';

/** What is said now and what will be said next; more is never kept. */
const KEPT = 2;

/** The sound of one utterance, made once: whoever comes late hears it from its start. */
export class Recording {
  private readonly parts: Part[] = [];
  private heard: ((part: Part) => void) | undefined;

  constructor(
    readonly id: number,
    readonly key: string,
    readonly how: { readonly voice: string; readonly rate: number },
  ) {}

  add(part: Part): void {
    if (typeof this.parts.at(-1) === 'string') return;
    this.parts.push(part);
    this.heard?.(part);
  }

  listen(heard: (part: Part) => void, signal: AbortSignal): void {
    this.heard = heard;
    signal.addEventListener('abort', () => {
      if (this.heard === heard) this.heard = undefined;
    });
    for (const part of [...this.parts]) heard(part);
  }
}

/** The last few recordings. */
export class Recordings {
  private kept: readonly Recording[] = [];
  private last = 0;

  of(key: string): Recording | undefined {
    const found = this.kept.find((each) => each.key === key);
    if (found) this.keep(found);
    return found;
  }

  with(id: number): Recording | undefined {
    return this.kept.find((each) => each.id === id);
  }

  begin(key: string, how: Recording['how']): Recording {
    const begun = new Recording(++this.last, key, how);
    this.keep(begun);
    return begun;
  }

  /** It cannot be made: whoever asks for it again gets a new one. */
  breakOff(id: number): void {
    const broken = this.with(id);
    this.kept = this.kept.filter((each) => each.id !== id);
    broken?.add('broken');
  }

  breakOffAll(): void {
    for (const { id } of this.kept) this.breakOff(id);
  }

  private keep(recording: Recording): void {
    this.kept = [...this.kept.filter((each) => each !== recording), recording].slice(-KEPT);
  }
}
