import { weightOf } from '../body/tree';
import type { Line } from '../meta/lines';
import type { Page } from '../page/parse-page';
import type { Reason } from '../reading';
import type { PageSnapshot } from '../snapshot';
import { newsOf } from './headlines';
import { LEAST_HEADLINES, type Weighed } from './read';
import type { Weight } from './weigh';

const LOGIN_TITLE = /^(?:.{0,16}(?:登录|登陆|登入|统一身份认证)(?:页面|系统)?|.{0,20}\b(?:log ?in|sign ?in)\b.{0,20})$/iu;
const SEARCH_TITLE = /(?:查询(?:系统|平台)?|搜索(?:结果)?|全文检索|检索(?:系统)?|search(?: results)?|suche|recherche)\s*(?:[-_|–—].*)?$/iu;
const DASHBOARD_TITLE = /dashboard|painel|power bi|tableau|大屏|看板|cockpit|驾驶舱|实时数据|cases in .{2,20} by /iu;
const NEEDS_SCRIPT =
  /enable javascript|javascript (?:is )?(?:disabled|required)|启用\s?javascript|开启\s?javascript|需要\s?javascript|请启用脚本|\{\{[^{}]{1,80}\}\}/iu;

const FIELDS = 'input[type="text" i],input:not([type]),textarea,input[type="tel" i],input[type="email" i],input[type="radio" i]';

/** A document laid into the page as a file. */
const PRINTED = ['object[type="application/pdf"]', 'object[data*=".pdf" i]', 'embed[src*=".pdf" i]', 'iframe[src*=".pdf" i]'].join(',');

type Facts = {
  readonly page: Page;
  readonly snapshot: PageSnapshot;
  readonly weight: Weight;
  readonly lines: readonly Line[];
  readonly heading: string;
  readonly prose: number;
};

/** Why a page with hardly any running text is none to read. `undefined` where it may be an article or a list after all. */
export function reasonFor(weighed: Weighed, weight: Weight): Reason | undefined {
  const { page, snapshot, lines } = weighed;
  const unlinked = lines.filter((line) => !line.linked);
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
  const reason = CHECKS.find(([, holds]) => holds(facts))?.[0];
  return reason && BESIDE_NEWS.has(reason) && hasDatedNews(weighed) ? undefined : reason;
}

/** A banner that is a film, or boxes to ask and to rate by, may stand beside a list. */
const BESIDE_NEWS = new Set<Reason>(['frame-only', 'form']);

function hasDatedNews({ tree, snapshot, body }: Weighed): boolean {
  return newsOf(tree.links, snapshot, body).headlines.filter((one) => one.date).length >= LEAST_HEADLINES;
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
  ['form', (facts) => facts.weight.longest < 60 && isForm(facts)],
  ['empty', ({ weight, page, snapshot }) => weight.total < 8 && linkCount(page) < 5 && snapshot.scriptCount === 0],
  ['script-only', ({ weight, page }) => weight.total < 8 && linkCount(page) < 5],
];

function linkCount(page: Page): number {
  return page.root.querySelectorAll('a[href]').length;
}

function saysNeedsScript({ page, lines, prose }: Facts): boolean {
  if (prose < 400 && lines.slice(0, 300).some((line) => NEEDS_SCRIPT.test(line.text))) return true;
  if (lines.length < 12 && NEEDS_SCRIPT.test(page.root.querySelector('noscript')?.textContent ?? '')) return true;
  return lines.filter((line) => /\{\{[^{}]{1,80}\}\}/u.test(line.text)).length >= 3;
}

/** Many fields to fill in, and hardly more to read than how to: a long form may have rules over it, where no other text was found. */
function isForm({ page, prose, weight }: Facts): boolean {
  const fields = page.root.querySelectorAll(FIELDS).length;
  return fields >= 5 && (prose < 60 || (weight.total < 60 && prose < fields * 12));
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

/** The days of a month stand side by side; numbers one under the other count the rows of a list of names. */
function isCalendar(page: Page): boolean {
  return page.root
    .querySelectorAll('table')
    .slice(0, 20)
    .some((table) => {
      const cells = table
        .querySelectorAll('td')
        .slice(0, 120)
        .map((cell) => cell.textContent.trim());
      const days = new Set(cells.filter((cell) => /^(?:[12]?\d|3[01])(?!\d)/u.test(cell)).map((cell) => Number.parseInt(cell, 10)));
      return days.size >= 27 && table.textContent.length < 3000 && table.querySelectorAll('tr').length < 27;
    });
}
