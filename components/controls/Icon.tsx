import type { ReactNode } from 'react';

/** @public Drawn on a 24-unit square, in strokes of 2; they never stand without a word. */
export type IconName =
  | 'listen'
  | 'smaller'
  | 'larger'
  | 'print'
  | 'save'
  | 'saved'
  | 'back'
  | 'articles'
  | 'settings'
  | 'file'
  | 'play'
  | 'pause'
  | 'previous'
  | 'next'
  | 'again'
  | 'slower'
  | 'faster'
  | 'sleep'
  | 'stop';

const DRAWINGS: Record<IconName, ReactNode> = {
  listen: (
    <>
      <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z" />
      <path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6a8.4 8.4 0 0 1 0 12" />
    </>
  ),
  smaller: <path d="M3.5 17.5 8 6.5l4.5 11M5.2 13.5h5.6M15 12h6.5" />,
  larger: <path d="M2 19 7.5 5 13 19M4 14h7M18.2 8.5v7M14.7 12h7" />,
  print: (
    <>
      <path d="M7 8.5V3.5h10v5M7 17H3.5V8.5h17V17H17" />
      <path d="M7 13.5h10v7H7z" />
    </>
  ),
  save: <path d="M6 3.5h12v17l-6-4.6-6 4.6z" />,
  saved: <path d="M6 3.5h12v17l-6-4.6-6 4.6z" fill="currentColor" />,
  back: <path d="M20 12H4.5M11 5l-7 7 7 7" />,
  articles: <path d="M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4" />,
  settings: <path d="M3.5 7h8M16.5 7h4M3.5 17h4M12.5 17h8M14 4.5v5M10 14.5v5" />,
  file: <path d="M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5" />,
  play: <path d="M7 4.5v15l12-7.5z" />,
  pause: <path d="M8 4.5v15M16 4.5v15" strokeWidth="4" />,
  previous: <path d="M18.5 5v14L9 12zM5.5 5v14" />,
  next: <path d="M5.5 5v14L15 12zM18.5 5v14" />,
  again: <path d="M4.5 12a7.5 7.5 0 1 0 2.5-5.6M4.5 3.5v4h4" />,
  slower: <path d="M5 12h14" />,
  faster: <path d="M5 12h14M12 5v14" />,
  sleep: <path d="M12 4.5a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2M9.5 2h5" />,
  stop: <path d="M6 6h12v12H6z" />,
};

/** @public */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[name]}
    </svg>
  );
}
