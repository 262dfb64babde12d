import { around, type Box, holds } from '../body/tree';
import type { PageElement } from '../page/page-element';
import type { Declared } from './declared';
import { type Line, squash } from './lines';
import { present } from './present';
import { isSiteName, partsOf } from './site-names';

/** Lines on the page that may be the title. */
export type Printed = { readonly text: string; readonly lines: readonly Line[]; readonly at: number };

/** What the head says, made ready for comparing. */
export type Claims = {
  readonly titles: readonly string[];
  readonly document: string;
  readonly site: string;
  /** The only `<h1>` of the page. */
  readonly main?: Box;
  /** In the cell beside `標題`. */
  readonly called?: Box;
  /** All that the head says. */
  readonly whole: string;
  /** What follows the first half of the window title: names of columns and of the site, of which the page may print but the end. */
  readonly later: readonly string[];
  /** Names of the site in the window title, told by a longer half of it that is printed further down. */
  readonly lesser: ReadonlySet<string>;
  /** Names of wider columns: in the window they stand between the title, which the page says too, and the name of the site. */
  readonly above: ReadonlySet<string>;
  /** A heading of the page says what a tag declares as the title: the name of a column in the window and over it is none. */
  readonly confirmed: boolean;
  /** The head says nothing of use: what is named like a title may be it. */
  readonly byLookAlone?: true;
};

const TITLE_NAME = /title|headline|biaoti|(?:^|[-_\s])(?:tit|bt|h1|caption)\d{0,2}(?:[-_\s]|$)/i;
const NOT_A_TITLE = /bread|crumb|foot|related|recommend|tuijian|sidebar|logo|cookie|banner/i;
const FACTS_NEAR = /(?:19|20)\d\d\s?[-年./]\s?\d{1,2}|来源|來源|发布|發布|日期|时间|published|posted|updated/i;
const LEVELS: Readonly<Record<string, number>> = { h1: 4, h2: 2, h3: 1.5, h4: 1, h5: 1 };
const HEADINGS: ReadonlySet<string> = new Set(Object.keys(LEVELS));

export function claimsOf(declared: Declared, lines: readonly Line[]): Claims {
  const headings = lines.filter((line) => HEADINGS.has(line.box.tag));
  const main = new Set(headings.filter((line) => line.box.tag === 'h1').map((line) => line.box));
  const sole = main.size === 1 ? [...main][0] : undefined;
  const site = squash(declared.site ?? '');
  const titles = declared.titles.map(squash).filter((title) => title && title !== site);
  const document = squash(declared.documentTitle);
  return {
    titles,
    document,
    site,
    whole: [document, ...titles].join('\n'),
    later: partsOf(declared.documentTitle).slice(1).map(squash),
    lesser: lesserParts(declared.documentTitle, headings),
    above: columnsAbove(declared, lines),
    confirmed: headings.some((line) => !line.linked && titles.includes(squash(line.text))),
    ...present({ main: sole, called: calledTitle(lines) }),
  };
}

/** What stands in the cell beside `標題`; over a column of titles stands another label. */
function calledTitle(lines: readonly Line[]): Box | undefined {
  const at = lines.findIndex(({ text }) => TITLE_LABEL.test(text));
  const line = at < 0 ? undefined : lines[at + 1];
  return line && line.text.length > 4 && line.box.tag !== 'th' ? line.box : undefined;
}

function columnsAbove(declared: Declared, lines: readonly Line[]): ReadonlySet<string> {
  const [first = '', ...later] = partsOf(declared.documentTitle);
  const site = later.pop();
  if (site === undefined || later.length === 0 || isSiteName(first, declared) || !isSiteName(site, declared)) return new Set();
  const own = squash(first);
  return lines.some(({ text }) => text.length <= first.length + 4 && squash(text) === own) ? new Set(later.map(squash)) : new Set();
}

