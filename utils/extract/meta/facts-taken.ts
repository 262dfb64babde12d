import { isFileName } from '../blocks/files';
import { firstBoxesIn } from '../body/tree';
import { type DayOfYear, isSigned, type PageDate, parseDate, parseDayOfYear, parseRepublicDate, parseShortDate } from './dates';
import type { LabelKind } from './label-words';
import { type Line, squash, tidy } from './lines';
import { isPerson, NOBODY, reporterIn, writersIn } from './people';

/** What the lines round the title say, with the lines that said it. */
export type VisibleFacts = {
  readonly published?: PageDate;
  readonly updated?: PageDate;
  /** Near the title, without a label. */
  readonly bare?: PageDate;
  /** Somewhere below, in a short line. */
  readonly late?: PageDate;
  /** The last line of its own that is nothing but a date: who signed put it there. */
  readonly signed?: PageDate;
  readonly source?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly editor?: string;
  readonly lines: readonly Line[];
};

export type Draft = { -readonly [K in keyof Omit<VisibleFacts, 'lines'>]: VisibleFacts[K] } & { lines: Line[]; dayOfYear?: DayOfYear };

const NEWSROOM =
  /^(?:《?[\p{sc=Han}·]{1,14}(?:社|报|網|网|台|客户端|日报|晚报|杂志|频道|发布|融媒体中心|办公室)》?|(?:央视|澎湃|封面|上游|红星|极目)新闻)$/u;

/** Takes what a label says. */
export function take(draft: Draft, kind: LabelKind, value: string, monthFirst: boolean): boolean {
  if (kind === 'published' || kind === 'updated') return takeLabelledDate(draft, kind, value, monthFirst);
  if (DATE_AND_TIME.test(value)) takeDate(draft, value, monthFirst);
  if (kind === 'noise') return false;
  const name = kind === 'source' || kind === 'publisher' ? nameOf(value) : personOf(value);
  if (!isName(name, kind)) return false;
  if (kind === 'source') takeWriter(draft, reporterIn(value));
  draft[kind] ??= name;
  return true;
}

function isName(name: string, kind: LabelKind): boolean {
  if (!/\p{L}/u.test(name) || NOBODY.test(name) || (/^\d/.test(name) && parseDate(name))) return false;
  if (kind === 'publisher') return !isClerk(name);
  return kind === 'source' || !(NO_NAME.test(name) || (kind === 'author' && /\d/.test(name)));
}

/** `记者：局长，何时有新安排？`, `By 2030, seniors will …`: what somebody says, or a sentence. */
const NO_NAME = /[。！？?!；：]/u;

/** 发布人：王老师: who typed it in is not who published it. */
function isClerk(name: string): boolean {
  return /老[师師]$/u.test(name) || (/^\p{sc=Han}{2,3}$/u.test(name) && !NEWSROOM.test(name) && !DEPARTMENT.test(name));
}

/** `Updated: June 11, 2024 18:12 Xinhua`, `(chinadaily.com.cn)` */
const AGENCY = /(Xinhua|China Daily|CGTN|[a-z]{4,20}\.(?:com|gov)\.cn)\)?$/i;

function takeLabelledDate(draft: Draft, kind: 'published' | 'updated', value: string, monthFirst: boolean): boolean {
  const date = parseDate(value, monthFirst) ?? parseRepublicDate(value) ?? parseShortDate(value, monthFirst);
  if (date) draft[kind] ??= date;
  const agency = date && AGENCY.exec(value)?.[1];
  if (agency) draft.source ??= agency;
  if (date && kind === 'published') takeRest(draft, value);
  const partly = date ? undefined : parseDayOfYear(value);
  if (partly) draft.dayOfYear ??= partly;
  return Boolean(date);
}

/** `市民政局`, `采育镇人民政府`: who stands beside a date without a label. */
const DEPARTMENT =
  /^[\p{sc=Han}、]{1,18}(?:局|厅|廳|委|委员会|委員會|办|办公室|中心|政府|部|处|處|科|院|馆|館|街道|街道办事处|镇|乡|鄉|协会|协會|大学|学院|公司|法院|检察院|医院|学校|支队|大队)$/u;

