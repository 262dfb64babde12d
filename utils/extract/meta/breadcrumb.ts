import { type Line, squash, tidy } from './lines';

export type Breadcrumb = { readonly columns: readonly string[]; readonly element?: Element };

const MARK =
  /^[\s【[]*(?:(?:您|你|您现在)?(?:的)?(?:当前|所在|现在|目前)?(?:的)?(?:位置|栏目)(?:是)?|当前(?:的)?(?:位置|页面|栏目)|您?现在的位置(?:是)?|您在这里|目前位置|現在位置|現時位置|目前所在位置|您現在的位置|you are here)\s{0,3}[:：>›»]?/iu;
const NAMED =
  'nav[aria-label*="readcrumb" i],[class*="breadcrumb" i],[class*="crumb" i],[id*="breadcrumb" i],[class*="position" i],[class*="location" i],[class*="weizhi" i],[class*="dqwz" i],[class*="curpos" i]';
const NO_COLUMN =
  /^(?:首页|網站首頁|首頁|主页|网站首页|本站首页|home|homepage|startseite|start|accueil|inicio|início|正文|内容|文章|信息内容|详细内容|详情|内容页|>|当前页|浏览文章|阅读文章|文章内容)$/iu;
const SIGNS = /\s*(?:[>＞›»→/|｜\\]|&gt;|::|--)+\s*/u;

/** The path of columns above the article, from the widest to the narrowest, without 首页 and without the title. */
export function findBreadcrumb(page: Document, lines: readonly Line[], title: string): Breadcrumb {
  const marked = lines.slice(0, 400).findIndex((line) => line.text.length < 200 && MARK.test(line.text));
  const line = lines[marked];
  const element = line ? grown(line.element, line) : named(page);
  if (!element) return { columns: [] };
  const text = line && element === line.element ? line.text : tidy((element.textContent ?? '').slice(0, 600));
  return { columns: columnsOf(text, element, title), element };
}

/** `当前位置：` may stand in a box of its own beside the links. */
function grown(element: Element, line: Line): Element {
  const bare = line.text.replace(MARK, '').trim().length === 0;
  const parent = element.parentElement;
  return bare && parent && (parent.textContent ?? '').length < 400 ? parent : element;
}

function named(page: Document): Element | undefined {
  return Array.from(page.querySelectorAll(NAMED))
    .slice(0, 30)
    .find((element) => {
      const text = tidy((element.textContent ?? '').slice(0, 500));
      return text.length < 250 && element.querySelectorAll('a').length >= 1 && (SIGNS.test(text) || /首页|home/iu.test(text));
    });
}

function columnsOf(text: string, element: Element, title: string): string[] {
  const links = Array.from(element.querySelectorAll('a'))
    .slice(0, 12)
    .map((link) => tidy((link.textContent ?? '').slice(0, 80)));
  const parts = text.replace(MARK, '').split(SIGNS).map(tidy);
  const source = links.filter(Boolean).length >= 2 ? links : parts;
  const own = squash(title);
  const columns = source
    .map((part) => part.replace(/^[\s:：·]+/u, ''))
    .filter((part) => part && part.length <= 40 && !NO_COLUMN.test(part) && !own.startsWith(squash(part)));
  return columns.filter((part, index) => columns.indexOf(part) === index).slice(0, 8);
}
