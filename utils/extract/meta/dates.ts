/** @public A date as a page prints it. `time` is `HH:MM:SS`, `zone` is `+08:00` or `Z`, both only where the page gives them. */
export type PageDate = { readonly day: string; readonly time?: string; readonly zone?: string };

const DASH = '[-‐‑‒–—―－−./／．_]{1,4}';
const MONTHS: readonly string[][] = [
  ['jan', 'jän', 'ene', 'gen', 'stycz', 'січ', 'янв'],
  ['feb', 'fév', 'fev', 'lut', 'лют', 'фев'],
  ['mar', 'mär', 'mrz', 'maa', 'берез', 'мар'],
  ['apr', 'abr', 'avr', 'kwie', 'квіт', 'апр'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'трав', 'мая', 'май'],
  ['jun', 'juin', 'giu', 'czerw', 'черв', 'июн'],
  ['jul', 'juil', 'lug', 'lip', 'лип', 'июл'],
  ['aug', 'ago', 'aoû', 'aou', 'sierp', 'серп', 'авг'],
  ['sep', 'set', 'wrze', 'верес', 'сен'],
  ['oct', 'okt', 'out', 'ott', 'paź', 'жовт', 'окт'],
  ['nov', 'lis', 'листоп', 'ноя'],
  ['dec', 'dez', 'dic', 'déc', 'gru', 'груд', 'дек'],
];
const CHINESE_DIGITS = '〇一二三四五六七八九';

const YEAR_FIRST = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)\\s{0,2}(?:${DASH}|年|(?=\\d\\d/))\\s{0,2}(\\d{1,2})\\s{0,2}(?:${DASH}|月)\\s{0,2}(\\d{1,2})(?!\\d(?!\\d:))\\s?[日号號]?`,
  'u',
);
const COMPACT = /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/u;
const REPUBLIC = /(?:民國|民国)\s{0,2}(\d{2,3})\s{0,2}[年.\-/]\s{0,2}(\d{1,2})\s{0,2}[月.\-/]\s{0,2}(\d{1,2})(?!\d)/u;
const ERA = /(令和|平成|昭和)\s?(\d{1,2}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const BARE_REPUBLIC = /(?<!\d)(1[0-2]\d|[89]\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)/u;
const HAN = /([一二][〇○零Ｏ0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/u;
/** The letters of the names of months. `\p{L}` without regard to case would take a browser 40 ms to make ready. */
const LETTER = 'a-z\\u00c0-\\u024f\\u0400-\\u04ff';
const DAY_FIRST_WORD = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s{1,3}(?:de\\s|of\\s)?([${LETTER}]{3,12})\\.?,?\\s{1,3}(?:de\\s)?((?:19|20)\\d\\d)(?!\\d)`,
  'i',
);
const MONTH_FIRST_WORD = new RegExp(
  `(?<![${LETTER}\\u3040-\\u9fff])([${LETTER}]{3,12})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s{0,3}|\\s{1,3})((?:19|20)\\d\\d)(?!\\d)`,
  'i',
);
/** The first letters of a month's name; lines without are not looked at more closely. */
const MAY_HOLD_MONTHS = new RegExp(`[${LETTER}]{3}`, 'i');
/** What every date has; most lines end here. */
const MAY_HOLD_YEAR = /(?:19|20)\d\d|民[國国]|令和|平成|昭和|[一二][〇○零Ｏ0一二三四五六七八九]{3}年/u;
const NUMBERS = /(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)/u;
const TIME =
  /^[\sTt,，日|（(-]{0,4}(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][）)]?\s{0,3})?(?:(?:香港|北京|台北|澳門)[时時][间間]\s?)?(?:(上午|下午|晚上|晚|凌晨|at)\s?)?(\d{1,2})\s?[:：∶点點时時]\s?(\d{2})(?:\s?[:：∶分]\s?(\d{2}))?(?:\.\d{1,9})?\s?(?:([ap])\.?m\.?)?\s?(Z|[+-]\d\d:?\d\d)?/iu;

type Found = { readonly year: number; readonly month: number; readonly day: number; readonly end: number };

/**
 * @public
 * The first date in a text, in any form seen on government pages: `2017——04——12 21:37`, `2024年5月30日`, `二〇二四年五月三十日`, `民國112年3月4日`,
 * `24 January 2020`, `1. Februar 2022`, `March 1, 2024`, `17.08.2007`, `2021-08-01-06:08:00`.
 * @param monthFirst how to read `3/4/2020` when both numbers could be a month
 */