const COUNTERS = /\s*(?:[【［[（(]?\s?(?:字号|字体|打印|大\s中\s小)|(?:阅读|浏览|点击|访问)(?:次数|量|数)?\s?\d).*$/u;

/** `2024-10-17 08:03 广西日报`: what follows the date may be the source. */
function takeRest(draft: Draft, value: string): void {
  for (const part of value.replace(DATE_AND_TIME, '').replace(COUNTERS, '').split(/[|｜]/)) {
    const rest = part.trim();
    if (NEWSROOM.test(rest) || DEPARTMENT.test(rest)) draft.source ??= rest;
    else if (rest !== value.trim()) takeWriter(draft, writersIn(rest));
  }
}

function takeWriter(draft: Draft, who: string | undefined): void {
  if (who) draft.author ??= who;
}

/** `Rede von Moritz Leuenberger`, `Speech by …`. */
const SPEECH =
  /(?:^|[-–—,]\s)(?:Rede|Ansprache|Speech|Remarks|Statement|Discours|Discurso|Address) (?:von|by|de|du|of) (\p{Lu}[\p{L}.'-]+(?: (?:von |van |de )?\p{Lu}[\p{L}.'-]+){1,3})/u;

/** Asked first: it is ready at once, the other is not. */
const MAY_BE_SPEECH = /(?:Rede|Ansprache|Speech|Remarks|Statement|Discours|Discurso|Address) (?:von|by|de|du|of) /;

/** Takes what a line without labels says: a date alone, a newsroom beside one, who speaks. */
export function takeBare(draft: Draft, line: Line, monthFirst: boolean): boolean {
  takeSpeaker(draft, line.text);
  if (line.text.length > (line.linked ? 30 : 60) || speaksOfElse(line.text) || isFileName(line.text)) return false;
  const who = line.linked ? undefined : writersIn(line.text.replace(DATE_AND_TIME, ' '));
  if (who) {
    draft.author ??= who;
    takeDate(draft, line.text, monthFirst);
    return true;
  }
  if (NEWSROOM.test(line.text) && !line.linked && isSourceBox(line)) {
    draft.source ??= line.text;
    return true;
  }
  if (isAuthorBox(line)) {
    draft.author ??= line.text;
    return true;
  }
  takeWriter(draft, authorBeside(line));
  const named = takeNamed(draft, line);
  return takeDate(draft, line.text, monthFirst) || named;
}

const AUTHOR_NAME = /(?:^|[-_\s])(?:author|zuozhe)(?:[-_\s]|$)/i;
const HAN_NAMES = /^\p{sc=Han}{2,4}(?:[\s、]\p{sc=Han}{2,4}){0,4}$/u;

/** `<time>24 Sep 2024</time> <span class="author">Jane Roe</span>` */
function authorBeside({ text, box }: Line): string | undefined {
  const inner = firstBoxesIn(box, 4, SPANS).find(({ names }) => AUTHOR_NAME.test(names));
  const name = inner ? tidy(inner.element.textContent.slice(0, 60)) : '';
  return WESTERN_NAME.test(name) && isPerson(name) && text.includes(name) ? name : undefined;
}

const WESTERN_NAME = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** Names alone, in a box that is called the author. */
function isAuthorBox({ text, box, linked }: Line): boolean {
  return (
    !linked && AUTHOR_NAME.test(box.names) && HAN_NAMES.test(text) && isPerson(text) && !NEWSROOM.test(text) && !/原创|本站/.test(text)
  );
}

function takeSpeaker(draft: Draft, text: string): void {
  const speaker = MAY_BE_SPEECH.test(text) ? SPEECH.exec(text)?.[1] : undefined;
  if (speaker) draft.author ??= speaker;
}

/** Takes who is named as the source, or as the account that put it out. */
export function takeNamed(draft: Draft, line: Line): boolean {
  const named = namedSource(line) ?? FROM_OFFICE.exec(line.text)?.[1];
  if (named && ACCOUNT.test(namesIn(line))) draft.publisher ??= named;
  else if (named) draft.source ??= named;
  return named !== undefined;
}

/** `From Department of Health`, without a colon. */
const FROM_OFFICE = /^From (?:the )?((?:Department|Ministry|Office|Agency|Council) (?:of|for) [^.]{3,60})$/;

/** The account that put it out may have it from somebody else, whom the text then names. */
const ACCOUNT = /(?:^|[-_\s])(?:js_name|account[-_]?name|nickname)(?:[-_\s]|$)/i;

function namesIn({ box }: Line): string {
  return [box, ...firstBoxesIn(box, 4)].map((one) => one.names).join(' ');
}

const SPANS: ReadonlySet<string> = new Set(['a', 'span']);

/** What stands in a box that is called the source: the whole line, or a part of it. */
function namedSource({ text, box }: Line): string | undefined {
  const dated = /\d{4}/u.test(text);
  if (SOURCE_NAME.test(box.names) && !dated) return nameOf(text);
  const inner = firstBoxesIn(box, 4, SPANS).find(({ names }) => SOURCE_NAME.test(names) || (dated && OFFICE_NAME.test(names)));
  const said = inner ? nameOf(tidy(inner.element.textContent.slice(0, 60))) : '';
  return said && said.length <= 30 && text.includes(said) && !/\d{4}/u.test(said) ? said : undefined;
}

function speaksOfElse(text: string): boolean {
  return MAY_BE_LABEL.test(text) && (ABOUT_ELSE.test(text.toLowerCase()) || HAN_LABEL.test(text));
}

/** Asked first: it is ready at once, the other two are not. The colon of an hour stands behind a digit. */
const MAY_BE_LABEL = /\D[:：]/;

/** `When: 12pm, Sunday 29 March 2020`: an event's date, not the page's. */
const ABOUT_ELSE = /^(?!.{0,20}(?:date|publi|post|issued|updated|时间|日期|時間))\p{L}[\p{L} ]{1,20}[:：]\s?\S/u;

/** `公示时间：2024年6月18日至24日`: a label that is none of ours speaks of something else. */
const HAN_LABEL = /^\p{sc=Han}{2,12}\s?[:：]|\p{sc=Han}{2}[:：]\s?(?:19|20)\d\d/u;

const SOURCE_NAME = /(?:^|[-_\s])(?:source|laiyuan|article-?source|origin|media-?name|js_name|account[-_]?name)(?:[-_\s]|$)/i;
/** Beside a date. */
const OFFICE_NAME = /[-_\s](?:dep|dept|department|agency)\s/i;
export const DATE_AND_TIME = /\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}日?(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u;

function isSourceBox(line: Line): boolean {
  const around = (line.box.parent?.element.textContent ?? '').slice(0, 2000).replace(/\s+/gu, ' ');
  return DATE_AND_TIME.test(around) && around.length < 200;
}

/** `（2024年1月15日在全体会议上通过）` says when it was adopted, and belongs to the text. */
const UNDER_TITLE = /^[（(].{0,60}(?:会议|會議|会上|大会|大會|座谈会|通过|通過|修订|修正|公布|施行|讲话|致辞|发布会).{0,20}[）)]$/u;

/** `自2024年1月1日起，每月提高10元。` */
const SENTENCE = /^(?:—|―|--)\s?\S|[。！？；]|，(?!星期)\p{sc=Han}{4}/u;

export function takeDate(draft: Draft, text: string, monthFirst: boolean): boolean {
  const date = UNDER_TITLE.test(text) || SENTENCE.test(text) ? undefined : parseDate(text, monthFirst);
  if (!date) return false;
  const rest = squash(text.replace(DATE_AND_TIME, '')).replace(/[\p{P}\p{S}\d]/gu, '');
  if (rest.length > 24) return false;
  draft.bare ??= date;
  takeRest(draft, text);
  return true;
}

/** Remembers the first date of a page, in case nothing better comes. */
export function takeLate(draft: Draft, text: string, monthFirst: boolean): void {
  const signed = isSigned(text) ? parseDate(text) : undefined;
  if (signed) draft.signed = signed;
  const date = draft.late || text.length > 300 ? undefined : parseDate(text.slice(0, 120), monthFirst);
  if (date) draft.late = date;
}

/** A source ends where a date, a bracketed tool or the next thing begins. */
function nameOf(value: string): string {
  return value
    .replace(DATE_AND_TIME, '')
    .replace(/\s*(?:[【［[]|[（(](?:记者|通讯员)|[，,]\s?转载|(?:阅读|浏览|点击|访问)(?:量|数|次数)?[:：]\s?\d).*$/u, '')
    .replace(
      /\s(?:原创稿?|原创|打印|[大中小]字号|[-+A]?字[大小]|分享|下载|收藏|字号|参与互动|举报|评论|跟帖|点击|浏览|大\s中\s小|記者|记者|作者|Editor:).*$/u,
      '',
    )
    .replace(/\s*[|｜丨].*$/u, '')
    .replace(/^(?:来源|來源)[:：]\s?/u, '')
    .replace(/^(\p{sc=Han}\s){2,}\p{sc=Han}$/u, (spaced) => spaced.replace(/\s/gu, ''))
    .trim()
    .slice(0, 80);
}

function personOf(value: string): string {
  return value
    .replace(DATE_AND_TIME, '')
    .replace(/\s*[【［[（()）|｜丨].*$/u, '')
    .replace(/_[A-Z]{1,3}\d{2,8}$|返回.{1,6}查看更多$/u, '')
    .trim()
    .slice(0, 60);
}
