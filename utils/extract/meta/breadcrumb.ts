import type { Box } from '../body/tree';
import type { PageElement } from '../page/page-element';
import { type Line, squash, tidy } from './lines';

export type Breadcrumb = { readonly columns: readonly string[]; readonly box?: Box };

const MARK =
  /^[\s【[]*(?:(?:您|你|您现在)?(?:的)?(?:当前|所在|现在|目前)(?:的)?(?:位置|栏目)(?:是)?|[您你]?的?(?:位置|栏目)(?:是)?(?=\s{0,3}[:：>›»])|当前(?:的)?(?:位置|页面|栏目)|您?现在的位置(?:是)?|您在这里|目前位置|現在位置|現時位置|目前所在位置|您現在的位置|you are here)\s{0,3}[:：>›»]?/i;
/** Asked first: it is ready at once. */
const MAY_BE_MARK = /位置|栏目|页面|您在这里|you are here/i;
const NAMED = /crumb|position|location|weizhi|dqwz|curpos/;
/** How many of the first lines of a page may belong to the path, and how many boxes round each of them may be named so. */
const FIRST_LINES = 300;
const LEVELS = 3;
const NO_COLUMN =
  /^(?:首页|網站首頁|首頁|主页|网站首页|本站首页|home|homepage|startseite|start|accueil|inicio|início|正文|内容|文章|信息内容|详细内容|详情|内容页|>|当前页|浏览文章|阅读文章|文章内容)$/i;
const SIGNS = /\s*(?:[>＞›»→/|｜\\]|&gt;|::|--)+\s*/u;

/** The path of columns above the article, from the widest to the narrowest, without 首页 and without the title. */
export function findBreadcrumb(lines: readonly Line[], title: string): Breadcrumb {
  const marked = lines.slice(0, 400).findIndex((line) => line.text.length < 200 && MAY_BE_MARK.test(line.text) && MARK.test(line.text));
  const line = lines[marked];
  const box = line ? grown(line.box, line) : named(lines);
  if (!box) return { columns: [] };
  const { element } = box;
  const text = line && box === line.box ? line.text : tidy(element.textContent.slice(0, 600));
  return { columns: columnsOf(text, element, title), box };
}

/** `当前位置：` may stand in a box of its own beside the links. */
function grown(box: Box, line: Line): Box {
  const bare = line.text.replace(MARK, '').trim().length === 0;
  const { parent } = box;
  return bare && parent && parent.element.textContent.length < 400 ? parent : box;
}

function named(lines: readonly Line[]): Box | undefined {
  const seen = new Set<Box>();
  for (const line of lines.slice(0, FIRST_LINES)) {
    let box: Box | undefined = line.box;
    for (let level = 0; level < LEVELS && box && !seen.has(box); level++) {
      seen.add(box);
      if (isNamedPath(box) && isPath(box.element)) return box;
      box = box.parent;
    }
  }
  return undefined;
}

function isNamedPath({ names, tag, element }: Box): boolean {
  if (names.length > 1 && NAMED.test(names.slice(0, 300))) return true;
  return tag === 'nav' && /breadcrumb/iu.test(element.getAttribute('aria-label') ?? '');
}

function isPath(element: PageElement): boolean {
  const text = tidy(element.textContent.slice(0, 500));
  return text.length < 250 && element.querySelector('a') !== null && (SIGNS.test(text) || /首页|home/iu.test(text));
}

function columnsOf(text: string, element: PageElement, title: string): string[] {
  const links = element
    .querySelectorAll('a')
    .slice(0, 12)
    .map((link) => tidy(link.textContent.slice(0, 80)));
  const parts = text.replace(MARK, '').split(SIGNS).map(tidy);
  const source = links.filter(Boolean).length >= 2 ? links : parts;
  const own = squash(title);
  const columns = source
    .map((part) => part.replace(/^[\s:：·]+/u, ''))
    .filter((part) => part && part.length <= 40 && !NO_COLUMN.test(part) && !own.startsWith(squash(part)));
  return columns.filter((part, index) => columns.indexOf(part) === index).slice(0, 8);
}
