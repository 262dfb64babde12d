import type { Reason } from '../../extract/reading';

/** @public What kind of address it is, where that alone tells; `undefined` for the net's pages. */
export function reasonOfScheme(address: string): Reason | undefined {
  const url = parsed(address);
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
      return REASONS_OF_ABOUT[url.pathname] ?? 'protected';
    default:
      return 'protected';
  }
}

const REASONS_OF_ABOUT: Readonly<Record<string, Reason>> = { blank: 'no-page', reader: 'browser-reader' };

export function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
