/**
 * Where the characters of a converted text stand in the original: `from[i]` is the original offset of the converted offset `i`, `from[length]` the original's end.
 * A stretch whose length changed stands as a whole for the whole.
 */
export type Offsets = readonly number[];

/** Offsets of a conversion in stretches, each as [original length, converted length]. */
export function offsetsOf(stretches: readonly (readonly [original: number, converted: number])[]): Offsets {
  const from: number[] = [];
  let at = 0;
  for (const [original, converted] of stretches) {
    for (let unit = 0; unit < converted; unit += 1) from.push(original === converted ? at + unit : at);
    at += original;
  }
  return [...from, at];
}

/** From the converted text to the original. */
export function toOriginal(offsets: Offsets, at: number): number {
  return offsets[Math.min(Math.max(at, 0), offsets.length - 1)] ?? 0;
}

/** From the original to the converted text: the first converted offset that stands at or behind the original one. */
export function toConverted(offsets: Offsets, at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
