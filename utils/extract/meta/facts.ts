import { type PageDate, parseDate } from './dates';
import type { LabelKind } from './label-words';
import { beforeLabels, type Labelled, labelled } from './labels';
import { type Line, squash } from './lines';

/** What the lines round the title say, with the lines that said it. */
export type VisibleFacts = {
  readonly published?: PageDate;
  readonly updated?: PageDate;
  /** Near the title, without a label. */
  readonly bare?: PageDate;
  /** Somewhere below, in a short line. */
  readonly late?: PageDate;
  readonly source?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly editor?: string;
  readonly lines: readonly Line[];
};

type Draft = { -readonly [K in keyof Omit<VisibleFacts, 'lines'>]: VisibleFacts[K] } & { lines: Line[] };

const BEFORE = 5;
const AFTER = 16;
const LONGEST = 240;
const NEWSROOM = /^(?:《?[\p{Script=Han}·]{1,14}(?:社|报|網|网|台|客户端|日报|晚报|杂志|频道|发布|融媒体中心|办公室)》?)$/u;

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
  return draft;
}

function zoneEnd(lines: readonly Line[], from: number): number {
  for (let at = from; at < Math.min(lines.length, from + AFTER); at++) {
    const text = lines[at]?.text ?? '';
    if (text.length > 60 && /[。！？；]|[.!?]\s/u.test(text) && labelled(text).length === 0) return at;
  }
  return Math.min(lines.length, from + AFTER);
}

function readZone(draft: Draft, lines: readonly Line[], from: number, to: number, monthFirst: boolean): void {
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (!line || line.text.length > LONGEST) continue;
    const pairs = pairsOf(line.text);
    const foreign =
      pairs.length === 0 && at > from && UNKNOWN_LABEL.test(lines[at - 1]?.text ?? '') && labelled(lines[at - 1]?.text ?? '').length === 0;
    if (foreign) continue;
    const taken = pairs.length > 0 ? takePairs(draft, pairs, lines, at, monthFirst) : takeBare(draft, line, monthFirst);
    if (taken && pairs.length > 0) takeDate(draft, beforeLabels(line.text), monthFirst);
    if (taken) draft.lines.push(line);
  }
}

/** Further down only whole lines of facts count, and a date there is none of ours unless its label says so. */
function readTail(draft: Draft, lines: readonly Line[], from: number, monthFirst: boolean): void {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line && !line.linked && line.text.length > 100) takeLate(draft, line.text.slice(0, 30), monthFirst);
    if (!line || line.linked || line.text.length > 100) continue;
    takeLate(draft, line.text, monthFirst);
    const pairs = pairsOf(line.text);
    const start = pairs.length > 0 ? beforeLabels(line.text) : line.text;
    if (pairs.length === 0 || start.length > 20) continue;
    const wanted = pairs.filter(
      (pair) =>
        pair.kind === 'editor' || pair.kind === 'source' || pair.kind === 'updated' || (pair.kind === 'published' && DATED.test(line.text)),
    );
    if (takePairs(draft, wanted, lines, at, monthFirst)) draft.lines.push(line);
  }
}

const DATED = /发布|發布|發佈|发表|公布|published|publi|veröffentlicht|posted/iu;

function takePairs(draft: Draft, pairs: readonly Labelled[], lines: readonly Line[], at: number, monthFirst: boolean): boolean {
  let taken = false;
  pairs.forEach((pair, index) => {
    const last = index === pairs.length - 1;
    const near = !pair.value && last ? valueBelow(lines, at) : undefined;
    const below = near && (DATES.has(pair.kind) || !parseDate(near.text)) ? near : undefined;
    if (below && pair.kind !== 'noise') draft.lines.push(below);
    taken = take(draft, pair.kind, pair.value || (below?.text ?? ''), monthFirst) || pair.kind === 'noise' || !pair.value || taken;
  });
  return taken;
}

/** `Published` on a line of its own, with the date on the next one, needs no colon. */
function pairsOf(text: string): readonly Labelled[] {
  return text.length <= 24 && !/[:：]/u.test(text) && BARE_LABEL.test(text) ? labelled(`${text}:`) : labelled(text);
}

/** A date under 开始时间： is not when the page was published. */
const UNKNOWN_LABEL = /^[^\d]{2,20}[:：]$/u;

const BARE_LABEL = /^(?:published|publish date|date|posted|release date|来源|作者|发布时间|发布日期|日期|時間|日期|來源)$/iu;

