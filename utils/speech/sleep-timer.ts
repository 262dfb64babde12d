/** When the player falls asleep: at a time in milliseconds, or at the end of the article. */
type Sleeper = { readonly sleep?: number | 'article' };

export function wakeUntil(minutes: number | 'article' | 'off', at: number): number | 'article' | undefined {
  if (minutes === 'off') return undefined;
  return minutes === 'article' ? minutes : at + minutes * 60_000;
}

export function withSleep<S extends Sleeper>(state: S, sleep: number | 'article' | undefined): Omit<S, 'sleep'> & Sleeper {
  const { sleep: _before, ...rest } = state;
  return sleep === undefined ? rest : { ...rest, sleep };
}

export function isTimeToSleep({ sleep }: Sleeper, at: number): boolean {
  return typeof sleep === 'number' && at >= sleep;
}
