import { type LinkAddress, linkAddress } from '../../article/address';
import { parseDate } from '../meta/dates';
import { isHidden, linesOf, tidy } from '../meta/lines';
import { weigh } from './weigh';

/** A link that may be a headline, and the box that repeats with it. */
export type Item = {
  readonly link: Element;
  readonly href: LinkAddress;
  readonly text: string;
  readonly box: Element;
  readonly date: string | undefined;
  /** What the box says besides, by weight. */
  readonly beside: number;
};

const CHROME_TAGS = 'nav,header,footer,aside,[role="navigation"],[role="banner"],[role="contentinfo"],[role="search"],[aria-hidden="true"]';
const CHROME_NAMES =
  /(?:^|\s)(?:[\w-]*(?:nav|menu|navbar|breadcrumbs?|crumbs?|copyright|pagination|cookies?|toolbar|yqlj|friendlinks?)\d{0,2}|(?:nav|menu|breadcrumb|footer|foot|share|skip|cookie)[\w-]*|(?:site|page|main|global|wrap|box)?[-_]?(?:header|footer|foot|topbar|top|bottom)|(?:header|top|foot)[-_](?:box|wrap|bar|links?|menu|nav|main|con|inner)|position|location|lang\w*|login|search\w*|links?|tools?|social|pager?|pages?)(?=\s|$)/iu;
const NOT_NEWS =
  /^[[【]?(?:更多|more|查看更多|详细|详情|查看全文|阅读全文|进入|下一页|上一页|首页|尾页|末页|read more|view all|see all|all updates|skip to.*|contact us.*|sitemap|site map|privacy.*|copyright.*|disclaimer.*|feedback|设为首页|加入收藏|联系我们|网站地图|关于我们|隐私.*|版权.*|无障碍.*|english|简体.*|繁体.*|登录|注册.*|回到顶部|返回.*|\d+|[<>«»‹›]+|打印.*|facebook|twitter|instagram|youtube|linkedin|subscribe.*|rss)[\]】]?$/iu;

/** Every link of the page that may be news: with words of its own, to another page, outside menus and footers. In the page's order. */
export function itemsOf(scope: ParentNode, url: string, base: string): readonly Item[] {
  const links = Array.from(scope.querySelectorAll('a[href]')).slice(0, 4000);
  const chrome = new Map<Element, boolean>();
  const items = links.flatMap((link) => {
    const href = elsewhere(link, url, base);
    if (!href || inChrome(link, chrome)) return [];
    const text = headlineText(link);
    if (!text || text.length > 200 || NOT_NEWS.test(text)) return [];
    const box = itemBox(link);
    const around = tidy((box.textContent ?? '').slice(0, 600));
    return [{ link, href, text, box, date: dateBeside(around, text), beside: weigh(around) - weigh(text) }];
  });
  return onceEach(items);
}

/** Of the links of one box to one page the first, which is its headline; none in words that lead to ever other pages (View webcam). */
function onceEach(items: readonly Item[]): readonly Item[] {
  const targets = new Map<string, Set<string>>();
  for (const { text, href } of items) targets.set(text, (targets.get(text) ?? new Set()).add(href));
  const seen = new Map<Element, Set<string>>();
  return items.filter(({ text, href, box, date }) => {
    if (!date && (targets.get(text)?.size ?? 0) >= 4 && weigh(text) < 8) return false;
    const known = seen.get(box) ?? new Set();
    seen.set(box, known);
    return !known.has(href) && known.add(href);
  });
}

/** @public Where the link leads, unless that is a place on this page or a program. */
export function elsewhere(link: Element, url: string, base: string): LinkAddress | undefined {
  const raw = link.getAttribute('href')?.trim() ?? '';
  if (!raw || /^(?:#|javascript:|mailto:|tel:)/iu.test(raw)) return undefined;
  const href = linkAddress(raw, base);
  return href && /^https?:/u.test(href) && href.split('#')[0] !== url.split('#')[0] ? href : undefined;
}

/** The link's own words; where a page cuts them off, the whole headline is in its `title`. */
function headlineText(link: Element): string {
  const whole = tidy((link.textContent ?? '').slice(0, 400));
  const text = link.childElementCount > 0 ? ownHeadline(link, whole) : whole;
  const title = tidy((link.getAttribute('title') ?? '').slice(0, 200));
  const cut = /(?:\.{2,3}|…)$/u.exec(text);
  const bare = text.replace(/^[·•●▪◆>\-[\s]{1,3}|[\s]$/gu, '');
  const dateless = bare.replace(
    /^[[(（]?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?\s+(?=\D{6})|(?<=\D{6})\s+[[(（]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?$/gu,
    '',
  );
  return cut && title.startsWith(text.slice(0, cut.index).slice(0, 6)) ? title : dateless;
}

/** A link round a whole card: its heading, or its first line, is the headline. */
function ownHeadline(link: Element, whole: string): string {
  const heading = link.querySelector('h1,h2,h3,h4,h5,h6');
  const named = heading ? tidy((heading.textContent ?? '').slice(0, 400)) : '';
  return named || (linesOf(link)[0]?.text ?? whole);
}

/** Whether it stands in a menu, a footer or what nobody sees. `known`: what was found out about other elements. */
export function inChrome(element: Element, known: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let answer = false;
  for (let at: Element | null = element.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const before = known.get(at);
    if (before !== undefined) {
      answer = before;
      break;
    }
    path.push(at);
    if (!isChrome(at)) continue;
    answer = true;
    break;
  }
  for (const one of path) known.set(one, answer);
  return answer;
}

function isChrome(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 200);
  return element.matches(CHROME_TAGS) || CHROME_NAMES.test(names) || isHidden(element);
}

/** What repeats: the list item, table row or box that holds this link and no other headline. */
function itemBox(link: Element): Element {
  const natural = link.closest('li,tr,dd,dt,article');
  if (natural && natural.querySelectorAll('a[href]').length <= 4) return natural;
  let box = link;
  for (let at = link.parentElement; at && at.localName !== 'body' && isAbout(at, link); at = at.parentElement) box = at;
  return box;
}

/** Whether all its links lead to one place: a headline, the picture beside it and [详细] below. */
function isAbout(box: Element, link: Element): boolean {
  const links = box.querySelectorAll('a[href]');
  const href = link.getAttribute('href');
  return links.length <= 4 && Array.from(links).every((one) => one === link || one.getAttribute('href') === href);
}

function dateBeside(around: string, text: string): string | undefined {
  return parseDate(around.replace(text, ' '))?.day ?? parseDate(text)?.day;
}
