import type { Box } from '../body/tree';

/**
 * Class names and ids of what stands round articles. A name alone proves nothing (articles lie in boxes named `tags`, `share-box`, `footer-news`):
 * who calls this looks at the text as well.
 */
const CHROME =
  /[\s_-](?:bread-?crumbs?|crumbs?|location|dqwz|weizhi|position|curpos|path|share|bshare|bdshare\w*|social-share|sharing|addthis\w*|sns|print|dayin|fontsize|font-size|ziti|zihao|qr-?code|qrcode|ewm|erweima|prev-?next|prenext|pager|pagination|sxp|related|xiangguan|xgyd|xgwz|relate\w*|recommend\w*|hot-?news|rank\w*|sidebar|side-?nav|side-?menu|nav|navbar|menu|mainmenu|top-?bar|toolbar|tool|tools|search|search-?box|footer|foot|copyright|banner|header|comments?|disqus\w*|pinglun|feedback|cookies?|cookie-?\w*|popup|modal|float\w*|ads?|advert\w*|gg|promo\w*|newsletter|subscribe|login|tags?|label|skip-?\w*|sr-only|visually-?hidden|screen-?reader\w*|a11y|noprint|no-print|hidden-print|usa-banner|related-\w+|social|follow-us|yuedu-?tool|article-?tools?|kpi|bq|bianji|zrbj|pages_print|xg|fenxiang)(?=[\s_-])/;

const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'alert',
]);
const TAGS = new Set(['nav', 'footer', 'aside', 'dialog', 'menu']);

/** Names that leave no doubt, whatever the box says. */
const SURELY =
  /[\s_-](?:pum|popmake|cookie-?(?:banner|bar|notice|consent)?|change-?history|published-dates|usa-banner|breadcrumbs?|modal|disqus\w*|skip-?(?:link|nav|to)\w*|sr-only|visually-?hidden|screen-?reader\w*|comment-?(?:list|form|area)s?|bdsharebuttonbox|addthis\w*|wp-caption-overlay)(?=[\s_-])/;

/** @public */
export function isSurelyChrome(box: Box): boolean {
  return box.names.length > 1 && SURELY.test(box.names);
}

/** @public */
export function isNamedChrome(box: Box): boolean {
  return TAGS.has(box.tag) || (box.names.length > 1 && CHROME.test(box.names)) || ROLES.has(box.element.getAttribute('role') ?? '');
}
