import { type LinkAddress, linkAddress } from '../../article/address';
import type { Box } from '../body/tree';
import { tidy } from '../meta/lines';
import type { Page } from '../page/parse-page';
import type { PageSnapshot } from '../snapshot';

const NEXT =
  /^[\s[(（【]{0,2}(?:下一?页|下一頁|下頁|后页|後一頁|next(?: page)?|older(?: posts)?|nächste(?: seite)?|siguiente|suivante?|próxima|次へ|次のページ)[\s\])）】]{0,2}[>»›→]{0,2}$/i;

/** What all these words have in common, to pass over headlines quickly. */
const HINT = /[下后後次]|next|older|nächste|sig|suiv|próx/i;

/** Heavier is a headline. */
const HEAVIEST = 16;

function isNext(link: Box): boolean {
  if (link.weight === 0 || link.weight > HEAVIEST) return false;
  const said = link.element.textContent;
  return said.length <= 200 && HINT.test(said) && NEXT.test(tidy(said.slice(0, 40)));
}

/** @public The address of the next page of a list or of an article in pages, on the same host. */
export function nextOf(page: Page, links: readonly Box[], snapshot: PageSnapshot): LinkAddress | undefined {
  const address = (href: string | null | undefined) => sameHost(linkAddress(href, snapshot.base || snapshot.url), snapshot.url);
  const named = address(links.find(isNext)?.href);
  return named ?? address(page.root.querySelector('link[rel~="next" i],a[rel~="next" i]')?.getAttribute('href'));
}

/** @public */
export function sameHost(address: LinkAddress | undefined, url: string): LinkAddress | undefined {
  if (!address || !/^https?:/u.test(address)) return undefined;
  try {
    const [a, b] = [new URL(address), new URL(url)];
    return a.host === b.host && a.href.split('#')[0] !== b.href.split('#')[0] ? address : undefined;
  } catch {
    return undefined;
  }
}
