/** When the player falls asleep, in milliseconds. */
type Sleeper = { readonly sleep?: number };

export function wakeUntil(minutes: number | 'off', at: number): number | undefined {
  return minutes === 'off' ? undefined : at + minutes * 60_000;
}

export function withSleep<S extends Sleeper>(state: S, sleep: number | undefined): Omit<S, 'sleep'> & Sleeper {
  const { sleep: _before, ...rest } = state;
  return sleep === undefined ? rest : { ...rest, sleep };
}

export function isTimeToSleep({ sleep }: Sleeper, at: number): boolean {
  return sleep !== undefined && at >= sleep;
}
