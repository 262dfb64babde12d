import { lazy, Suspense } from 'react';
import { Opening } from './Opening';
import type { Opened } from './open-reading';
import { ReadingScreen } from './ReadingScreen';
import { useProgramme } from './useProgramme';
import { useReader } from './useReader';

const WithoutArticle = lazy(async () => ({ default: (await import('./WithoutArticle')).WithoutArticle }));

/** `opened`: what the opening came to, where that is known already. */
type Props = { readonly opening: Promise<Opened>; readonly opened?: Opened | undefined };

/** @public The reader: what it shows is one value, and each value has its screen. */
export function ReaderPage({ opening, opened }: Props) {
  const reader = useReader(opening, opened);
  const { state, showKept } = reader;
  const programme = useProgramme(showKept);
  if (state.kind === 'opening') return <Opening />;
  if (state.kind === 'reading') return <ReadingScreen key={keyOf(state)} opened={state} reader={reader} programme={programme} />;
  return (
    <Suspense fallback={<Opening />}>
      <WithoutArticle state={state} reader={reader} />
    </Suspense>
  );
}

/** An article is another one where it lies elsewhere or was read in another way; further pages only make it longer. */
function keyOf({ article, snapshot }: Opened & { readonly kind: 'reading' }): string {
  return `${article.meta.url} ${snapshot ? 'read' : 'whole'}`;
}
