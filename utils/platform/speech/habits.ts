import { estimate } from './watchdog';

/** Marks that take no time. */
const SILENT = /[“”‘’「」『』《》〈〉（）()〔〕【】]/gu;

/** What an utterance is expected to take of the slowest voice in use, in milliseconds. */
function unitsOf(text: string, rate: number): number {
  return estimate(text.replace(SILENT, ''), rate, 0) + OVERHEAD;
}

/** What was heard of a voice so far: how long it took for a unit of the estimate, and how long until it began. */
type Heard = { readonly paces: number[]; readonly starts: number[]; tellsWords: boolean };

/** So many of the last utterances are remembered. */
const REMEMBERED = 8;
/** From so many on, they are believed. */
const ENOUGH = 2;
/** What each utterance takes besides its words: silence at its end, and the browser's own delay. */
const OVERHEAD = 300;
/** However fast a voice was heard to be, no less than this part of the estimate is waited for. */
const FASTEST = 0.3;
const SLOWEST = 3;

/** How voices are known to speak, so that nobody waits for one longer than it has ever needed. */
export class Habits {
  private readonly known = new Map<string, Heard>();

  /** An utterance was said to its end. */
  said(voice: string, text: string, rate: number, milliseconds: number): void {
    keep(this.of(voice).paces, milliseconds / unitsOf(text, rate));
  }

  began(voice: string, milliseconds: number): void {
    keep(this.of(voice).starts, milliseconds);
  }

  toldWords(voice: string): void {
    this.of(voice).tellsWords = true;
  }

  tellsWords(voice: string): boolean {
    return this.of(voice).tellsWords;
  }

  /** Its slowest pace of late, as a part of the estimate, which is that of the slowest voice in use. */
  pace(voice: string): number {
    const { paces } = this.of(voice);
    return paces.length < ENOUGH ? 1 : Math.max(FASTEST, Math.min(SLOWEST, Math.max(...paces)));
  }

  /** How long a text takes at most, as far as the voice was heard. */
  atMost(voice: string, text: string, rate: number): number {
    return this.pace(voice) * unitsOf(text, rate);
  }

  /** Whether it was heard often enough to be waited for no longer than it needs. */
  isKnown(voice: string): boolean {
    return this.of(voice).paces.length >= ENOUGH;
  }

  /** The longest that it took to begin, of late. */
  slowestStart(voice: string): number | undefined {
    const { starts } = this.of(voice);
    return starts.length < ENOUGH ? undefined : Math.max(...starts);
  }

  private of(voice: string): Heard {
    const heard = this.known.get(voice) ?? { paces: [], starts: [], tellsWords: false };
    this.known.set(voice, heard);
    return heard;
  }
}

function keep(values: number[], value: number): void {
  values.push(value);
  if (values.length > REMEMBERED) values.shift();
}