/** Of the halves of a window title that are printed as headings, those above a longer one. */
function lesserParts(documentTitle: string, headings: readonly Line[]): ReadonlySet<string> {
  const parts = partsOf(documentTitle).map(squash);
  if (parts.length < 2) return new Set();
  const printed = headings.map((line) => squash(line.text));
  const at = parts.map((part) => printed.indexOf(part));
  const isAbove = (index: number) =>
    parts.some(
      (other, place) => (at[place] ?? -1) > (at[index] ?? -1) && other.length > (parts[index] ?? '').length && (at[index] ?? -1) >= 0,
    );
  return new Set(parts.filter((_, index) => isAbove(index)));
}

/** No article is called that, however large it stands at the top. */
const WEBSITE = /^\p{sc=Han}{2,16}(?:人民政府|政府网站?|门户网站|官方网站|政务网|全球資訊網)$/u;
/** Who signs the notice, where the window says no more than that. */
const OFFICE = /^[\u4e00-\u9fff]{2,16}[局委厅院]$/;

const TITLE_LABEL = /^(?:标\s{0,4}题|標\s{0,4}題|主旨|제목|件名)\s?[:：]?$/;

/** `首页`, `首页 - 新闻动态` */
const PATH = /^首页(?:$|[-–—>＞»›/])/;

/** How much speaks for these lines as the title; 4 is enough, 0 is nothing. */
export function scoreOf(printed: Printed, claims: Claims, lines: readonly Line[]): number {
  const box = printed.lines[0]?.box;
  if (!box || !mayBeTitle(box, printed.text, claims)) return 0;
  const text = squash(printed.text);
  if (isNoTitle(box, text, claims)) return 0;
  const agreement = agreementOf(text, claims) + (box === claims.called ? 4 : 0);
  if (agreement === 0 && !looksLikeTitle(box, text, claims)) return 0;
  const linked = printed.lines.every((line) => line.linked) ? -3 : 0;
  const code = isCode(printed.text) ? -8 : 0;
  const sole = box === claims.main ? 1.5 : 0;
  return (
    agreement +
    lesser(printed, lines, claims) +
    sole +
    prominence(box, printed, lines) +
    surroundings(printed, lines) +
    linked +
    code -
    (printed.lines.length - 1) * 0.1
  );
}

function isNoTitle(box: Box, text: string, { site }: Claims): boolean {
  return PATH.test(text) || text === site || text.length < 2 || isPublisher(box, text);
}

/** What the name of a column, or one that stands over something longer, has against it. */
function lesser(printed: Printed, lines: readonly Line[], claims: Claims): number {
  const text = squash(printed.text);
  if (isColumn(printed, lines, claims)) return -9;
  return claims.lesser.has(text) || claims.above.has(text) || claims.later.some((part) => part !== text && part.endsWith(text)) ? -5 : 0;
}

const COLUMN = /^(?:.{1,6}|(?:news|press|media)(?:room| [a-z]{4,9})?)$/i;

/** `通知公告`, `보도자료`, `News Flash`: a heading of a word over a long one is that of the column; between them there are buttons and links at most. */
function isColumn({ text, at }: Printed, lines: readonly Line[], { whole }: Claims): boolean {
  if (!COLUMN.test(text)) return false;
  const below = lines.slice(at + 1, at + 30).filter((line) => line.text.length > 12 && !line.linked);
  const [first] = below;
  const isOver = first && lines.indexOf(first) < at + 8 && HEADINGS.has(first.box.tag) && /^\p{L}/u.test(first.text);
  return isOver || (!whole.includes(squash(text)) && below.some((line) => whole.includes(squash(line.text))));
}

/** Whether a line is worth a closer look. One whose first signs stand nowhere in what the head says cannot agree with it. */
export function mayBeTitle(box: Box, text: string, { byLookAlone, called, whole }: Claims): boolean {
  return byLookAlone || box === called || HEADINGS.has(box.tag) || whole.includes(squash(text.slice(0, 6)).slice(0, 3));
}

function isPublisher(box: Box, text: string): boolean {
  return WEBSITE.test(text) || (OFFICE.test(text) && !HEADINGS.has(box.tag));
}

