import { weightOf } from '../body/tree';
import { type Line, squash } from '../meta/lines';
import type { PageElement } from '../page/page-element';
import type { Page } from '../page/parse-page';
import type { Reason } from '../reading';
import type { PageSnapshot } from '../snapshot';
import type { Weight } from './weigh';

const ERROR_TITLE =
  /^(?:\s|error|错误|提示)*(?:40[0-9]|41[0-9]|50[0-9])\b(?!年|亿|万|号|路|个|人|名|家|项|工程)|页面(?:没有找到|未找到|找不到|不存在|已删除|丢失|走丢|出错|无法)|(?:页面|网页|網頁|頁面)(?:不存在|找不到|無法|无法)|找不到(?:页面|網頁|頁面|该页)|無法找到|系统(?:维护|升级)中|网站(?:维护|升级)|page (?:not found|cannot be found|can't be found|doesn't exist|unavailable)|^not found$|file not found|access denied|^forbidden|bad gateway|service unavailable|temporarily (?:down|offline|unavailable)|internal server error|seite nicht gefunden|page introuvable|página no encontrada/iu;
/** So plain that a page of hardly more than that says it of itself. */
const GONE = /(?:访问|查看|浏览|请求)的(?:页面|网页|内容|文章|信息)(?:不存在|已(?:被)?删除|找不到|没有|未找到|已过期)/u;
const LOGIN_TITLE = /^(?:.{0,16}(?:登录|登陆|登入|统一身份认证)(?:页面|系统)?|.{0,20}\b(?:log ?in|sign ?in)\b.{0,20})$/iu;
const SEARCH_TITLE = /(?:查询(?:系统|平台)?|搜索(?:结果)?|全文检索|检索(?:系统)?|search(?: results)?|suche|recherche)\s*(?:[-_|–—].*)?$/iu;
const DASHBOARD_TITLE = /dashboard|painel|power bi|tableau|大屏|看板|cockpit|驾驶舱|实时数据|cases in .{2,20} by /iu;
const NEEDS_SCRIPT =
  /enable javascript|javascript (?:is )?(?:disabled|required)|启用\s?javascript|开启\s?javascript|需要\s?javascript|请启用脚本|\{\{[^{}]{1,80}\}\}/iu;

/** A document laid into the page as a file. */
const PRINTED = ['object[type="application/pdf"]', 'object[data*=".pdf" i]', 'embed[src*=".pdf" i]', 'iframe[src*=".pdf" i]'].join(',');

/** What there is to tell from. */
type Looked = { readonly page: Page; readonly snapshot: PageSnapshot; readonly lines: readonly Line[] };
type Facts = {
  readonly page: Page;
  readonly snapshot: PageSnapshot;
  readonly weight: Weight;
  readonly lines: readonly Line[];
  readonly heading: string;
  readonly prose: number;
};

/** A page that says of itself that it is not there, or down: told by its title or heading, where there is no long text. */
export function isErrorPage(page: Page, snapshot: PageSnapshot, weight: Weight): boolean {
  if (weight.longest >= 200 || weight.total >= 500) return false;
  const heading = page.root
    .querySelectorAll('h1,h2')
    .slice(0, 6)
    .map((one) => one.textContent.slice(0, 100))
    .join(' ')
    .trim();
  const said = `${snapshot.title} ${heading} ${weight.total < 60 ? page.body.textContent.slice(0, 2000) : ''}`;
  return GONE.test(said) || [snapshot.title, heading].some((text) => ERROR_TITLE.test(text.trim()));
}

/** @public Takes away frames that say that what they should show is gone, as a weather box may. Where there is nothing around them, they speak for the page. */
export function dropGoneFrames(body: PageElement): void {
  const gone = body.querySelectorAll('[data-qd-frame]').filter(saysGone);
  if (gone.length === 0) return;
  const said = gone.reduce((sum, frame) => sum + squash(frame.textContent).length, 0);
  if (squash(body.textContent).length > said) for (const frame of gone) frame.remove();
}

function saysGone({ textContent }: PageElement): boolean {
  const text = (textContent ?? '').trim();
  return text.length < 300 && (GONE.test(text) || ERROR_TITLE.test(text));
}

