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

/** A timer that goes off so much too late stood still with the whole computer, which slept. */
const OVERSLEPT = 5000;
/** What was told meanwhile is heard first. */
const AWAKE_WITHIN = 3000;

/** Calls `bark` once when `pat` was not called for the time that was named last; `asleep`: the computer slept meanwhile. */
export type Watchdog = { pat(milliseconds: number): void; stop(): void };

export function watchdog(bark: (asleep: boolean) => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (milliseconds: number, asleep: boolean): void => {
    clearTimeout(timer);
    const due = performance.now() + milliseconds;
    timer = setTimeout(() => {
      if (!asleep && performance.now() > due + OVERSLEPT) wait(AWAKE_WITHIN, true);
      else bark(asleep);
    }, milliseconds);
  };
  return {
    pat: (milliseconds) => wait(milliseconds, false),
    stop: () => clearTimeout(timer),
  };
}
