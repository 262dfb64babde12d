import type { Reason } from './reading';

/**
 * @public The one thing to do: `back` = return to the page; `retry` = take the page again; `reopen` = open its address anew in a tab of its own.
 * The button's words are `remedyBack`, `remedyRetry`, `remedyReopen`; the sentence is `reason` + the reason in PascalCase.
 */
export type Remedy = 'back' | 'retry' | 'reopen';

const REMEDIES: Readonly<Partial<Record<Reason, Remedy>>> = {
  empty: 'retry',
  'script-only': 'retry',
  'browser-reader': 'reopen',
  'not-opened': 'reopen',
  'no-answer': 'reopen',
  crashed: 'reopen',
  asleep: 'reopen',
  gone: 'reopen',
};

/** @public */
export function remedyFor(reason: Reason): Remedy {
  return REMEDIES[reason] ?? 'back';
}

/** @public The address that `reopen` opens: that of the page itself, where a browser's own reading page names it. */
export function addressToReopen(address: string): string | undefined {
  const inner = /^about:reader\?/i.test(address) ? new URLSearchParams(address.slice('about:reader?'.length)).get('url') : address;
  return inner && /^https?:/i.test(inner) ? inner : undefined;
}
