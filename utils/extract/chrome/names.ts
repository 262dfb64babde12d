import type { Box } from '../body/tree';

/**
 * Class names and ids of what stands round articles. A name alone proves nothing (articles lie in boxes named `tags`, `share-box`, `footer-news`):
 * who calls this looks at the text as well.
 */
const CHROME =
  /\s(?:location|dqwz|weizhi|position|curpos|path|print|dayin|fontsize|font-size|ziti|zihao|qr-?code|ewm|erweima|prev[-_]?next|prenext|sxp|xiangguan|xgyd|xgwz|recommend\w*|hot-?news|rank\w*|top-?bar|tool(?:bar|s)?|search|footer|fat-?footer|foot|copyright|banner|header|comments?|pinglun|feedback|popup|float(?:box|ad|-ad|bar|ing)|piaofu|ads?|advert\w*|gg|promo\w*|newsletter|subscribe|login|tags?|keywords?|label|noprint|no-print|hidden-print|social|follow-us|article-?tools?|bq|bianji|zrbj|pages_print|xg|fenxiang)(?=[\s_-])|[\s_-](?:bread-?crumbs?|crumbs?|b?share|bdshare\w*|sharing|sns|pager|pagination|related|relate|sidebar|side-?nav|side-?menu|nav|navbar|navigation|menu|mainmenu|search-?box|related-\w+|tags-group|quick-?links|footer-nav|site-footer|site-header)(?=[\s_-])/;

const ALONE =
  /\s(?:footer|foot|copyright|sidebar|side|related|comments?|nav|navbar|menu|header|search|site-footer|site-header|page-footer|newsletter|social|banner|right|rightside|aside)\s/;

const ROLES = /^(?:navigation|banner|contentinfo|search|complementary|(?:alert)?dialog|menu(?:bar)?|toolbar|tablist|alert)$/;
/** Their names speak of the table. */
const NEVER = new Set(['table', 'tbody', 'tr', 'td', 'th', 'body', 'article', 'main', 'h1', 'h2', 'h3']);
const TAGS = new Set(['nav', 'footer', 'aside', 'dialog', 'menu']);

/** Names that leave no doubt, whatever the box says. */
const SURELY =
  /[\s_-](?:pum|popmake|ng-hide|cookie-?(?:banner|bar|notice|consent)?|change-?history|published-dates|usa-banner|breadcrumbs?|modal|disqus\w*|skip-?(?:link|nav|to)\w*|sr-only|visually-?hidden|screen-?reader\w*|comment-?(?:list|form|area)s?|bdsharebuttonbox|addthis\w*|wp-caption-overlay)(?=[\s_-])/;

/** @public */
export function isSurelyChrome(box: Box): boolean {
  return box.names.length > 1 && SURELY.test(box.names);
}

function isOfChrome({ tag, role }: Box): boolean {
  return TAGS.has(tag) || (role !== undefined && ROLES.test(role));
}

/** @public */
export function isNamedChrome(box: Box): boolean {
  if (NEVER.has(box.tag)) return false;
  return isOfChrome(box) || (box.names.length > 1 && CHROME.test(box.names));
}

/** @public Named so, and as nothing else (`footer`, not `footer-news`), or an element for such things: what it says speaks against it, however long. */
export function isPlainlyChrome(box: Box): boolean {
  if (NEVER.has(box.tag)) return false;
  return isOfChrome(box) || ALONE.test(box.names);
}
