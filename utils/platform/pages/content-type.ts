import type { Reason } from '../../extract/reading';
import type { PageSnapshot } from '../../extract/snapshot';

/** @public What a snapshot's address and type of document alone tell; `undefined` for all that may be read. */
export function reasonOfType(snapshot: PageSnapshot): Reason | undefined {
  const type = snapshot.contentType;
  if (isFolder(snapshot.url)) return 'not-an-article';
  if (isBlank(snapshot)) return 'empty';
  if (type === 'application/pdf') return 'pdf';
  if (type.startsWith('image/')) return 'picture';
  if (/^(?:video|audio)\//.test(type)) return 'film';
  if (type === 'application/xhtml+xml') return /<parsererror[\s>]/.test(snapshot.html) ? 'broken-page' : undefined;
  return isData(type, snapshot.html) ? 'data' : undefined;
}

/** A page that Chromium keeps in one file (`Saved by Blink`) is shown by Firefox as the letters of that file. */
function isData(type: string, html: string): boolean {
  if (/(?:^|[/+])(?:json|xml|csv|css|javascript)$/.test(type)) return !looksLikePage(html);
  return type === 'text/plain' && /<pre[^>]*>\s*(?:&lt;\?xml|&lt;rss|&lt;feed|From: &lt;Saved by)/i.test(html);
}

/** Browsers show a folder of this computer as a page of their own. */
function isFolder(address: string): boolean {
  return /^file:[^?#]*\/$/.test(address);
}

/** Nothing to see in the whole document: neither a word nor a picture or frame. */
function isBlank({ html, contentType }: PageSnapshot): boolean {
  if (html.length > 4000 || !/html|plain/.test(contentType) || /<(?:img|i?frame|video|audio|object|embed|input|svg)\b/i.test(html))
    return false;
  return html.replace(/<head[\s>][\s\S]*?<\/head>|<[^>]*>|&nbsp;|\s/gi, '') === '';
}

/** A style sheet may have turned the data into a page. The viewers of the browsers are none. */
function looksLikePage(html: string): boolean {
  return /<(?:p|article|main|h1)[\s>]/i.test(html) && !/webkit-xml-viewer/.test(html);
}
