const RUNS = 3;

/** `ms` is the median of three runs, `first` the very first one; `prepare` is not counted. */
export type TimedRun<Value> = { value: Value; ms: number; first: number };
export function timed<Value>(run: () => Value): TimedRun<Value>;
export function timed<Value, Given>(run: (given: Given) => Value, prepare: () => Given): TimedRun<Value>;
export function timed<Value>(run: (given: unknown) => Value, prepare: () => unknown = () => undefined): TimedRun<Value> {
  const runs = Array.from({ length: RUNS }, () => {
    const given = prepare();
    clearAway();
    const start = performance.now();
    const value = run(given);
    return { value, ms: performance.now() - start };
  });
  const first = runs[0]?.ms ?? Number.NaN;
  const [least, middle] = runs.sort((left, right) => left.ms - right.ms);
  const one = middle ?? least;
  if (!one) throw new Error('nothing was run');
  return { ...one, first };
}

/** Nobody pays for what another has left behind: every run of every engine begins when the young part of the heap has been cleared. */
function clearAway(): void {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect === 'function') collect({ type: 'minor' });
}
