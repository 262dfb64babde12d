import { Button } from '../controls/Button';
import { Stop } from '../controls/Stop';
import { useEnvironment } from '../useEnvironment';
import { Headlines } from './Headlines';
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
      return (
        <Stop says={words('readerGone')}>
          <Button look="main" onPress={() => void pages.open('library')} name="library">
            {words('seeLibrary')}
          </Button>
        </Stop>
      );
  }
}
