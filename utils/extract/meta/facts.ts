import { parseDate } from './dates';
import { DATE_AND_TIME, type Draft, take, takeBare, takeDate, takeLate, type VisibleFacts } from './facts-taken';
import type { LabelKind } from './label-words';
import { beforeLabels, type Labelled, labelled } from './labels';
import { type Line, squash } from './lines';

const BEFORE = 5;
const AFTER = 16;
const LONGEST = 240;

/**
 * Reads the line of facts: a few lines before the title and the first ones after it, up to where running text begins;
 * then, for what is still wanted, the labelled lines further down (责任编辑 and 来源 often stand at the end).
 */
export function visibleFacts(
  lines: readonly Line[],
  title: { readonly at: number; readonly count: number },
  monthFirst: boolean,
): VisibleFacts {
  const draft: Draft = { lines: [] };
  if (title.at >= 0) {
    const from = title.at + title.count;
    const to = zoneEnd(lines, from);
    takeLate(draft, lines[title.at]?.text ?? '', monthFirst);
    readZone(draft, lines, from, to, monthFirst);
    readZone(draft, lines, Math.max(0, title.at - BEFORE), title.at, monthFirst);
    readTail(draft, lines, to, monthFirst);
  } else {
    readTail(draft, lines, 0, monthFirst);
  }
  findYear(draft, lines, monthFirst);
  return draft;
}

/** `Updated: 2pm Thursday 26 March`: the year is that of the same day elsewhere on the page. */
function findYear(draft: Draft, lines: readonly Line[], monthFirst: boolean): void {
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
const SALUTATION = /^(?:各|全市|全区|全县|尊敬的|亲爱的|广大)\p{Script=Han}.{0,60}[：:]$/u;

function readZone(draft: Draft, lines: readonly Line[], from: number, to: number, monthFirst: boolean): void {
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (!line || line.text.length > LONGEST || isAppointment(lines, at)) continue;
    takeLate(draft, line.text.slice(0, 60), monthFirst);
    const pairs = pairsOf(lines, at);
    const foreign =
      pairs.length === 0 && at > from && UNKNOWN_LABEL.test(lines[at - 1]?.text ?? '') && labelled(lines[at - 1]?.text ?? '').length === 0;
    if (foreign) continue;
    const taken = pairs.length > 0 ? takePairs(draft, pairs, lines, at, monthFirst) : takeBare(draft, line, monthFirst);
    if (taken && pairs.length > 0) takeDate(draft, beforeLabels(line.text), monthFirst);
    if (taken && (pairs.length > 0 || !isHeadingOfText(lines, at))) draft.lines.push(line);
  }
}

/** `时间：2024年3月9日14:30`, and 地点 beside it: when one has to come. */
function isAppointment(lines: readonly Line[], at: number): boolean {
  const says = (what: RegExp, from: number, to: number) => lines.slice(Math.max(0, from), to).some((line) => what.test(line.text));
  return says(TIME, at, at + 1) && says(PLACE, at - 2, at + 3);
}

const TIME = /^[一二三四五\d、.．]{0,3}(?:时\s{0,4}间|日\s{0,4}期|時間|日時)\s?[:：]/u;
const PLACE = /^[一二三四五\d、.．]{0,3}[\p{Script=Han}]{0,4}(?:地\s{0,4}[点點址]|会\s{0,4}场|場所)\s?[:：]/u;

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

const MONTH_NAME =
  /january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期.|周./u;

/** Further down only whole lines of facts count, and a date there is none of ours unless its label says so. */
function readTail(draft: Draft, lines: readonly Line[], from: number, monthFirst: boolean): void {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line && !line.linked && line.text.length > 100) takeLate(draft, line.text.slice(0, 30), monthFirst);
    if (!line || line.linked || line.text.length > 100 || OF_A_PICTURE.test(line.text)) continue;
    takeLate(draft, line.text, monthFirst);
    const pairs = pairsOf(lines, at);
    const start = pairs.length > 0 ? beforeLabels(line.text) : line.text;
    if (pairs.length === 0 || start.length > 20) continue;
    const wanted = pairs.filter((pair) => TAIL.has(pair.kind) || (pair.kind === 'published' && DATED.test(line.text)));
    if (takePairs(draft, wanted, lines, at, monthFirst)) draft.lines.push(line);
  }
}

const TAIL: ReadonlySet<LabelKind> = new Set(['editor', 'source', 'publisher', 'updated']);
/** Where a table or a picture is from, not the article. */
const OF_A_PICTURE = /^[（(【[]?(?:资料|数据|图片|图表|圖片|數據)(?:来源|來源)/u;
const DATED = /发布|發布|發佈|发表|公布|published|publi|veröffentlicht|posted/iu;

function takePairs(draft: Draft, pairs: readonly Labelled[], lines: readonly Line[], at: number, monthFirst: boolean): boolean {
  let taken = false;
  pairs.forEach((pair, index) => {
    const last = index === pairs.length - 1;
    const near = !pair.value && last ? valueBelow(lines, at) : undefined;
    const below = near && (DATES.has(pair.kind) || !parseDate(near.text)) ? near : undefined;
    if (below && pair.kind !== 'noise') draft.lines.push(below);
    taken =
      take(draft, pair.kind, pair.value || beforeLabels(below?.text ?? ''), monthFirst) || pair.kind === 'noise' || !pair.value || taken;
  });
  return taken;
}

/** `Published` on a line of its own, with the date on the next one, needs no colon. In the head of a table no date follows. */
function pairsOf(lines: readonly Line[], at: number): readonly Labelled[] {
  const text = lines[at]?.text ?? '';
  if (text.length > 24 || /[:：]/u.test(text) || !BARE_LABEL.test(text)) return labelled(text);
  const pairs = labelled(`${text}:`);
  return pairs.some((pair) => DATES.has(pair.kind)) && !/\d/u.test(lines[at + 1]?.text ?? '') ? [] : pairs;
}

/** A date under 开始时间： is not when the page was published. */
const UNKNOWN_LABEL = /^[^\d]{2,20}[:：]$/u;

const BARE_LABEL =
  /^(?:fecha(?: de publicación)?|autor|categoría|data(?: di pubblicazione)?|datum|date de publication|auteur|author|category|published|publish date|date|posted|release date|来源|作者|发布时间|发布日期|日期|時間|日期|來源)$/iu;

const DATES: ReadonlySet<LabelKind> = new Set(['published', 'updated']);

/** The next line; a picture in a line of facts parts it, too. */
function valueBelow(lines: readonly Line[], at: number): Line | undefined {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!next || next.text.length > 120 || /[。！？]/u.test(next.text)) return undefined;
  const goesOn = next.box === line?.box && beforeLabels(next.text) !== '';
  return goesOn || labelled(next.text).length === 0 ? next : undefined;
}
