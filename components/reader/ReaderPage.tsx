import { Button } from '../controls/Button';
import { Stop } from '../controls/Stop';
import { useEnvironment } from '../useEnvironment';
import { Headlines } from './Headlines';
import { Opening } from './Opening';
import type { Opened } from './open-reading';
import { ReadingScreen } from './ReadingScreen';
import { Unreadable } from './Unreadable';
import { useProgramme } from './useProgramme';
import { useReader } from './useReader';

/** @public The reader: what it shows is one value, and each value has its screen. */
export function ReaderPage({ opening }: { readonly opening: Promise<Opened> }) {
  const { words, pages } = useEnvironment();
  const reader = useReader(opening);
  const { state, again, follow, showKept } = reader;
  const programme = useProgramme(showKept);
  const { source } = pages.here();
  switch (state.kind) {
    case 'opening':
      return <Opening />;
    case 'reading':
      return <ReadingScreen key={keyOf(state)} opened={state} reader={reader} programme={programme} />;
    case 'headlines':
      return <Headlines list={state.list} elsewhere={false} follow={follow} />;
    case 'elsewhere':
      if (state.list) return <Headlines list={state.list} elsewhere follow={follow} />;
      return <Stop says={words('headlinesElsewhere')} />;
    case 'unreadable':
      return <Unreadable reason={state.reason} source={source} again={again} />;
    case 'gone':
      return (
        <Stop says={words('readerGone')}>
          <Button look="main" onPress={() => void pages.open('library')} name="library">
            {words('seeLibrary')}
          </Button>
        </Stop>
      );
  }
}

/** An article is another one where it lies elsewhere or was read in another way; further pages only make it longer. */
function keyOf({ article, snapshot }: Opened & { readonly kind: 'reading' }): string {
  return `${article.meta.url} ${snapshot ? 'read' : 'whole'}`;
}
