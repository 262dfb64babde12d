import type { SpeechEvent } from '../../speech/engine';
import type { AudioLine } from './audio-line';
import type { Part } from './recordings';
import { SAMPLE_RATE } from './synthesis';

/** Longest time, in milliseconds, that the sound card's clock may stand still before the voice gives up. */
const PATIENCE = 3000;
/** How often that clock is looked at when nothing is due soon. */
const LOOK = 200;
/** As seldom a hidden page may look; whoever looks later was asleep with the whole computer. */
const HIDDEN_LOOK = 1000;

type Due = { readonly time: number; readonly event: SpeechEvent };

/** Reports what is due at the moment when it is heard. */
function reporter(line: AudioLine, report: (event: SpeechEvent) => void, signal: AbortSignal) {
  const due: Due[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looked: number | undefined;
  let stoodStill = 0;
  let seen = line.now();
  signal.addEventListener('abort', stop);

  function stop(): void {
    clearTimeout(timer);
    line.silence();
  }
  function finish(event: SpeechEvent): void {
    stop();
    due.length = 0;
    if (!signal.aborted) report(event);
  }
  function stuck(now: number): boolean {
    const at = performance.now();
    stoodStill = now > seen ? 0 : stoodStill + Math.min(HIDDEN_LOOK, at - (looked ?? at));
    looked = at;
    seen = Math.max(seen, now);
    return stoodStill > PATIENCE;
  }
  function tell(now: number): void {
    for (let next = due[0]; next && next.time <= now && !signal.aborted; next = due[0]) {
      due.shift();
      if (next.event.kind === 'ended') finish(next.event);
      else report(next.event);
    }
  }
  function look(): void {
    if (signal.aborted) return;
    const now = line.now();
    if (stuck(now)) {
      finish({ kind: 'failed', reason: 'no-start' });
      return;
    }
    tell(now);
    clearTimeout(timer);
    if (due[0]) timer = setTimeout(look, Math.min(LOOK, Math.max(1, (due[0].time - now) * 1000)));
  }
  return {
    finish,
    add(...events: readonly Due[]) {
      due.push(...events);
      look();
    },
  };
}

/** Puts the sound of one utterance onto the line as it comes, and reports its start, its words and its end when they are heard. */
export function playback(line: AudioLine, report: (event: SpeechEvent) => void, signal: AbortSignal): (part: Part) => void {
  const heard = reporter(line, report, signal);
  let samples = 0;
  return (part) => {
    if (signal.aborted) return;
    if (part === 'broken') {
      heard.finish({ kind: 'failed', reason: 'error' });
    } else if (part === 'done') {
      heard.add({ time: line.end(), event: { kind: 'ended' } });
    } else {
      const start = line.add(part.pcm);
      const before = samples / SAMPLE_RATE;
      const first: Due[] = samples === 0 ? [{ time: start, event: { kind: 'started' } }] : [];
      samples += part.pcm.length;
      const words = part.words.map(
        ({ at, length, time }): Due => ({ time: start + Math.max(0, time - before), event: { kind: 'word', at, length } }),
      );
      heard.add(...first, ...words);
    }
  };
}
