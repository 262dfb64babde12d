/** Parameters that say who sent a link, not which page it is. */
const SENDER =
  /^(?:utm_\w+|spm|scm|gclid|fbclid|msclkid|share_token|share_from|sharefrom|isappinstalled|nsukey|wxshare_count|wechat_redirect|_t|t_r)$/i;
/** What the phone app adds as `from=…` when a page is passed on. */
const PASSED_ON = new Set(['timeline', 'singlemessage', 'groupmessage']);
const FRONT_PAGE = /\/(?:index|default)\.(?:s?html?|php|aspx?|jsp)$/i;

/**
 * @public What two addresses of the same article have in common: without scheme, `www.`, sender's parameters, fragment, front-page name and closing slash.
 * It is compared, never opened.
 */
export function canonicalAddress(address: string): string {
  const url = parsed(address);
  if (!url) return address;
  const host = url.host.replace(/^www\./, '').replace(/:(?:80|443)$/, '');
  const path = plainPath(url.pathname).replace(FRONT_PAGE, '/').replace(/\/+$/, '');
  return `${host}${path}${keptParameters(url)}${keptFragment(url.hash)}`;
}

/** @public Whether two addresses show the same document: all but the fragment is equal. */
export function sameDocument(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function plainPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function keptParameters(url: URL): string {
  const kept = [...url.searchParams].filter(([name, value]) => !SENDER.test(name) && !(name === 'from' && PASSED_ON.has(value)));
  if (kept.length === 0) return '';
  kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  return `?${new URLSearchParams(kept)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A fragment is part of the address only where a script reads a path from it. */
function keptFragment(hash: string): string {
  return /^#!?\//.test(hash) ? hash : '';
}
