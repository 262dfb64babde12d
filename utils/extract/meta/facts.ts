import { isSigned, parseDate } from './dates';
import { DATE_AND_TIME, type Draft, take, takeBare, takeDate, takeLate, takeNamed, type VisibleFacts } from './facts-taken';
import type { LabelKind } from './label-words';
import { beforeLabels, type Labelled, labelled } from './labels';
import { type Line, squash, tidy } from './lines';

const BEFORE = 5;
/** Whom the press may ask stands between the day and the title of a Japanese press release. */
const FAR_BEFORE = 20;
const ERA = /^(?:令和|平成)/;
const AFTER = 16;
const LONGEST = 240;

/**
 * Reads the line of facts: a few lines before the title and the first ones after it, up to where running text begins;
 * then, for what is still wanted, the labelled lines further down (责任编辑 and 来源 often stand at the end).
 */
export function visibleFacts(
  given: readonly Line[],
  title: { readonly at: number; readonly count: number },
  monthFirst: boolean,
): VisibleFacts {
  const draft: Draft = { lines: [] };
  const lines = given.map(spaced);
  const reading = { draft, lines, monthFirst };
  const from = title.at + title.count;
  const to = title.at >= 0 ? zoneEnd(lines, from) : 0;
  if (title.at >= 0) {
    takeLate(draft, lines[title.at]?.text ?? '', monthFirst);
    readZone(reading, from, to);
    takeOffice(draft, lines.slice(from, to));
    readZone(reading, Math.max(0, title.at - BEFORE), title.at);
    for (const line of lines.slice(Math.max(0, title.at - FAR_BEFORE), title.at))
      if (ERA.test(line.text)) takeBare(draft, line, monthFirst);
  }
  for (let at = to; at < lines.length; at++) readFurther(reading, at);
  findYear(reading);
  return draft;
}

