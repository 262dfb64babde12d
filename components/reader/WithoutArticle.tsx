import { useEffect, useState } from 'react';
import type { Health } from '../../utils/environment';
import { Button } from '../controls/Button';
import { Stop } from '../controls/Stop';
import { STORE_WORDS } from '../store-words';
import { useEnvironment } from '../useEnvironment';
import { Headlines } from './Headlines';
import { Opening } from './Opening';
import { Unreadable } from './Unreadable';
import type { Reader, ReaderState } from './useReader';

type Props = {
  readonly state: Exclude<ReaderState, { readonly kind: 'opening' | 'reading' }>;
  readonly reader: Reader;
};

/** What the reader shows where there is no article. It comes when it is needed: an article does not wait for it. */
export function WithoutArticle({ state, reader }: Props) {
  const { words, pages } = useEnvironment();
  const { again, follow } = reader;
  switch (state.kind) {
    case 'headlines':
      return <Headlines list={state.list} elsewhere={false} follow={follow} />;
    case 'elsewhere':
      if (state.list) return <Headlines list={state.list} elsewhere follow={follow} />;
      return <Stop says={words('headlinesElsewhere')} />;
    case 'unreadable':
      return <Unreadable reason={state.reason} source={pages.here().source} again={again} />;
    case 'gone':
      return <Gone />;
  }
}

/** The store did not give the article that was asked for: either it is no longer there, or the store does not answer. */
function Gone() {
  const { words, pages, library } = useEnvironment();
  const [health, setHealth] = useState<Health>();
  useEffect(() => {
    void library.health().then(setHealth, () => setHealth({ kind: 'unwell' }));
  }, [library]);
  if (!health) return <Opening />;
  return (
    <Stop says={words(health.kind === 'well' || health.kind === 'lost' ? 'readerGone' : STORE_WORDS[health.kind])}>
      <Button look="main" onPress={() => void pages.open('library')} name="library">
        {words('seeLibrary')}
      </Button>
    </Stop>
  );
}
