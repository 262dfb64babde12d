import type { Reason } from '../../extract/reading';
import { sameDocument } from '../../library/canonical';

/** What can be known of a tab: in a page that may not be read, the browser leaves `url` and `title` out. */
export type TabFacts = {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: string | undefined;
  readonly discarded?: boolean | undefined;
};

/** How the capture ended: `rejected` by the browser, answered with `nothing`, or `silent` for as long as one may wait. */
export type Refusal = {
  readonly outcome: 'rejected' | 'nothing' | 'silent';
  readonly clicked: { readonly url: string; readonly title: string };
  /** The tab as it is now; `undefined` = closed. */
  readonly tab: TabFacts | undefined;
};

/** Browsers' own shops and service sites, where no extension may read. */
const STORES: readonly (readonly [host: string, path: string])[] = [
  ['chromewebstore.google.com', '/'],
  ['chrome.google.com', '/webstore'],
  ['microsoftedge.microsoft.com', '/addons'],
  ['addons.mozilla.org', '/'],
];
/** Firefox closes these to extensions as well (`extensions.webextensions.restrictedDomains`). */
const CLOSED =
  /(?:^|\.)(?:accounts\.firefox\.com|(?:support|discovery\.addons|content|accounts|install|sync\.services)[\w.]*\.mozilla\.(?:org|com|net))$/;

/** Why a page could not be captured, told from facts alone: the texts of errors differ by browser, version and language. */
export function reasonOf(refusal: Refusal): Reason {
  const { clicked, tab, outcome } = refusal;
  if (!tab) return 'gone';
  if (clicked.url === '') return tab.status === 'loading' ? 'moved' : 'protected';
  const url = parsed(clicked.url);
  const byScheme = reasonOfScheme(url);
  if (byScheme) return byScheme;
  if (tab.discarded) return 'asleep';
  if (outcome === 'silent') return 'no-answer';
  if (outcome === 'nothing' || tab.status === 'unloaded') return 'crashed';
  if (isStore(url)) return 'store';
  if (tab.url === undefined || !sameDocument(tab.url, clicked.url)) return 'moved';
  return reasonOfViewer(url, tab.title ?? clicked.title) ?? reasonOfErrorPage(url, tab.title ?? clicked.title);
}

function reasonOfScheme(url: URL | undefined): Reason | undefined {
  switch (url?.protocol) {
    case 'http:':
    case 'https:':
      return undefined;
    case 'file:':
      return 'file';
    case 'view-source:':
      return 'view-source';
    case 'data:':
    case 'blob:':
      return 'no-page';
    case 'about:':
      return url.pathname === 'blank' ? 'no-page' : url.pathname === 'reader' ? 'browser-reader' : 'protected';
    default:
      return 'protected';
  }
}

function isStore(url: URL | undefined): boolean {
  if (!url) return false;
  return CLOSED.test(url.hostname) || STORES.some(([host, path]) => url.hostname === host && url.pathname.startsWith(path));
}

/** Firefox shows PDF and data in viewers of its own, which are closed to extensions. */
function reasonOfViewer(url: URL | undefined, title: string): Reason | undefined {
  const path = url?.pathname ?? '';
  if (/\.pdf$/i.test(path) || /\.pdf$/i.test(title)) return 'pdf';
  return /\.(?:json|xml|rss|atom)$/i.test(path) ? 'data' : undefined;
}

/** Warnings have a title of their own in Chromium, whose other error pages are called by their host; Firefox names both. */
const WARNING =
  /privacy error|security risk|security error|deceptive|dangerous site|隐私设置错误|安全风险|危险网站|隱私權錯誤|安全性風險|危險網站/i;

function reasonOfErrorPage(_url: URL | undefined, title: string): Reason {
  return WARNING.test(title) ? 'insecure' : 'not-opened';
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
