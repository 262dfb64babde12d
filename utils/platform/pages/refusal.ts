import type { Reason } from '../../extract/reading';
import { sameDocument } from '../../library/canonical';
import { parsed, reasonOfScheme } from './scheme';

/** What can be known of a tab: in a page that may not be read, the browser leaves `url` and `title` out. */
export type TabFacts = {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: string | undefined;
  readonly discarded?: boolean | undefined;
  readonly favIconUrl?: string | undefined;
};

/** @public How the capture ended: `rejected` by the browser, answered with `nothing`, or `silent` for as long as one may wait. */
export type Refusal = {
  readonly outcome: 'rejected' | 'nothing' | 'silent';
  readonly clicked: { readonly url: string; readonly title: string };
  /** The tab as it is now; `undefined` = closed. */
  readonly tab: TabFacts | undefined;
  /** Where the browser stands still for a page's own dialog, silence means that more often than anything else. */
  readonly dialogsStopPages: boolean;
  /** The page, whose address is hidden, may be a file of this computer. */
  readonly perhapsFile: boolean;
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

/** @public Why a page could not be captured, told from facts alone: the texts of errors differ by browser, version and language. */
export function reasonOf(refusal: Refusal): Reason {
  const { clicked, tab } = refusal;
  if (!tab) return 'gone';
  if (clicked.url === '') return reasonOfHidden(refusal, tab);
  const url = parsed(clicked.url);
  return reasonOfScheme(clicked.url) ?? reasonOfTab(refusal, tab) ?? (isStore(url) ? 'store' : reasonOfShown(url, clicked, tab));
}

function reasonOfHidden({ perhapsFile }: Refusal, tab: TabFacts): Reason {
  if (tab.status === 'loading') return 'moved';
  return perhapsFile ? 'file' : 'protected';
}

function reasonOfTab({ outcome, dialogsStopPages }: Refusal, tab: TabFacts): Reason | undefined {
  if (tab.discarded) return 'asleep';
  if (outcome === 'silent') return dialogsStopPages ? 'dialog' : 'no-answer';
  return outcome === 'nothing' || tab.status === 'unloaded' ? 'crashed' : undefined;
}

function isStore(url: URL | undefined): boolean {
  if (!url) return false;
  return CLOSED.test(url.hostname) || STORES.some(([host, path]) => url.hostname === host && url.pathname.startsWith(path));
}

function reasonOfShown(url: URL | undefined, clicked: Refusal['clicked'], tab: TabFacts): Reason {
  if (!url || tab.url === undefined || !sameDocument(tab.url, clicked.url)) return 'moved';
  const title = tab.title ?? clicked.title;
  return reasonOfViewer(url, title) ?? reasonOfIcon(tab.favIconUrl) ?? reasonOfTitle(url, title);
}

/** Firefox shows PDF and data in viewers of its own, which are closed to extensions. */
function reasonOfViewer(url: URL, title: string): Reason | undefined {
  if (/\.pdf$/i.test(url.pathname) || /\.pdf$/i.test(title)) return 'pdf';
  return /\.(?:json|xml|rss|atom)$/i.test(url.pathname) ? 'data' : undefined;
}

/** Firefox's own pages are known by their icons, in every language. */
const ICONS: readonly (readonly [icon: RegExp, reason: Reason])[] = [
  [/^chrome:.*\/pdf\.svg$/, 'pdf'],
  [/^chrome:.*\/warning\.svg$/, 'insecure'],
  [/^chrome:.*\/info\.svg$/, 'not-opened'],
];

function reasonOfIcon(icon: string | undefined): Reason | undefined {
  return icon === undefined ? undefined : ICONS.find(([pattern]) => pattern.test(icon))?.[1];
}

/**
 * Chromium calls the page of a connection that failed by the host, one whose answer is still awaited (a login box) by the address, and only its
 * warnings by a title in the reader's language. In Firefox what is left is a viewer (called by the address) or a page that was loaded anew.
 */
function reasonOfTitle(url: URL, title: string): Reason {
  if (title === url.hostname) return 'not-opened';
  if (title === url.href.slice(url.protocol.length + 2)) return 'sign-in';
  return url.protocol === 'https:' ? 'insecure' : 'moved';
}
