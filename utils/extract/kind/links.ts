import { type LinkAddress, linkAddress } from '../../article/address';
import { around, type Box, boxesIn, isBox, isLink, weightOf } from '../body/tree';
import { linesOf, tidy } from '../meta/lines';
import { dayBeside } from './days';

const MOST = 4000;

/** A link that may be a headline, and the box that repeats with it. */
export type Item = {
  readonly link: Box;
  readonly href: LinkAddress;
  readonly text: string;
  readonly box: Box;
  readonly date: string | undefined;
  /** What the box says besides, by weight. */
  readonly beside: number;
};

const CHROME_TAGS = new Set(['nav', 'header', 'footer', 'aside']);
const CHROME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search']);
const CHROME_NAMES =
  /(?:^|\s)(?:[\w-]*(?:nav|menu|navbar|breadcrumbs?|crumbs?|copyright|pagination|cookies?|toolbar|yqlj|friendlinks?)\d{0,2}|(?:nav|menu|breadcrumb|footer|foot|share|skip|cookie)[\w-]*|(?:site|page|main|global|wrap|box)?[-_]?(?:header|footer|foot|topbar|top|bottom)|(?:header|top|foot)[-_](?:box|wrap|bar|links?|menu|nav|main|con|inner)|position|location|lang\w*|login|search(?!result)\w*|links?|tools?|social|pager|pages)(?=\s|$)/;
/** The numbers below a list, or the whole page. */
const PAGE = /\spage\s/;
/** A headline put at the top, which is no top of a page. */
const PINNED = /\stop\s/;
const NOT_NEWS =
  /^[[【]?(?:(?:更多|more)\s?[>＞»›.+]{0,3}|查看更多|详细|详情|查看全文|阅读全文|进入|下一页|上一页|首页|尾页|末页|read more|view all|see all|all updates|skip to.*|contact us.*|sitemap|site map|privacy.*|copyright.*|disclaimer.*|feedback|设为首页|加入收藏|联系我们|网站地图|关于我们|隐私.*|版权.*|无障碍.*|english|简体.*|繁体.*|登录|注册.*|回到顶部|返回.*|\d[\d:]*|[<>«»‹›]+|打印.*|facebook|twitter|instagram|youtube|linkedin|subscribe.*|rss)[\]】]?$/i;

/** The links that may be news: with words of their own, to another page, outside menus and footers. In the page's order. */
export function itemsOf(links: readonly Box[], url: string, base: string): readonly Item[] {
  const chrome = new Map<Box, boolean>();
  const items = links.slice(0, MOST).flatMap((link) => {
    if (inChrome(link, chrome)) return [];
    const text = headlineText(link);
    if (!text || text.length > 200 || NOT_NEWS.test(text)) return [];
    const href = elsewhere(link, url, base);
    if (!href || isFriend(link)) return [];
    const box = itemBox(link);
    const around = tidy(box.element.textContent.slice(0, 600));
    return [{ link, href, text, box, date: dayBeside({ box, around, text, href }), beside: weightOf(around) - weightOf(text) }];
  });
  return onceEach(items);
}

/** Of the links of one box to one page the first, which is its headline; none that is a label beside it, none in words that lead to ever other pages (View webcam). */
function onceEach(items: readonly Item[]): readonly Item[] {
  const targets = new Map<string, Set<string>>();
  for (const { text, href } of items) targets.set(text, (targets.get(text) ?? new Set()).add(href));
  const seen = new Map<Box, Set<string>>();
  const heaviest = heaviestOf(items);
  return items.filter(({ text, href, box, date }) => {
    if (weightOf(text) <= LABEL && (heaviest.get(box) ?? 0) >= weightOf(text) * 3) return false;
    if (!date && (targets.get(text)?.size ?? 0) >= 4 && weightOf(text) < 8) return false;
    const known = seen.get(box) ?? new Set();
    seen.set(box, known);
    return !known.has(href) && known.add(href);
  });
}

/** As much as the name of a column may weigh that stands beside a headline: [图解], 相关文件. */
const LABEL = 5;

function heaviestOf(items: readonly Item[]): ReadonlyMap<Box, number> {
  const heaviest = new Map<Box, number>();
  for (const { box, text } of items) heaviest.set(box, Math.max(heaviest.get(box) ?? 0, weightOf(text)));
  return heaviest;
}

