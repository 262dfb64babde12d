import { linkAddress } from '../../article/address';
import { parseDate } from '../meta/dates';
import { isHidden, linesOf, squash, tidy } from '../meta/lines';
import type { Headline } from '../reading';
import { weigh } from './weigh';

type Item = {
  readonly link: Element;
  readonly text: string;
  readonly box: Element;
  readonly date: string | undefined;
  readonly beside: number;
};
type Group = { readonly items: readonly Item[]; readonly score: number };

const MOST = 300;
const CHROME_TAGS = 'nav,header,footer,aside,[role="navigation"],[role="banner"],[role="contentinfo"],[role="search"],[aria-hidden="true"]';
const CHROME_NAMES =
  /(?:^|\s)(?:[\w-]*(?:nav|menu|navbar|breadcrumbs?|crumbs?|copyright|pagination|cookies?|toolbar|yqlj|friendlinks?)\d{0,2}|(?:nav|menu|breadcrumb|footer|foot|share|skip|cookie)[\w-]*|(?:site|page|main|global|wrap|box)?[-_]?(?:header|footer|foot|topbar|top|bottom)|(?:header|top|foot)[-_](?:box|wrap|bar|links?|menu|nav|main|con|inner)|position|location|lang\w*|login|search\w*|links?|tools?|social|pager?|pages?)(?=\s|$)/iu;
const NOT_NEWS =
  /^(?:更多|more|查看更多|详细|详情|进入|下一页|上一页|首页|尾页|末页|read more|view all|see all|all updates|skip to.*|contact us.*|sitemap|site map|privacy.*|copyright.*|disclaimer.*|feedback|设为首页|加入收藏|联系我们|网站地图|关于我们|隐私.*|版权.*|无障碍.*|english|简体.*|繁体.*|登录|注册.*|回到顶部|返回.*|\d+|[<>«»‹›]+|打印.*|facebook|twitter|instagram|youtube|linkedin|subscribe.*|rss)$/iu;

/** The links that are news: many of one make, each with a date or as long as a headline, outside menus and footers. In the page's order. */
export function headlinesOf(page: Document, base: string): readonly Headline[] {
  const items = itemsOf(page);
  const groups = groupsOf(items);
  const strong = groups.filter((group) => group.score >= 2);
  const chosen = strong.length > 0 ? strong : groups.filter((group) => group.score >= 1);
  const wanted = new Set(chosen.flatMap((group) => group.items));
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const href = linkAddress(item.link.getAttribute('href'), base);
    if (!wanted.has(item) || !href || !/^https?:/u.test(href)) return [];
    const key = `${squash(item.text)} ${href}`;
    if (seen.has(key) || seen.size >= MOST) return [];
    seen.add(key);
    return [{ text: item.text, href, ...(item.date ? { date: item.date } : {}) }];
  });
}

function itemsOf(page: Document): Item[] {
  const links = Array.from(page.querySelectorAll('a[href]')).slice(0, 4000);
  const chrome = new Map<Element, boolean>();
  return links.flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const text = headlineText(link);
    if (
      !text ||
      text.length > 200 ||
      NOT_NEWS.test(text) ||
      /^(?:#|javascript:|mailto:|tel:)/iu.test(href.trim()) ||
      inChrome(link, chrome)
    )
      return [];
    const box = itemBox(link);
    const around = tidy((box.textContent ?? '').slice(0, 600));
    return [{ link, text, box, date: dateBeside(around, text), beside: weigh(around) - weigh(text) }];
  });
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

function inChrome(element: Element, known: Map<Element, boolean>): boolean {
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
  while (box.parentElement && box.parentElement.querySelectorAll('a[href]').length <= 1 && box.parentElement.localName !== 'body')
    box = box.parentElement;
  return box;
}

function dateBeside(around: string, text: string): string | undefined {
  return parseDate(around.replace(text, ' '))?.day ?? parseDate(text)?.day;
}

function groupsOf(items: readonly Item[]): Group[] {
  const groups = new Map<Element, Item[]>();
  for (const item of items) {
    const parent = listOf(item.box);
    groups.set(parent, [...(groups.get(parent) ?? []), item]);
  }
  return [...groups.values()].map((group) => ({ items: group, score: scoreOf(group) }));
}

/** Lists of one item each (a box a headline) are taken together one level up. */
function listOf(box: Element): Element {
  const parent = box.parentElement ?? box;
  const alone = parent.childElementCount === 1 && parent.parentElement && parent.localName !== 'body';
  return alone ? (parent.parentElement ?? parent) : parent;
}

function scoreOf(items: readonly Item[]): number {
  const dated = items.filter((item) => item.date).length / items.length;
  const mean = items.reduce((sum, item) => sum + weigh(item.text), 0) / items.length;
  const described = items.filter((item) => item.beside >= 12).length / items.length;
  const many = items.length >= 3;
  if (dated >= 0.5 && mean >= 4) return 3;
  if (mean >= 10 && many) return 2.5;
  if (mean >= 12 || (described >= 0.5 && many)) return 2;
  return many && mean >= 3 ? 1 : 0;
}
