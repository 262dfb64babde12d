import type { SpeechPort } from '../../../utils/environment';

/** The right to speak: one reader has it at a time, and what it wishes to say waits until the others are silent. */
export type Turn = {
  /** `lost`: another reader has begun. */
  take(lost: () => void): void;
  give(): void;
  /** Says it now, or as soon as it may; a later wish takes the place of one that still waits. */
  say(wish: () => void): void;
  /** What still waits is not said. */
  forget(): void;
};

export function turn(speech: SpeechPort): Turn {
  let life: AbortController | undefined;
  let mine = false;
  let waiting: (() => void) | undefined;

  function give(): void {
    life?.abort();
    life = undefined;
    mine = false;
    waiting = undefined;
  }
  return {
    take(lost) {
      give();
      life = new AbortController();
      const begin = () => {
        mine = true;
        const wish = waiting;
        waiting = undefined;
        wish?.();
      };
      speech.claim({ begin, lost }, life.signal);
    },
    give,
    say(wish) {
      if (mine) wish();
      else waiting = wish;
    },
    forget() {
      waiting = undefined;
    },
  };
}
