/** Milliseconds a speaker takes for one character of Chinese at rate 1; the slowest voices in use. */
const CHARACTER = 300;
/** A Latin letter takes about a third of it. */
const LETTER = 90;
const SHORTEST = 1500;

/** About how long an utterance will sound, in milliseconds: rather too long than too short. */
export function estimate(text: string, rate: number, shortest = SHORTEST): number {
  let sum = 0;
  for (const character of text) sum += /[\p{sc=Latin}\s]/u.test(character) ? LETTER : CHARACTER;
  return Math.max(shortest, sum / rate);
}

/** Calls `bark` once when `pat` was not called for the time that was named last. */
export type Watchdog = { pat(milliseconds: number): void; stop(): void };

export function watchdog(bark: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    pat(milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(bark, milliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}
