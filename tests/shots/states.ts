/** Every page and state that a person can come to; `tests/shots/page/main.tsx` shows them. */
export const STATES = [
  'reader-news',
  'reader-notice',
  'reader-saved',
  'reader-larger',
  'reader-incomplete',
  'reader-headlines',
  'reader-elsewhere',
  'reader-unreadable',
  'reader-pdf',
  'reader-gone',
  'reader-opening',
  'reader-listening',
  'reader-listening-line',
  'reader-listening-caption',
  'reader-end',
  'library',
  'library-empty',
  'library-deleted',
  'settings',
  'welcome',
] as const;
export type State = (typeof STATES)[number];