export function parseDate(text: string, monthFirst = false): PageDate | undefined {
  const source = narrow(text.slice(0, 400));
  if (!MAY_HOLD_YEAR.test(source)) return undefined;
  const all = [yearFirst(source), inWords(source), inNumbers(source, monthFirst)].filter((one) => one !== undefined);
  const found = all.reduce<Found | undefined>((first, one) => (!first || one.end < first.end ? one : first), undefined);
  if (!found) return undefined;
  return { ...dayOf(found), ...timeAfter(source.slice(found.end, found.end + 40)) };
}

/** `２０２１年７月９日`, `令和３年６月`: full-width digits are digits. */
export function narrow(text: string): string {
  return /[０-９]/u.test(text) ? text.replace(/[０-９．／：]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)) : text;
}

const SIGNED = /^(?:(?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s?年.{1,5}月.{1,4}日\s?(?:[（(]星期.[)）])?$/u;

/** Asked first: most lines end here. */
const MAY_BE_SIGNED = /^[12１２二].*年/;

/** Nothing but a day, as whoever signs writes it. */
export function isSigned(text: string): boolean {
  return text.length <= 40 && MAY_BE_SIGNED.test(text) && SIGNED.test(narrow(text));
}

/** `14.06.22`, `6/1/21`: years of two figures, where a label says that it is a date. */
export function parseShortDate(text: string, monthFirst: boolean): PageDate | undefined {
  const match = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d\d)(?!\d)/u.exec(text.slice(0, 60));
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), 2000 + Number(match[4])];
  const found = monthFirst || second > 12 ? checked(match, year, first, second) : checked(match, year, second, first);
  return dayOf(found);
}

/** @public `110-03-05`, as pages of Taiwan write the years of the Republic where a label says that it is a date. */
export function parseRepublicDate(text: string): PageDate | undefined {
  const match = BARE_REPUBLIC.exec(text.slice(0, 40));
  const found = match && checked(match, Number(match[1]) + 1911, Number(match[2]), Number(match[3]));
  return found ? { ...dayOf(found), ...timeAfter(text.slice(found.end, found.end + 40)) } : undefined;
}

const SET_APART = /(?<!\d)(?:(\d{1,2})日?\s?((?:19|20)\d\d)[-/.年](\d{1,2})月?|((?:19|20)\d\d)[-/.年](\d\d)月?\s?(\d\d))(?![-/.:年月\d])/u;
const YEAR_APART = /(?<!\d)(?:(\d\d)[-/.月](\d\d)日?\s?((?:19|20)\d\d)|((?:19|20)\d\d)年?\s?(\d\d)[-/.月](\d\d))(?![-/.:年月\d])/u;

/** @public `08` over `2024-03`, or under it, as lists set the day apart in a box of its own; `09-01` over `2024`. */
export function parseDateSetApart(text: string): PageDate | undefined {
  const day = SET_APART.exec(text);
  if (day) return dayOf(checked(day, Number(day[2] ?? day[4]), Number(day[3] ?? day[5]), Number(day[1] ?? day[6])));
  const year = YEAR_APART.exec(text);
  return dayOf(year && checked(year, Number(year[3] ?? year[4]), Number(year[1] ?? year[5]), Number(year[2] ?? year[6])));
}

/** @public A day whose year the page leaves out: `26 March`, `3月26日`. */
export type DayOfYear = { readonly month: number; readonly day: number };

const DAY_AND_MONTH = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s([${LETTER}]{3,12})(?![${LETTER}])`, 'i');
const MONTH_AND_DAY = new RegExp(`(?<![${LETTER}\\u3040-\\u9fff])([${LETTER}]{3,12})\\s(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'i');
const HAN_MONTH_AND_DAY = /(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;

/** @public The first day without a year in a text. */
export function parseDayOfYear(text: string): DayOfYear | undefined {
  const source = text.slice(0, 120);
  const wordy = MAY_HOLD_MONTHS.test(source);
  const [han, first, last] = [
    HAN_MONTH_AND_DAY.exec(source),
    wordy ? DAY_AND_MONTH.exec(source) : null,
    wordy ? MONTH_AND_DAY.exec(source) : null,
  ];
  const all = [
    { month: Number(han?.[1]), day: Number(han?.[2]) },
    { month: monthOf(first?.[2] ?? ''), day: Number(first?.[1]) },
    { month: monthOf(last?.[1] ?? ''), day: Number(last?.[2]) },
  ];
  return all.find(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
}

const IN_ADDRESS = /(?:\/t|[/_-])((?:19|20)\d\d)(?:[-/]?([01]\d)[-/]?([0-3]\d)(?=[/_.-])|\/(\d{1,2})\/(\d{1,2})(?=\/))/u;

/**
 * @public The day that the common programs of newsrooms put into an address: `/202405/t20240511_123.html`, `/2024-05/11/content_5.htm`,
 * `/art/2024/5/3/art_9.html`.
 */
export function dateInAddress(url: string): PageDate | undefined {
  const match = IN_ADDRESS.exec(url);
  return dayOf(match && checked(match, Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])));
}

