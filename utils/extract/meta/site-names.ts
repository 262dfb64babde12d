import type { Declared } from './declared';
import { squash, tidy } from './lines';

const SEPARATOR =
  /\s*(?:[|｜»›]|_{1,3}|\s[-–—·•:~]\s|-{2,}|\s[>＞]\s|\s?(?<=[^\sA-Za-z0-9])[-–](?=[^\sA-Za-z0-9]|\d{2,4}年)|(?<=\p{sc=Han}[”》）!！?？]?)[-–](?=[A-Za-z]))\s*/u;
const SITE_NAME =
  /^(?:.{0,30}(?:政府网|门户网站?|官网|官方网站|政府门户|人民政府|委员会|新闻网|日报网|在线|网站|人民网|新华网|央广网|央视网|光明网|文明网|中国网|新浪新闻|网易新闻|首都之窗|入口網|全球資訊網|網站)|.{0,20}频道|首页|正文|(?:文章|新闻|信息)?(?:内容|详情)页?|详细(?:内容|信息)|(?:通知|公示|新闻|信息|文章|工作)(?:公告|动态|公开|详情|要闻)|home|.{0,60}\bgov(?:\.uk)?)$/iu;

/** The name of an office, where it stands at the end. */
const OFFICE =
  /^(?:.{0,30}\s)?(?:Ministry|Department|Government|Council|Agency|Commission|Authority|Bureau|County|City|Office|Administration)(?:\s(?:of|for)\s.{0,40})?$/u;

/** The parts of a window title: `标题_栏目_网站名`, `Title | Site`, `Site - Presse - Titel`. */
export function partsOf(title: string): readonly string[] {
  return title.split(SEPARATOR).map(tidy).filter(Boolean);
}

/** `<title>` without the names of the site and of its columns. */
export function withoutSite(declared: Declared): string {
  const names = [declared.site, declared.column, ...(declared.columns ?? [])].filter((name) => name !== undefined).map(squash);
  const title = withoutNamesInFront(declared.documentTitle, [declared.site ?? '', declared.column ?? '']);
  const own = partsOf(title).filter(
    (part, index, parts) =>
      !names.includes(squash(part)) && !SITE_NAME.test(part) && !(index > 0 && index === parts.length - 1 && OFFICE.test(part)),
  );
  const longest = own.reduce((best, part) => (squash(part).length > squash(best).length ? part : best), own[0] ?? '');
  const cut = own[0] && squash(own[0]).length * 2 >= squash(longest).length ? own[0] : longest;
  return cut || title;
}

const HAN_OFFICE =
  /^(?:欢迎(?:光临|访问))?\p{sc=Han}{2,20}(?:局|厅|廳|委|政府|法院|检察院|银行|医院|学校|大学|学院|公司|中心|图书馆|博物馆|档案馆|协会|联合会|公众网|信息网|之窗)$/u;

/** Whether a text is nothing but the name of a site. */
export function isSiteName(text: string, declared: Declared): boolean {
  return SITE_NAME.test(text) || HAN_OFFICE.test(text) || squash(text) === squash(declared.site ?? '');
}

/** A declared title without the name of the site before or behind it. What stands in the window alone is such a name, too. */
export function withoutNameOfSite(title: string, { site = '', documentTitle }: Declared): string {
  const names = [site, documentTitle].filter((name) => name !== '' && name !== title).map(squash);
  const parts = partsOf(title);
  if (parts.length < 2) return withoutNamesInFront(title, [site]);
  const own = parts.filter((part) => !names.includes(squash(part)));
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (own.length === 0 || own.length === parts.length) return title;
  const end = names.includes(squash(last)) ? title.lastIndexOf(last) : title.length;
  const start = names.includes(squash(first)) ? first.length : 0;
  return tidy(title.slice(start, end).replace(EDGES, ''));
}

const EDGES = /^[\s|｜_·•:：»›>＞~—–-]+|[\s|｜_·•:：»›<~—–-]+$/gu;

/** `江苏省人民政府 部门资讯 标题`: names set off by nothing but a space or a colon. */
function withoutNamesInFront(title: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const next = rest.charAt(name.length);
    return name && rest.startsWith(name) && /[\s：:]/u.test(next) && rest.length > name.length + 4
      ? tidy(rest.slice(name.length + 1))
      : rest;
  }, title);
}