/** Why a page with hardly any running text is none to read. `undefined` where it may be an article or a list after all. */
export function reasonFor({ page, snapshot, lines }: Looked, weight: Weight): Reason | undefined {
  const unlinked = lines.filter((line) => !line.linked);
  if (brokenShare(unlinked) > 0.05) return 'broken-page';
  if (weight.sentences >= 5 && weight.longest >= 200) return undefined;
  const facts: Facts = {
    page,
    snapshot,
    weight,
    lines: unlinked,
    heading: snapshot.title || (page.root.querySelector('h1')?.textContent ?? ''),
    prose: unlinked
      .filter((line) => line.text.length >= 20 && /[。！？；，]|[.!?](?:\s|$)/u.test(line.text))
      .reduce((sum, line) => sum + weightOf(line.text), 0),
  };
  return CHECKS.find(([, holds]) => holds(facts))?.[0];
}

const CHECKS: readonly (readonly [Reason, (facts: Facts) => boolean])[] = [
  [
    'login',
    ({ snapshot, heading, weight, prose }) =>
      weight.total < 400 &&
      weight.sentences < 2 &&
      ((snapshot.hasPasswordField && weight.longest < 60 && prose < 60) || LOGIN_TITLE.test(heading.trim())),
  ],
  ['script-only', (facts) => facts.weight.sentences < 5 && saysNeedsScript(facts)],
  ['dashboard', (facts) => facts.weight.sentences < 3 && facts.weight.longest < 200 && isDashboard(facts)],
  ['calendar', (facts) => facts.weight.longest < 120 && isCalendar(facts.page)],
  [
    'search',
    ({ heading, weight, page }) =>
      weight.longest < 150 && weight.sentences < 3 && SEARCH_TITLE.test(heading.trim()) && page.root.querySelector('input,form') !== null,
  ],
  [
    'frame-only',
    ({ weight, page, snapshot }) =>
      weight.total < 60 &&
      weight.sentences < 2 &&
      (snapshot.frameCount > 0 ||
        page.root.querySelector('iframe[src],frame,object[data],embed,a[target]:not([target^="_"]):not([target=""])') !== null) &&
      (linkCount(page) < 40 || page.root.querySelector(PRINTED) !== null),
  ],
  [
    'form',
    ({ weight, page, prose }) =>
      weight.longest < 60 &&
      prose < 60 &&
      page.root.querySelectorAll(
        'input[type="text" i],input:not([type]),textarea,input[type="tel" i],input[type="email" i],input[type="radio" i]',
      ).length >= 5,
  ],
  ['empty', ({ weight, page, snapshot }) => weight.total < 8 && linkCount(page) < 5 && snapshot.scriptCount === 0],
  ['script-only', ({ weight, page }) => weight.total < 8 && linkCount(page) < 5],
];

function linkCount(page: Page): number {
  return page.root.querySelectorAll('a[href]').length;
}

function brokenShare(lines: readonly Line[]): number {
  const text = lines
    .slice(0, 200)
    .map((line) => line.text)
    .join('');
  return text.length < 40 ? 0 : (text.match(/[\ufffd\u0080-\u009f]|锟斤拷|烫烫烫/gu)?.length ?? 0) / text.length;
}

function saysNeedsScript({ page, lines, prose }: Facts): boolean {
  if (prose < 400 && lines.slice(0, 300).some((line) => NEEDS_SCRIPT.test(line.text))) return true;
  if (lines.length < 12 && NEEDS_SCRIPT.test(page.root.querySelector('noscript')?.textContent ?? '')) return true;
  return lines.filter((line) => /\{\{[^{}]{1,80}\}\}/u.test(line.text)).length >= 3;
}

/** Mostly numbers with short captions. */
function isDashboard({ lines, heading, prose, page }: Facts): boolean {
  const numeric = lines.filter((line) => /^[\d.,%+−\-–\s/:()（）]{1,30}$/u.test(line.text)).length;
  const figures = numeric >= 8 && numeric > lines.length * 0.12 && prose < 400 && page.root.querySelectorAll('table').length < 3;
  const named = [heading, ...lines.slice(0, 20).map((line) => line.text)].some((text) => DASHBOARD_TITLE.test(text));
  return named
    ? prose < 700
    : figures && page.root.querySelector('canvas,svg,[class*="chart" i],[class*="leaflet" i],[class*="map" i]') !== null;
}

function isCalendar(page: Page): boolean {
  return page.root
    .querySelectorAll('table')
    .slice(0, 20)
    .some((table) => {
      const cells = table
        .querySelectorAll('td')
        .slice(0, 120)
        .map((cell) => cell.textContent.trim());
      const days = new Set(cells.filter((cell) => /^(?:[12]?\d|3[01])\b/u.test(cell)).map((cell) => Number.parseInt(cell, 10)));
      return days.size >= 27 && table.textContent.length < 3000;
    });
}
