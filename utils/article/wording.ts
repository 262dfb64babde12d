/** @public `2020-01-08T09:30:00+08:00` → year 2020, month 1, day 8: the date as the page printed it, whatever zone the reader is in. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** @public The day of an ISO 8601 time as it was written; `undefined` for anything else. */
export function dayOf(iso: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso);
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : undefined;
}

/** @public GB/T 15835 5.1.1: separators only where a number has five digits or more. */
export function grouped(number: number): string {
  return number < 10_000 ? String(number) : String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** @public `1.2 MB`, `36 KB`. */
export function fileSize(bytes: number): string {
  if (bytes >= 1_048_576) return `${(bytes / 1_048_576).toFixed(1).replace(/\.0$/, '')} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** The 240 characters a minute at which news is read, with the pauses between sentences and paragraphs. */
const CHARACTERS_A_MINUTE = 220;

/** @public About how many minutes it takes to hear so many characters at a rate. */
export function minutesToHear(characters: number, rate: number): number {
  return Math.max(1, Math.round(characters / (CHARACTERS_A_MINUTE * rate)));
}

/** @public To the nearest that a person would say: 87, 460, 2,300. */
export function about(characters: number): number {
  if (characters < 100) return characters;
  const step = characters < 1000 ? 10 : 100;
  return Math.round(characters / step) * step;
}
