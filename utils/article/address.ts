declare const checked: unique symbol;

/**
 * An address that a reader may follow: `http:`, `https:`, `mailto:` or `tel:`, without user name or password, at most 2,048 characters.
 * Only {@link linkAddress} makes one.
 * @public
 */
export type LinkAddress = string & { readonly [checked]: 'link' };

/**
 * The address of a picture: `http:` or `https:`, under the same limits. Only {@link pictureAddress} makes one.
 * @public
 */
export type PictureAddress = string & { readonly [checked]: 'picture' };

/**
 * A place inside the article: the mark of a note in the text, or the note. It leads nowhere else, since it is made of a number.
 * @public
 */
export type InnerAddress = `#${'mark' | 'note'}-${number}`;

/** @public */
export function innerAddress(to: 'mark' | 'note', note: number): InnerAddress {
  return `#${to}-${note}`;
}

/** What all browsers and servers take; what is longer carries something else than the way to a page. */
const LONGEST = 2048;
const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const PICTURE_SCHEMES = new Set(['http:', 'https:']);

/**
 * The one door through which an address enters an Article, from a page as well as from a stored record.
 * @param raw what the page or the record says; anything that is not a usable address gives `undefined`
 * @param base the page's own address, for relative ones
 * @public
 */
export function linkAddress(raw: unknown, base?: string): LinkAddress | undefined {
  return allowed(raw, base, LINK_SCHEMES) as LinkAddress | undefined;
}

/** @public Like {@link linkAddress}, for what is shown as a picture. */
export function pictureAddress(raw: unknown, base?: string): PictureAddress | undefined {
  return allowed(raw, base, PICTURE_SCHEMES) as PictureAddress | undefined;
}

function allowed(raw: unknown, base: string | undefined, schemes: ReadonlySet<string>): string | undefined {
  if (typeof raw !== 'string' || raw.length > LONGEST) return undefined;
  const url = parsed(raw.trim(), base);
  if (!url || !schemes.has(url.protocol) || url.username || url.password || url.href.length > LONGEST) return undefined;
  return url.href;
}

function parsed(raw: string, base: string | undefined): URL | undefined {
  try {
    return new URL(raw, base);
  } catch {
    return undefined;
  }
}
