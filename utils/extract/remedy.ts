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