/** @public Where the link leads, unless that is a place on this page or a program. */
export function elsewhere(link: Box, url: string, base: string): LinkAddress | undefined {
  const raw = link.href?.trim() ?? '';
  if (!raw || /^(?:#|javascript:|mailto:|tel:)/iu.test(raw)) return undefined;
  const href = linkAddress(raw, base);
  return href && /^https?:/u.test(href) && href.split('#')[0] !== url.split('#')[0] ? href : undefined;
}

/** The link's own words; where a page cuts them off, the whole headline is in its `title`. */
function headlineText(link: Box): string {
  const whole = tidy(link.element.textContent.slice(0, 400));
  const text = link.children.length > 1 || link.children.some(isBox) ? ownHeadline(link, whole) : whole;
  const cut = /(?:\.{2,3}|…)$/u.exec(text);
  const title = cut ? tidy((link.element.getAttribute('title') ?? '').slice(0, 200)) : '';
  const bare = text.replace(/^[·•●▪◆>\-[\s]{1,3}|[\s]$/gu, '');
  const dateless = bare.replace(
    /^[[(（]?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?\s+(?=\D{6})|(?<=\D{6})\s+[[(（]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?$/gu,
    '',
  );
  return cut && title.startsWith(text.slice(0, cut.index).slice(0, 6)) ? title : dateless;
}

/** A link round a whole card: its heading, or the first line that is no date, is the headline. */
function ownHeadline(link: Box, whole: string): string {
  const heading = boxesIn(link).find((box) => /^h[1-6]$/.test(box.tag));
  const named = heading ? tidy(heading.element.textContent.slice(0, 400)) : '';
  return named || (linesOf(link).find((line) => /\p{L}{2}/u.test(line.text))?.text ?? whole);
}

/** Whether it stands in a menu, a footer or what nobody sees. `known`: what was found out about other boxes. */
function inChrome(box: Box, known: Map<Box, boolean>): boolean {
  const path: Box[] = [];
  let answer = false;
  for (let at = box.parent; at && at.tag !== 'body'; at = at.parent) {
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

function isChrome(box: Box): boolean {
  const { tag, role, unseen, element } = box;
  if (CHROME_TAGS.has(tag) || isChromeByName(box) || (role !== undefined && CHROME_ROLES.has(role))) return true;
  return (unseen || element.getAttribute('aria-hidden') === 'true') && !isPane(box);
}

function isChromeByName({ tag, names, element }: Box): boolean {
  if (names.length === 1) return false;
  const called = names.slice(0, 200);
  if (PAGE.test(called) && tag !== 'main' && !element.querySelector('main,article,h1')) return true;
  return CHROME_NAMES.test(ITEMS.has(tag) ? called.replace(PINNED, ' ') : called);
}

/** One of several boxes of a make of which another is shown: 要闻 is, and 通知 and 政策 are a tap away. A reader has no tabs to tap. */
function isPane(box: Box): boolean {
  const make = makeOf(box);
  return make !== '' && box.parent?.children.some((one) => isBox(one) && !one.unseen && makeOf(one) === make) === true;
}

/** `con_one_2` is of one make with `con_one_1`, and a bare list with another. */
function makeOf({ tag, names }: Box): string {
  const [name = ''] = names.trim().split(/\s+/);
  return name || tag === 'ul' ? `${tag} ${name.replace(/\d+$/, '')}` : '';
}

/** 友情链接：, and then the links, in a row of a table that has no name. */
function isFriend({ parent }: Box): boolean {
  const first = parent?.children.find((child) => isBox(child) || child.trim() !== '');
  return typeof first === 'string' && /^\s*(?:友情|相关|网站)[链鏈]接\s*[:：]?\s*$/u.test(first);
}

/** What repeats: the list item, table row or box that holds this link and no other headline. */
function itemBox(link: Box): Box {
  const item = around(link, ITEMS);
  const natural = item?.tag === 'dt' && item.parent && isAbout(item.parent, link) ? item.parent : item;
  if (natural && firstLinksIn(natural).length < MANY) return natural;
  let box = link;
  for (let at = link.parent; at && at.tag !== 'body' && isAbout(at, link); at = at.parent) box = at;
  return box;
}

const ITEMS = new Set(['li', 'tr', 'dd', 'dt', 'article']);

/** That many links are no headline with what belongs to it. */
const MANY = 5;

function firstLinksIn(box: Box, links: Box[] = []): Box[] {
  for (const child of box.children) {
    if (links.length === MANY) break;
    if (!isBox(child)) continue;
    if (isLink(child)) links.push(child);
    firstLinksIn(child, links);
  }
  return links;
}

/** Whether all its links lead to one place: a headline, the picture beside it and [详细] below. */
function isAbout(box: Box, link: Box): boolean {
  const links = firstLinksIn(box);
  return links.length < MANY && links.every((one) => one.href === link.href);
}
