const RUNS = 3;

/** The median of three runs, in milliseconds; `prepare` is not counted. */
export function timed<Value>(run: () => Value): { value: Value; ms: number };
export function timed<Value, Given>(run: (given: Given) => Value, prepare: () => Given): { value: Value; ms: number };
export function timed<Value>(run: (given: unknown) => Value, prepare: () => unknown = () => undefined): { value: Value; ms: number } {
  const runs = Array.from({ length: RUNS }, () => {
    const given = prepare();
    const start = performance.now();
    const value = run(given);
    return { value, ms: performance.now() - start };
  });
  const [least, middle] = runs.sort((left, right) => left.ms - right.ms);
  const one = middle ?? least;
  if (!one) throw new Error('nothing was run');
  return one;
}