function looksLikeTitle(box: Box, text: string, { byLookAlone }: Claims): boolean {
  return HEADINGS.has(box.tag) || (byLookAlone === true && isNamedTitle(box.element, text));
}

function agreementOf(text: string, claims: Claims): number {
  const declared = agreementWithTitles(text, claims);
  return declared + agreementWithDocument(text, claims.document) - (claims.confirmed && declared === 0 ? 5 : 0);
}

function agreementWithTitles(text: string, { titles }: Claims): number {
  if (titles.includes(text)) return 6;
  const partly = titles.some(
    (title) => title.startsWith(text) || (title.length > 4 && text.startsWith(title.replace(/\.{2,6}$|…{1,2}$/u, ''))),
  );
  return partly && text.length >= 6 ? 3 : 0;
}

function agreementWithDocument(text: string, whole: string): number {
  if (!whole.includes(text)) return 0;
  const place = whole.startsWith(text) ? 2 : whole.endsWith(text) ? 1 : 0.5;
  return place + (text.length / whole.length) * 2 + (text.length >= 8 ? 1 : 0);
}

/** Named a title, or set in a large or bold type. */
function isNamedTitle(element: PageElement, text: string): boolean {
  if (text.length < 6 || text.length > 80) return false;
  return TITLE_NAME.test(element.getAttribute('class') ?? element.getAttribute('id') ?? '') || element.querySelector(LARGE) !== null;
}

const LARGE = 'b,strong,font[size="4"],font[size="5"],font[size="6"],font[size^="+"],[style*="font-size"]';

/** A number that stands for the document (`JVNDB-2018-013542`) is not what it is called. */
export function isCode(text: string): boolean {
  return /^[a-z]{2,12}[-_]?[\d-]{4,}$/iu.test(text.trim());
}

function prominence(box: Box, printed: Printed, lines: readonly Line[]): number {
  const heading = around(box, HEADINGS);
  const named = `${box.names} ${printed.lines[0]?.parts[0]?.names ?? ''} ${box.parent?.element.getAttribute('class') ?? ''}`.slice(0, 300);
  const chrome = NOT_A_TITLE.test(named) || (/nav|menu/iu.test(named) && hasLinks(box)) || isInMenu(box, printed, lines) ? -4 : 0;
  const large = heading || box.element.querySelector('b,strong,font[size]') === null ? 0 : 1;
  return (heading ? (LEVELS[heading.tag] ?? 0) : large) + (TITLE_NAME.test(named) ? 1 : 0) + chrome;
}

/** What is called a menu and has no links is none. */
function hasLinks({ parent, linked }: Box): boolean {
  return linked > 0 || parent === undefined || parent.linked * 4 > parent.weight;
}

const MENUS = new Set(['nav', 'footer', 'aside']);

/** A menu whose end tag was forgotten holds the whole article: then it is none. */
function isInMenu(box: Box, printed: Printed, lines: readonly Line[]): boolean {
  const menu = around(box, MENUS);
  if (!menu) return false;
  const from = printed.at + printed.lines.length;
  return !lines.slice(from, from + 8).some((line) => line.text.length >= 80 && !line.linked && holds(menu, line.box));
}

function isText(line: Line): boolean {
  return line.text.length >= 40 && !line.linked;
}

/** A title stands over a line of facts, or over running text. */
function surroundings(printed: Printed, lines: readonly Line[]): number {
  const from = printed.at + printed.lines.length;
  const after = lines.slice(from, from + 5);
  const facts = after.some((line) => line.text.length < 120 && FACTS_NEAR.test(line.text)) ? 2 : 0;
  const first = lines.findIndex(isText);
  const late = first >= 0 && first < printed.at && lines.findLastIndex(isText) < from ? -3 : 0;
  const text = after.slice(0, 4).some((line) => line.text.length >= 80 && !line.linked) ? 1 : 0;
  return facts + text + late;
}