/** `U.S. Attorney's Office, Southern District of …` on a line of its own, between the title and the text of a release. */
const OFFICE = /^(?:U\.S\. Attorney['’]s Office,|(?:Office|Department|Ministry|Bureau|Division) (?:of|for)) [^.:;!?]{4,60}$/u;

function takeOffice(draft: Draft, lines: readonly Line[]): void {
  if (!draft.published && !draft.bare) return;
  const line = lines.find(({ text, box, linked }) => !linked && OFFICE.test(text) && !/^h\d$/u.test(box.tag));
  if (!line || draft.publisher) return;
  draft.publisher = line.text;
  draft.lines.push(line);
}

/** `<a>新民晚报</a><span>作者：张三</span>`: boxes that nothing but their style sheet parts. */
function spaced(line: Line): Line {
  if (line.parts.length < 2 || line.text.length > 120) return line;
  return { ...line, text: tidy(line.parts.map(({ element }) => element.textContent).join(' ')).slice(0, LONGEST) };
}

type Reading = { readonly draft: Draft; readonly lines: readonly Line[]; readonly monthFirst: boolean };

/** `Updated: 2pm Thursday 26 March`: the year is that of the same day elsewhere on the page. */
function findYear({ draft, lines, monthFirst }: Reading): void {
  const { dayOfYear } = draft;
  if (!dayOfYear || draft.published || draft.updated || draft.bare) return;
  const end = `-${String(dayOfYear.month).padStart(2, '0')}-${String(dayOfYear.day).padStart(2, '0')}`;
  for (const line of lines) {
    const date = /\d{4}/u.test(line.text) ? parseDate(line.text, monthFirst) : undefined;
    if (!date?.day.endsWith(end)) continue;
    draft.published = date;
    return;
  }
}

function zoneEnd(lines: readonly Line[], from: number): number {
  for (let at = from; at < Math.min(lines.length, from + AFTER); at++) {
    const text = lines[at]?.text ?? '';
    const dated = text.length < 140 && !/[。！？；]/u.test(text) && parseDate(text.slice(0, 40)) !== undefined;
    const sentence =
      (text.length > 60 && /[。！？；]|[.!?]\s/u.test(text)) || (text.length > 14 && /[。！？；]$/u.test(text)) || SALUTATION.test(text);
    if (sentence && !dated && labelled(text).length === 0) return at;
  }
  return Math.min(lines.length, from + AFTER);
}

/** `各区民政局：` opens the text of a notice. */
const SALUTATION = /^(?:各|全市|全区|全县|尊敬的|亲爱的|广大)\p{sc=Han}.{0,60}[：:]$/u;

function readZone(reading: Reading, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const line = reading.lines[at];
    if (!line || line.text.length > LONGEST || isAppointment(reading.lines, at) || isOneOfDays(reading.lines, at)) continue;
    takeLate(reading.draft, line.text.slice(0, 60), reading.monthFirst);
    if (!isOfText(reading, at, from) && readLine(reading, line, at, from)) reading.draft.lines.push(line);
  }
}

/** The day of who signed, a few lines below the day in the head; or `Contact: …` under two paragraphs. */
function isOfText({ draft, lines }: Reading, at: number, from: number): boolean {
  const text = lines[at]?.text ?? '';
  if (at >= from + 3 && draft.published && isSigned(text)) return true;
  const paragraphs = lines.slice(from, at).filter((line) => line.text.length > 60 && /[.!?]["”’]?$/u.test(line.text));
  return paragraphs.length > 1 && labelled(text).every(({ kind }) => kind === 'noise');
}

/** Whether all of the line can go into the head of the article. */
function readLine(reading: Reading, line: Line, at: number, from: number): boolean {
  const { draft, lines, monthFirst } = reading;
  const pairs = pairsOf(lines, at);
  if (pairs.length === 0)
    return !(at > from && isUnknownLabel(lines[at - 1])) && takeBare(draft, line, monthFirst) && !isHeadingOfText(lines, at);
  const taken = takePairs(reading, pairs, at);
  if (taken) takeDate(draft, beforeLabels(line.text), monthFirst);
  if (taken && !draft.source) takeNamed(draft, line);
  return taken;
}

/** `时间：2024年3月9日14:30`, and 地点 beside it: when one has to come, and who will speak. */
function isAppointment(lines: readonly Line[], at: number): boolean {
  const says = (what: RegExp, from: number, to: number) => lines.slice(Math.max(0, from), to).some((line) => what.test(line.text));
  return (says(TIME, at, at + 1) && says(PLACE, at - 2, at + 3)) || (says(EVENT, at, at + 1) && says(HOUR, at - 3, at + 4));
}

/** `Date: May 9, 2024`, `Time: 6:00 p.m.`, `Location: City Hall` */
const EVENT = /^(?:date|when|time|where|location|venue|place)\s?:/i;
const HOUR = /^(?:time|when|where|venue)\s?:/i;

/** In a list of days, none is the page's. */
function isOneOfDays(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const isDay = (other: Line | undefined) =>
    other?.box.tag === 'li' && other.box.parent === line?.box.parent && /\d{4}/u.test(other.text) && parseDate(other.text) !== undefined;
  return isDay(line) && labelled(line?.text ?? '').length === 0 && (isDay(lines[at - 1]) || isDay(lines[at + 1]));
}

const TIME = /^(?:.{0,3}(?:[时時]\s{0,4}[间間]|日\s{0,4}期)|发布人)\s?[:：]/u;
export const PLACE = /^.{0,8}(?:地\s{0,4}[点點]|会场|場所)\s?[:：]/u;

/** `As at 6pm, 21 June 2020` over a table, or the first of several days that are reported one under another: the date is read, the line stays. */
function isHeadingOfText(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || !isMarked(line)) return false;
  if (/^h[2-6]$/u.test(line.box.tag) && besideDate(line.text).length > 2) return true;
  const alike = (other: Line) => other.text.length <= 40 && isMarked(other) && parseDate(other.text) && besideDate(other.text).length <= 8;
  return lines.slice(at + 1).filter(alike).length >= 3;
}

function isMarked(line: Line): boolean {
  return /^h[2-6]$/u.test(line.box.tag) || line.box.element.querySelector('b,strong') !== null;
}

/** The letters of a line that are no part of a date in figures. */
function besideDate(text: string): string {
  return squash(text.replace(DATE_AND_TIME, ''))
    .replace(/[\p{P}\p{S}\d]/gu, '')
    .replace(MONTH_NAME, '');
}

const MONTH_NAME = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期.|周./u;

/** Further down only whole lines of facts count, and a date there is none of ours unless its label says so. */
function readFurther(reading: Reading, at: number): void {
  const { draft, lines, monthFirst } = reading;
  const line = lines[at];
  if (!line || line.linked) return;
  const { text } = line;
  takeLate(draft, text.length > 100 ? text.slice(0, 30) : text, monthFirst);
  const pairs = text.length > 100 ? [] : pairsOf(lines, at);
  if (pairs.length === 0 || OF_A_PICTURE.test(text) || beforeLabels(text).length > 20) return;
  const wanted = pairs.filter((pair) => TAIL.has(pair.kind) || (pair.kind === 'published' && DATED.test(text)));
  if (takePairs(reading, wanted, at) && !/[。！？]/.test(beforeLabels(text))) draft.lines.push(line);
}

const TAIL: ReadonlySet<LabelKind> = new Set(['editor', 'source', 'publisher', 'updated']);
/** Where a table or a picture is from, not the article. */
const OF_A_PICTURE = /^[（(【[]?(?:资料|数据|图片|图表|圖片|數據)(?:来源|來源)/u;
const DATED = /发布|發布|發佈|发表|公布|published|publi|veröffentlicht|posted/iu;

function takePairs({ draft, lines, monthFirst }: Reading, pairs: readonly Labelled[], at: number): boolean {
  const last = pairs.at(-1);
  const below = last?.value === '' ? valueIn(last, valueBelow(lines, at)) : undefined;
  if (below && (last?.kind !== 'noise' || isBesideLabel(lines[at], below))) draft.lines.push(below);
  const took = pairs.map((pair) =>
    take(draft, pair.kind, pair.value || (pair === last && below ? beforeLabels(below.text) : ''), monthFirst),
  );
  return pairs.some(({ kind, value }, index) => took[index] || kind === 'noise' || !value);
}

/** In a row of a table every label has its value in the next cell. */
function isBesideLabel(label: Line | undefined, { box, linked }: Line): boolean {
  return label?.box.tag === 'th' && box.tag === 'td' && !linked;
}

/** What stands under a label that is not a date's may be the date of something else. */
function valueIn({ kind }: Labelled, below: Line | undefined): Line | undefined {
  return below && (DATES.has(kind) || !parseDate(below.text)) ? below : undefined;
}

/** `Published` on a line of its own, with the date on the next one, needs no colon. In the head of a table no date follows. */
function pairsOf(lines: readonly Line[], at: number): readonly Labelled[] {
  const text = lines[at]?.text ?? '';
  if (text.length > 24 || /[:：]/u.test(text) || !BARE_LABEL.test(text)) return labelled(text);
  const pairs = labelled(`${text}:`);
  return pairs.some((pair) => DATES.has(pair.kind)) && !/\d/u.test(lines[at + 1]?.text ?? '') ? [] : pairs;
}

/** A date under 开始时间： is not when the page was published. */
function isUnknownLabel(line: Line | undefined): boolean {
  return line !== undefined && /^[^\d]{2,20}[:：]$/u.test(line.text) && labelled(line.text).length === 0;
}

const BARE_LABEL =
  /^(?:fecha(?: de publicación)?|autor|categoría|data(?: di pubblicazione)?|datum|date de publication|auteur|author|category|published|(?:last )?updated|publi(?:sh|cation) date|date|posted|release date|来源|作者|发布时间|发布日期|日期|時間|日期|來源|發布單位|發布日期|작성자|작성일|등록자|등록일|게시일|조회수|담당부서|첨부파일)$/iu;

const DATES: ReadonlySet<LabelKind> = new Set(['published', 'updated']);

/** The next line; a picture in a line of facts parts it, too. */
function valueBelow(lines: readonly Line[], at: number): Line | undefined {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!next || next.text.length > 120 || /[。！？]/u.test(next.text)) return undefined;
  const goesOn = next.box === line?.box && beforeLabels(next.text) !== '';
  return goesOn || labelled(next.text).length === 0 ? next : undefined;
}
