import { dayOf } from '../utils/article/wording';
import type { Environment, Words } from '../utils/environment';

/** @public 2020年1月8日, from an ISO 8601 date or time; as it was printed, in no zone. */
export function dateWords(language: string, iso: string | undefined): string | undefined {
  const day = iso && dayOf(iso);
  return day ? inWords(language, day.year, day.month - 1, day.day) : undefined;
}

/** @public 今天, 昨天 or the date: when somebody here did something. */
export function momentWords({ words, language, now }: Pick<Environment, 'words' | 'language' | 'now'>, moment: number): string {
  const then = new Date(moment);
  const days = Math.round((midnight(new Date(now())) - midnight(then)) / 86_400_000);
  return nearby(words, days) ?? inWords(language, then.getFullYear(), then.getMonth(), then.getDate());
}

function nearby(words: Words, days: number): string | undefined {
  if (days === 0) return words('today');
  return days === 1 ? words('yesterday') : undefined;
}

function inWords(language: string, year: number, month: number, day: number): string {
  const shape = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, shape).format(Date.UTC(year, month, day));
}

function midnight(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
