import { dayOf } from '../utils/article/wording';
import type { Words } from '../utils/environment';

/** @public 2020年1月8日, from an ISO 8601 date or time; as it was printed, in no zone. */
export function dateWords(words: Words, iso: string | undefined): string | undefined {
  const day = iso && dayOf(iso);
  return day ? words('date', String(day.year), String(day.month), String(day.day)) : undefined;
}

/** @public 今天, 昨天 or the date: when somebody here did something. */
export function momentWords(words: Words, moment: number, now: number): string {
  const then = new Date(moment);
  const days = Math.round((midnight(new Date(now)) - midnight(then)) / 86_400_000);
  if (days === 0) return words('today');
  if (days === 1) return words('yesterday');
  return words('date', String(then.getFullYear()), String(then.getMonth() + 1), String(then.getDate()));
}

function midnight(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
