import { isLead } from '../body/foreword';
import { parseDate } from './dates';
import type { Declared } from './declared';
import { labelled } from './labels';
import { type Line, squash } from './lines';
import { present } from './present';
import { isSiteName, partsOf, withoutNameOfSite, withoutSite } from './site-names';
import { type Claims, claimsOf, isCode, mayBeTitle, type Printed, scoreOf } from './title-score';

/** The title as chosen, with the visible lines that show it (none where the page does not print it). */
export type FoundTitle = {
  readonly text: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly lines: readonly Line[];
  /** Index of the first of them, −1 where there is none. */
  readonly at: number;
};

const LONGEST = 300;

/**
 * Chooses by agreement: what the head declares, what `<title>` holds once the site's name is off, and what the page prints large.
 * No source is believed alone where two others agree.
 */
export function findTitle(lines: readonly Line[], declared: Declared): FoundTitle {
  const claims = claimsOf(declared, lines);
  const written = writtenTitle(declared);
  const best = bestOf(lines, claims, 4) ?? lastResort(written, declared, claims, lines);
  if (!best) return { text: mended(ownPart(written, declared, lines)), lines: [], at: -1 };
  const whole = continued(best, lines, claims);
  const text = mended(settled(whole, written, declared)).slice(0, LONGEST);
  return { text, lines: whole.lines, at: whole.at, ...beside(whole, lines, text) };
}

/** `Daily update - 5 PM`: the hour says when it was put out, not what it is called. */
const CLOCK = /\s[-–—]\s\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?$/iu;

/** `关 于 召 开` becomes `关于召开`, where a good part of the text is set that way. */
export function mended(title: string): string {
  const text = title
    .replace(/^\s*(?:标\s{0,4}题|標\s{0,4}題|名\s{0,4}称|信息名称)\s?[:：]\s?/u, '')
    .replace(CLOCK, '')
    .trim();
  if (!/\s\S\s/.test(text)) return text;
  const spaced = text.match(/\p{sc=Han}(?=\s\p{sc=Han}(?:\s|$))/gu)?.length ?? 0;
  const letterSpaced = spaced >= 2 && spaced * 3 >= squash(text).length;
  return letterSpaced ? text.replace(/(?<=[\p{sc=Han}\p{P}])\s(?=[\p{sc=Han}\p{P}])/gu, '') : text;
}

/** Where the head says nothing of use, what the page prints like a title. */
function lastResort(written: string, declared: Declared, claims: Claims, lines: readonly Line[]): Printed | undefined {
  if (!written) return bestOf(lines, claims, 0.1);
  if (saysNothing(written, declared)) return bestOf(lines, { ...claims, byLookAlone: true }, 3);
  return underCode(written, lines);
}

/** Names of the site and of the column alone. */
function saysNothing(written: string, declared: Declared): boolean {
  return partsOf(written).every((part) => isSiteName(part, declared) || squash(part) === squash(declared.column ?? ''));
}

/** Under the number of an advisory or a case stands what it is called. */
function underCode(written: string, lines: readonly Line[]): Printed | undefined {
  const code = squash(written);
  const at = isCode(written) ? lines.findIndex((line) => squash(line.text) === code) + 1 : 0;
  const line = at > 0 ? lines[at] : undefined;
  return line && /^h[1-4]$/u.test(line.box.tag) ? { text: line.text, lines: [line], at } : undefined;
}

/**
 * `Name of the site - Final results`, while the window says `Name of the site - something else`: the first half is the site's, as long as the page
 * itself says only the second, in its menu at least.
 */
function ownPart(written: string, { documentTitle }: Declared, lines: readonly Line[]): string {
  const parts = partsOf(written);
  const [site = '', own = ''] = parts;
  if (parts.length !== 2 || squash(own).length < 4 || documentTitle === written || !documentTitle.startsWith(site)) return written;
  const said = new Set(lines.map((line) => squash(line.text)));
  return said.has(squash(own)) && !said.has(squash(site)) ? own : written;
}

function bestOf(lines: readonly Line[], claims: Claims, least: number): Printed | undefined {
  let best: Printed | undefined;
  let highest = least;
  for (const group of grouped(lines, claims)) {
    const score = scoreOf(group, claims, lines);
    if (score < highest || (best && score === highest)) continue;
    highest = score;
    best = group;
  }
  return best;
}

/** Single lines, and lines of one box taken together: a title may be broken by `<br>`. Only of boxes that may show it. */
function grouped(lines: readonly Line[], claims: Claims): Printed[] {
  const boxes = new Set(lines.filter((line) => mayBeTitle(line.box, line.text, claims)).map((line) => line.box));
  const groups: Printed[] = [];
  let open: Printed | undefined;
  lines.forEach((line, at) => {
    if (!boxes.has(line.box)) return;
    const single = { text: line.text, lines: [line], at };
    const together = open && lines[at - 1]?.box === line.box && open.text.length + line.text.length < LONGEST && open.lines.length < 4;
    groups.push(single);
    open = together && open && !isFactual(line.text) ? joined(open, line) : single;
    if (open !== single) groups.push(open);
  });
  return groups.filter((group) => group.text.length <= LONGEST && group.text.length >= 2);
}

function joined(before: Printed, line: Line): Printed {
  const gap = /^[—－-]{2}/u.test(line.text) ? '' : ' ';
  return { text: `${before.text}${gap}${line.text}`, lines: [...before.lines, line], at: before.at };
}

function isFactual(text: string): boolean {
  return text.length < 120 && (labelled(text).length > 0 || (text.length < 30 && parseDate(text) !== undefined));
}