const DATES: ReadonlySet<LabelKind> = new Set(['published', 'updated']);

function valueBelow(lines: readonly Line[], at: number): Line | undefined {
  const next = lines[at + 1];
  return next && next.text.length <= 120 && labelled(next.text).length === 0 && !/[。！？]/u.test(next.text) ? next : undefined;
}

function take(draft: Draft, kind: LabelKind, value: string, monthFirst: boolean): boolean {
  if (kind === 'published' || kind === 'updated') {
    const date = parseDate(value, monthFirst);
    if (date) draft[kind] ??= date;
    if (date && kind === 'published') takeRest(draft, value);
    return Boolean(date);
  }
  if (kind === 'noise') return false;
  const name = kind === 'source' || kind === 'publisher' ? nameOf(value) : personOf(value);
  if (!name) return false;
  draft[kind] ??= name;
  if (kind === 'source') takeDate(draft, value, monthFirst);
  return true;
}

/** `2024-10-17 08:03 广西日报`: what follows the date may be the source. */
function takeRest(draft: Draft, value: string): void {
  const rest = value.replace(DATE_AND_TIME, '').trim();
  if (NEWSROOM.test(rest)) draft.source ??= rest;
}

/** `Rede von Moritz Leuenberger`, `Speech by …`. */
const SPEECH =
  /(?:^|[-–—,]\s)(?:Rede|Ansprache|Speech|Remarks|Statement|Discours|Discurso|Address) (?:von|by|de|du|of) (\p{Lu}[\p{L}.'-]+(?: (?:von |van |de )?\p{Lu}[\p{L}.'-]+){1,3})/u;

function takeBare(draft: Draft, line: Line, monthFirst: boolean): boolean {
  const speaker = SPEECH.exec(line.text)?.[1];
  if (speaker) draft.author ??= speaker;
  if (line.text.length > 60) return false;
  if (NEWSROOM.test(line.text) && !line.linked && isSourceBox(line)) {
    draft.source ??= line.text;
    return true;
  }
  const named = SOURCE_NAME.test(namesOf(line)) && line.text.length <= 30 && !/\d{4}/u.test(line.text);
  if (named) draft.source ??= nameOf(line.text);
  return takeDate(draft, line.text, monthFirst) || named;
}

const SOURCE_NAME = /(?:^|[-_\s])(?:source|laiyuan|article-?source|origin|media-?name|js_name|account[-_]?name)(?:[-_\s]|$)/iu;
const DATE_AND_TIME = /\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}日?(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u;

function isSourceBox(line: Line): boolean {
  const around = (line.element.parentElement?.textContent ?? '').slice(0, 2000).replace(/\s+/gu, ' ');
  return DATE_AND_TIME.test(around) && around.length < 200;
}

function namesOf(line: Line): string {
  const inner = Array.from(line.element.querySelectorAll('a,span')).slice(0, 4);
  return [line.element, ...inner]
    .map((one) => `${one?.getAttribute('class') ?? ''} ${one?.id ?? ''}`)
    .join(' ')
    .slice(0, 300);
}

function takeDate(draft: Draft, text: string, monthFirst: boolean): boolean {
  const date = parseDate(text, monthFirst);
  if (!date) return false;
  const rest = squash(text.replace(DATE_AND_TIME, '')).replace(/[\p{P}\p{S}\d]/gu, '');
  if (rest.length > 24) return false;
  draft.bare ??= date;
  takeRest(draft, text);
  return true;
}

function takeLate(draft: Draft, text: string, monthFirst: boolean): void {
  const date = draft.late || text.length > 300 ? undefined : parseDate(text.slice(0, 120), monthFirst);
  if (date) draft.late = date;
}

/** A source ends where a date, a bracketed tool or the next thing begins. */
function nameOf(value: string): string {
  return value
    .replace(DATE_AND_TIME, '')
    .replace(/\s*[【［[].*$/u, '')
    .replace(/\s(?:原创稿?|原创|打印|分享|字号|举报|点击|浏览|大\s中\s小|記者|记者|作者).*$/u, '')
    .replace(/^来源[:：]\s?/u, '')
    .trim()
    .slice(0, 80);
}

function personOf(value: string): string {
  return value
    .replace(DATE_AND_TIME, '')
    .replace(/\s*[【［[（(].*$/u, '')
    .replace(/_[A-Z]{1,3}\d{2,8}$/u, '')
    .trim()
    .slice(0, 60);
}
