/** With three, the ratios of one build swing by a sixth. */
const RUNS = 5;

/** `ms` is the median of five runs, `first` the very first one. */
export type TimedRun<Value> = { value: Value; ms: number; first: number };
/** `prepare` is not counted. */
export type Job<Value, Given> = { run: (given: Given) => Value; prepare: () => Given };

export function timed<Value>(run: () => Value): TimedRun<Value> {
  return timedJob({ run, prepare: () => undefined });
}

export function timedJob<Value, Given>(job: Job<Value, Given>): TimedRun<Value> {
  return medianOf(Array.from({ length: RUNS }, () => once(job)));
}

/**
 * Two jobs by turns: what is run right after a page was loaded and closed is slower by a sixth, whoever it is.
 * @param otherFirst who begins; to be changed from page to page
 */
export function timedByTurns<One, Other, OneGiven, OtherGiven>(
  one: Job<One, OneGiven>,
  other: Job<Other, OtherGiven>,
  otherFirst: boolean,
): [TimedRun<One>, TimedRun<Other>] {
  const [ones, others]: [Run<One>[], Run<Other>[]] = [[], []];
  for (let turn = 0; turn < RUNS; turn += 1) {
    const turned = (turn % 2 === 1) !== otherFirst;
    if (turned) others.push(once(other));
    ones.push(once(one));
    if (!turned) others.push(once(other));
  }
  return [medianOf(ones), medianOf(others)];
}

type Run<Value> = { value: Value; ms: number };

function once<Value, Given>({ run, prepare }: Job<Value, Given>): Run<Value> {
  const given = prepare();
  clearAway();
  const start = performance.now();
  const value = run(given);
  return { value, ms: performance.now() - start };
}

function medianOf<Value>(runs: readonly Run<Value>[]): TimedRun<Value> {
  const [least, , middle] = runs.toSorted((left, right) => left.ms - right.ms);
  const one = middle ?? least;
  if (!one) throw new Error('nothing was run');
  return { ...one, first: runs[0]?.ms ?? Number.NaN };
}

/** Nobody pays for what another has left behind: every run of every engine begins when the young part of the heap has been cleared. */
function clearAway(): void {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect === 'function') collect({ type: 'minor' });
}