/** Boxes that follow one another can hold the halves of one declared title. */
function continued(printed: Printed, lines: readonly Line[], claims: Claims): Printed {
  let whole = printed;
  for (let next = printed.at + printed.lines.length; whole.lines.length < 4; next++) {
    const line = lines[next];
    if (!line || claims.titles.includes(squash(whole.text))) return whole;
    const longer = joined(whole, line);
    if (!claims.titles.some((title) => title.startsWith(squash(longer.text)))) return whole;
    whole = longer;
  }
  return whole;
}

/** The best of what the head says. A title of the whole column or site is none. */
function writtenTitle(declared: Declared): string {
  const site = squash(declared.site ?? '');
  const column = squash(declared.column ?? '');
  const whole = squash(declared.documentTitle);
  const usable = declared.titles.find((title) => squash(title) !== site && (squash(title) !== column || whole === column));
  const looksLikeDocument = usable !== undefined && squash(usable) === whole;
  if (looksLikeDocument || !usable) return withoutSite(looksLikeDocument ? { ...declared, documentTitle: usable } : declared);
  return withoutNameOfSite(usable, declared);
}

/** A declared title can go on where the printed one ends, and a printed line can hold a date or a column beside the title. */
function settled(whole: Printed, written: string, declared: Declared): string {
  const printed = whole.text;
  const [a, b] = [squash(printed), squash(written)];
  if (!b) return printed;
  if (a === b) return whole.lines.length > 1 ? written : printed;
  if (b.startsWith(a)) return !isTagged(b, declared) || endsWithSite(b.slice(a.length), declared) ? printed : written;
  const extra = beyond(a, b);
  return isDate(extra) || standsApart(extra, whole) ? written : printed;
}

/** A tag of the head says so, not the window alone. */
function isTagged(title: string, { titles, documentTitle }: Declared): boolean {
  return title !== squash(documentTitle) && titles.some((one) => squash(one) === title);
}

/** What the printed title has behind or before the written one. */
function beyond(printed: string, written: string): string {
  if (printed.startsWith(written)) return printed.slice(written.length);
  return printed.endsWith(written) ? printed.slice(0, -written.length) : '';
}

/** A date, alone or before who put it out. */
function isDate(extra: string): boolean {
  if (extra === '' || /^\d{4}年度?$/.test(extra) || (extra.length > 6 && !/\d{4}/u.test(extra))) return false;
  return /^[^\p{L}]*\d|^\p{P}|\d{4}$/u.test(extra) && (isDateAlone(extra) || /来源|來源|发布|發布/u.test(extra));
}

/** `<h1><span>Topic</span>Title</h1>`: what the head leaves out has an element of its own within the heading. */
function standsApart(extra: string, { lines: [line] }: Printed): boolean {
  if (extra === '' || !line || !/^h[1-3]$/u.test(line.box.tag)) return false;
  return Array.from(line.box.element.children).some((child) => squash(child.textContent.slice(0, LONGEST)) === extra);
}

function isDateAlone(extra: string): boolean {
  return /^[\p{P}\s]?(?:\d{1,2}\.?\p{L}{3,9})?[\d\-—年月日./:：()（）]{4,24}$/u.test(extra);
}

function endsWithSite(rest: string, declared: Declared): boolean {
  const bare = rest.replace(/^[\s_|｜»›:：-]{1,4}/u, '');
  const names = [declared.site, declared.column, ...partsOf(declared.documentTitle).slice(1)]
    .filter((name) => name !== undefined)
    .map(squash);
  return (
    bare !== rest &&
    (partsOf(bare).every((part) => names.includes(part)) ||
      bare === squash(withoutSite({ ...declared, documentTitle: rest })) ||
      bare.length < 3)
  );
}

const SUBTITLE_NAME = /sub[-_]?tit|futi|fubiaoti|ftitle|f[-_]?title|fbt|subhead/iu;
const KICKER_NAME = /yinti|ytit(?:le)?|y[-_]?title|ybt|jianti|pre[-_]?title|kicker|overline|eyebrow|shoulder|sup[-_]?title/iu;

/** The lines above and below that belong to the title: by their name, or a line that begins with a dash. */
function beside(title: Printed, lines: readonly Line[], text: string): { kicker?: string; subtitle?: string } {
  const above = lines[title.at - 1];
  const below = lines[title.at + title.lines.length];
  const subtitle = below && isSubtitle(below, lines[title.at + title.lines.length + 1]) ? below.text : '';
  const kicker = above && above.text.length <= 60 && KICKER_NAME.test(nameOf(above)) && !above.linked ? above.text : '';
  const unsaid = (said: string) => (squash(text).includes(squash(said)) ? '' : said);
  return present({ subtitle: unsaid(subtitle), kicker: unsaid(kicker) });
}

function isSubtitle(line: Line, next: Line | undefined): boolean {
  if (line.text.length > 80) return isAboveFacts(line, next) && isLead(line.box);
  return (
    (SUBTITLE_NAME.test(nameOf(line)) && !isFactual(line.text)) ||
    /^(?:——|――|--)\s?\S/u.test(line.text) ||
    (isAboveFacts(line, next) && (isLead(line.box) || /^h[2-4]$/u.test(line.box.tag)))
  );
}

/** A summary or a smaller heading between the title and its line of facts. */
function isAboveFacts(line: Line, next: Line | undefined): boolean {
  return !line.linked && !isFactual(line.text) && next !== undefined && !next.linked && isFactual(next.text);
}

function nameOf(line: Line): string {
  return line.box.names.slice(0, 200);
}
