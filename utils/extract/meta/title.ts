import type { Declared } from './declared';
import { type Line, squash } from './lines';

/** The title as chosen, with the visible lines that show it (none where the page does not print it). */
export type FoundTitle = { readonly text: string; readonly lines: readonly Line[]; readonly at: number };

type Candidate = { readonly text: string; readonly lines: readonly Line[]; readonly at: number; readonly score: number };

const LONGEST = 300;
const SEPARATOR = /\s*(?:[|｜»›_]|\s[-–—·•:]\s|-{2,}|\s[>＞]\s|\s?(?<=[^\sA-Za-z0-9])[-–](?=[^\sA-Za-z0-9]))\s*/u;
const TITLE_NAME = /(?:^|[-_\s])(?:article[-_]?)?(?:title|headline|tit|biaoti|bt|h1|caption|xl[-_]?title)\d{0,2}(?:[-_\s]|$)|title/iu;
const NOT_A_TITLE = /nav|menu|bread|crumb|foot|related|recommend|tuijian|sidebar|logo|cookie|banner|skip/iu;
const FACTS_NEAR = /(?:19|20)\d\d\s?[-年./]\s?\d{1,2}|来源|來源|发布|發布|日期|时间|published|posted|updated/iu;

/**
 * Chooses by agreement: what the head declares, what `<title>` holds once the site's name is off, and what the page prints large.
 * No source is believed alone where two others agree.
 */
export function findTitle(lines: readonly Line[], declared: Declared): FoundTitle {
  const candidates = grouped(lines)
    .map((one) => ({ ...one, score: scoreOf(one, declared, lines) }))
    .filter((one) => one.score >= 4);
  const best = candidates.reduce<Candidate | undefined>((winner, one) => (!winner || one.score > winner.score ? one : winner), undefined);
  const written = bestWritten(declared);
  if (!best) return { text: written, lines: [], at: -1 };
  return { text: mended(settled(best.text, written)), lines: best.lines, at: best.at };
}

/** `关 于 召 开` becomes `关于召开`, where at least half of the text is set that way. */
export function mended(title: string): string {
  const text = title.replace(/^\s*(?:标\s{0,4}题|名\s{0,4}称)\s?[:：]\s?/u, '').trim();
  const spaced = text.match(/\p{Script=Han}(?=\s\p{Script=Han}(?:\s|$))/gu)?.length ?? 0;
  return spaced >= 3 && spaced * 3 >= squash(text).length
    ? text.replace(/(?<=[\p{Script=Han}\p{P}])\s(?=[\p{Script=Han}\p{P}])/gu, '')
    : text;
}

/** `<title>` without the names of the site and of its columns. */
export function withoutSite(declared: Declared): string {
  const names = [declared.site, declared.column, ...(declared.columns ?? [])].filter((name) => name !== undefined).map(squash);
  const parts = declared.documentTitle.split(SEPARATOR).filter(Boolean);
  const own = parts.filter((part) => !names.includes(squash(part)) && !SITE_NAME.test(part));
  const longest = own.reduce((best, part) => (squash(part).length > squash(best).length ? part : best), own[0] ?? '');
  const cut = own[0] && squash(own[0]).length * 2 >= squash(longest).length ? own[0] : longest;
  return (cut || declared.documentTitle).slice(0, LONGEST);
}

const SITE_NAME =
  /^(?:.{0,30}(?:政府网|门户网站?|官网|政府门户|人民政府|委员会|新闻网|日报网|在线|网站|人民网|新华网|央广网|央视网|光明网|文明网|中国网|新浪新闻|网易新闻|首都之窗)|.{0,20}频道|首页|正文|home|.{0,60}\bgov(?:\.uk)?)$/iu;

