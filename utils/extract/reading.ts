import type { LinkAddress } from '../article/address';
import type { Article } from '../article/article';

/** @public One news item of a column or home page. `date` is `YYYY-MM-DD`. */
export type Headline = { readonly text: string; readonly href: LinkAddress; readonly date?: string };

/** @public */
export type HeadlineList = {
  readonly title: string;
  readonly url: LinkAddress;
  readonly lang: string;
  readonly headlines: readonly Headline[];
  /** The list's own next page. */
  readonly next?: LinkAddress;
};

/**
 * Why there is nothing to read. The first group is told from the page itself, the second from how the capture failed.
 * @public
 */
export const REASONS = [
  'not-an-article',
  'empty',
  'script-only',
  'frame-only',
  'form',
  'login',
  'search',
  'error-page',
  'calendar',
  'dashboard',
  'pdf',
  'picture',
  'film',
  'data',
  'broken-page',
  'protected',
  'store',
  'file',
  'own-page',
  'no-page',
  'view-source',
  'browser-reader',
  'not-opened',
  'insecure',
  'sign-in',
  'dialog',
  'no-answer',
  'crashed',
  'asleep',
  'gone',
  'moved',
] as const;
/** @public */
export type Reason = (typeof REASONS)[number];

/** @public What a page turned out to be. */
export type Reading =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'headlines'; readonly list: HeadlineList }
  | { readonly kind: 'unreadable'; readonly reason: Reason };