/** ISO 8601. A time without a zone is kept only on Chinese pages, where it is Beijing's (or Hong Kong's or Taipei's, which is the same). */
export function isoDate(date: PageDate, chinese: boolean): string {
  if (!date.time || (!date.zone && !chinese)) return date.day;
  const zone = date.zone === 'Z' ? '+00:00' : (date.zone ?? '+08:00');
  return `${date.day}T${date.time}${zone}`;
}

function yearFirst(text: string): Found | undefined {
  const plain = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (plain) return checked(plain, Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const republic = REPUBLIC.exec(text);
  if (republic) return checked(republic, Number(republic[1]) + 1911, Number(republic[2]), Number(republic[3]));
  const era = ERA.exec(text);
  if (era) return checked(era, yearOfEra(era[1] ?? '', era[2] ?? ''), Number(era[3]), Number(era[4]));
  return inHan(text);
}

function yearOfEra(era: string, year: string): number {
  return (ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year));
}

function inHan(text: string): Found | undefined {
  const han = HAN.exec(text);
  if (!han) return undefined;
  return checked(han, hanYear(han[1] ?? ''), hanNumber(han[2] ?? ''), hanNumber(han[3] ?? ''));
}

function inWords(text: string): Found | undefined {
  if (!MAY_HOLD_MONTHS.test(text)) return undefined;
  const dayFirst = DAY_FIRST_WORD.exec(text);
  const asDayFirst = dayFirst && checked(dayFirst, Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  if (asDayFirst) return asDayFirst;
  const monthFirst = MONTH_FIRST_WORD.exec(text);
  return monthFirst ? checked(monthFirst, Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2])) : undefined;
}

function inNumbers(text: string, monthFirst: boolean): Found | undefined {
  const match = NUMBERS.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const americanOrder = (monthFirst && match[2] !== '.' && first <= 12) || second > 12;
  return americanOrder ? checked(match, year, first, second) : checked(match, year, second, first);
}

function checked(match: RegExpExecArray, year: number, month: number, day: number): Found | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1900 && year <= 2099)) return undefined;
  return { year, month, day, end: match.index + match[0].length };
}

function dayOf(found: Found): PageDate;
function dayOf(found: Found | null | undefined): PageDate | undefined;
function dayOf(found: Found | null | undefined): PageDate | undefined {
  return found ? { day: `${found.year}-${pad(found.month)}-${pad(found.day)}` } : undefined;
}

function timeAfter(text: string): { time?: string; zone?: string } {
  const match = TIME.exec(text);
  if (!match) return {};
  const afternoon = /下午|晚/u.test(match[1] ?? '') || match[5]?.toLowerCase() === 'p';
  const hour = Number(match[2]);
  const hours = afternoon && hour < 12 ? hour + 12 : hour;
  const minutes = Number(match[3]);
  const seconds = Number(match[4] ?? 0);
  const midnight = hours + minutes + seconds === 0;
  if (hours > 23 || minutes > 59 || seconds > 59 || midnight) return {};
  const zone = match[6]?.replace(/([+-]\d\d)(\d\d)$/u, '$1:$2').toUpperCase();
  return { time: `${pad(hours)}:${pad(minutes)}:${pad(seconds)}`, ...(zone ? { zone } : {}) };
}

function monthOf(word: string): number {
  if (word === '') return 0;
  const lower = word.toLowerCase();
  return MONTHS.findIndex((names) => names.some((name) => lower.startsWith(name))) + 1;
}

function hanYear(text: string): number {
  return Number([...text].map((sign) => Math.max(0, CHINESE_DIGITS.indexOf(sign))).join(''));
}

function hanNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const ten = text.includes('十') ? Math.max(1, CHINESE_DIGITS.indexOf(tens || '一')) : 0;
  return ten * 10 + Math.max(0, CHINESE_DIGITS.indexOf(ones || '〇'));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