function grouped(lines: readonly Line[]): Omit<Candidate, 'score'>[] {
  const groups: Omit<Candidate, 'score'>[] = [];
  lines.forEach((line, at) => {
    const previous = groups.at(-1);
    const together =
      previous && lines[at - 1]?.element === line.element && previous.text.length + line.text.length < LONGEST && previous.lines.length < 4;
    groups.push({ text: line.text, lines: [line], at });
    if (together && previous.at + previous.lines.length === at)
      groups.push({
        text: `${previous.text}${joint(previous.text, line.text)}${line.text}`,
        lines: [...previous.lines, line],
        at: previous.at,
      });
  });
  return groups.filter((group) => group.text.length <= LONGEST && squash(group.text).length >= 2);
}

function joint(before: string, after: string): string {
  return /^[—－-]{2}/u.test(after) || (/\p{Script=Han}$/u.test(before) && /^\p{Ll}/u.test(after)) ? '' : ' ';
}

function scoreOf(candidate: Omit<Candidate, 'score'>, declared: Declared, lines: readonly Line[]): number {
  const element = candidate.lines[0]?.element;
  const agreement = agreementOf(squash(mended(candidate.text)), declared);
  if (!element || (agreement === 0 && !/^h[1-3]$/u.test(element.localName))) return 0;
  const after = lines.slice(candidate.at + candidate.lines.length, candidate.at + candidate.lines.length + 5);
  const near = after.some((line) => line.text.length < 120 && FACTS_NEAR.test(line.text)) ? 2 : 0;
  const linked = candidate.lines.every((line) => line.linked) ? -3 : 0;
  return agreement + prominence(element) + near + linked - (candidate.lines.length - 1) * 0.1;
}

function agreementOf(text: string, declared: Declared): number {
  const site = declared.site ? squash(declared.site) : '';
  if (text === site || text === '首页') return -4;
  const titles = declared.titles.map(squash).filter((title) => title !== site);
  const exact = titles.includes(text) ? 6 : 0;
  const within =
    titles.some((title) => title.startsWith(text) || (text.startsWith(title.replace(/[.…]{1,6}$/u, '')) && title.length > 4)) &&
    text.length >= 6
      ? 3
      : 0;
  return Math.max(exact, within) + agreementWithDocument(text, squash(declared.documentTitle));
}

function agreementWithDocument(text: string, whole: string): number {
  if (!whole.includes(text) || text.length < 2) return 0;
  const share = text.length / whole.length;
  const bounded = whole.startsWith(text) || whole.endsWith(text);
  return (bounded ? 2 : 0.5) + share * 2 + (text.length >= 8 ? 1 : 0);
}

function prominence(element: Element): number {
  const heading = element.closest('h1,h2,h3,h4');
  const named = `${element.getAttribute('class') ?? ''} ${element.id} ${element.parentElement?.getAttribute('class') ?? ''}`.slice(0, 300);
  const level: Readonly<Record<string, number>> = { h1: 4, h2: 2, h3: 1.5, h4: 1 };
  const chrome = NOT_A_TITLE.test(named) || element.closest('nav,footer,aside,header nav') ? -4 : 0;
  return (heading ? (level[heading.localName] ?? 0) : 0) + (TITLE_NAME.test(named) ? 1 : 0) + chrome;
}

function bestWritten(declared: Declared): string {
  const site = declared.site ? squash(declared.site) : '';
  const column = declared.column ? squash(declared.column) : '';
  const usable = declared.titles.filter(
    (title) => squash(title) !== site && (squash(title) !== column || squash(declared.documentTitle) === column),
  );
  return mended(stripped(usable[0] ?? '', declared) || withoutSite(declared));
}

function stripped(title: string, declared: Declared): string {
  return squash(title) === squash(declared.documentTitle) ? withoutSite({ ...declared, documentTitle: title }) : title;
}

/** A declared title can be longer than the line on the page (a subtitle of its own) or cut; a printed one can carry more. */
function settled(printed: string, written: string): string {
  const [a, b] = [squash(printed), squash(written)];
  const continues = b.startsWith(a) && /^[—－–:：-]/u.test(b.slice(a.length));
  return continues ? written : printed;
}
