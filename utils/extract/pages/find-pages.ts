import { type LinkAddress, linkAddress } from '../../article/address';
import type { ArticleMeta } from '../../article/article';
import type { Box } from '../body/tree';
import { nextOf, sameHost } from '../kind/next-page';
import { tidy } from '../meta/lines';
import type { Page } from '../page/parse-page';
import type { PageSnapshot } from '../snapshot';

type Numbered = { readonly stem: string; readonly number: number };

const MOST = 99;
/** A number in brackets: heavier is a headline. */
const HEAVIEST = 4;
const IN_PATH = /(?:[_-]p?|\/p?|\/page\/)(\d{1,2})(?=\.\w{3,5}$|\/?$)/iu;
const IN_QUERY = /^(?:page|p|pn|pageno|page_no|pagenum|pageindex|currentpage|paged)$/iu;
const TOTAL = /共\s?(\d{1,2})\s?[页頁]|第?\s?\d{1,2}\s?[/／]\s?(\d{1,2})\s?[页頁]|page \d{1,2} of (\d{1,2})|seite \d{1,2} von (\d{1,2})/iu;

/**
 * @public The pages of one article: links with a number, or 下一页, whose address differs from this one's by a page number alone
 * (`t123.html`, `t123_1.html`; `?page=2`). Numbers in the addresses may count from 0 or from 1. `undefined` where the article is all here.
 * 上一篇/下一篇 are other articles and have other addresses.
 */
export function findPages(page: Page, links: readonly Box[], snapshot: PageSnapshot): ArticleMeta['pages'] {
  const here = numbered(snapshot.url);
  if (!here) return undefined;
  const siblings = siblingsOf(page, links, snapshot, here);
  if (siblings.size === 0) return undefined;
  const numbers = [...new Set([...siblings.keys(), here.number])].sort((a, b) => a - b);
  const following = numbers[numbers.indexOf(here.number) + 1];
  const current = numbers[0] === 0 ? here.number + 1 : here.number;
  const total = Math.max(totalSaid(page), numbers.length, current);
  const next = following === undefined ? undefined : siblings.get(following);
  return { current: Math.min(current, total), total, ...(next ? { next } : {}) };
}

/** @public Whether two addresses are pages of one article. */
export function samePages(a: string, b: string): boolean {
  const [one, two] = [numbered(a), numbered(b)];
  return one !== undefined && two !== undefined && one.stem === two.stem && one.number !== two.number;
}

function siblingsOf(page: Page, links: readonly Box[], snapshot: PageSnapshot, here: Numbered): Map<number, LinkAddress> {
  const found = new Map<number, LinkAddress>();
  const base = snapshot.base || snapshot.url;
  for (const link of links) {
    if (link.weight === 0 || link.weight > HEAVIEST) continue;
    const said = link.element.textContent;
    if (/\d/.test(said) && /^[[(（第]?\s?\d{1,2}\s?[页頁]?[\])）]?$/u.test(tidy(said.slice(0, 200))))
      note(found, linkAddress(link.href, base), here, snapshot.url);
  }
  note(found, nextOf(page, links, snapshot), here, snapshot.url);
  return found;
}

function note(found: Map<number, LinkAddress>, address: LinkAddress | undefined, here: Numbered, url: string): void {
  const own = sameHost(address, url);
  const other = own ? numbered(own) : undefined;
  if (own && other && other.stem === here.stem && other.number !== here.number && other.number <= MOST) found.set(other.number, own);
}

/** The address without its page number. The first page bears none, which is 0. */
function numbered(address: string): Numbered | undefined {
  try {
    const url = new URL(address);
    const asked = [...url.searchParams].find(([name, value]) => IN_QUERY.test(name) && /^\d{1,2}$/u.test(value));
    if (asked) {
      url.searchParams.delete(asked[0]);
      return { stem: stemOf(url), number: Number(asked[1]) };
    }
    const match = IN_PATH.exec(url.pathname);
    if (match) url.pathname = url.pathname.slice(0, match.index) + url.pathname.slice(match.index + match[0].length);
    return { stem: stemOf(url), number: match ? Number(match[1]) : 0 };
  } catch {
    return undefined;
  }
}

function stemOf(url: URL): string {
  return `${url.host}${url.pathname.replace(/\/$/u, '')}?${url.searchParams.toString()}`;
}

function totalSaid(page: Page): number {
  const boxes = page.root.querySelectorAll('[class*="page" i],[id*="page" i],[class*="fenye" i],[class*="pager" i]').slice(0, 20);
  const match = boxes.map((box) => TOTAL.exec(box.textContent.slice(0, 400))).find(Boolean);
  return Math.min(MOST, Number(match?.slice(1).find(Boolean) ?? 0));
}
