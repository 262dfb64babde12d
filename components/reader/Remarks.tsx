import { useState } from 'react';
import type { Place } from '../../utils/article/article';
import type { HeadlineList } from '../../utils/extract/reading';
import type { Entry } from '../../utils/library/record';
import { Button } from '../controls/Button';
import { Remark } from '../controls/Notice';
import { useEnvironment } from '../useEnvironment';
import type { Opened } from './opening';
import styles from './Reader.module.css';
import type { Reader } from './useReader';

type Props = {
  readonly opened: Opened & { readonly kind: 'reading'; readonly from?: HeadlineList };
  readonly entry: Entry | undefined;
  readonly reader: Reader;
  readonly goTo: (place: Place) => void;
};

/** Where less of the page's own words than this is shown, the rest is offered. */
const ENOUGH = 0.9;

/** What must be said before the article: it is not all there, it goes on elsewhere, it was begun before. Most articles need none. */
export function Remarks({ opened, entry, reader, goTo }: Props) {
  const { words } = useEnvironment();
  const { meta } = opened.article;
  const { from, snapshot } = opened;
  const { again, follow, readWhole, showList } = reader;
  return (
    <div className={styles.remarks} data-screen-only>
      {from && (
        <Button look="plain" icon="back" onPress={() => showList(from)} name="back-to-list">
          {words('headlinesBack')}
        </Button>
      )}
      {meta.incomplete && <Remark deeds={<Button onPress={again}>{words('readAgain')}</Button>}>{words('articleIncomplete')}</Remark>}
      {snapshot && meta.coverage !== undefined && meta.coverage < ENOUGH && (
        <Remark deeds={<Button onPress={() => readWhole(snapshot)}>{words('articleAll')}</Button>}>{words('articleLeftOut')}</Remark>
      )}
      {meta.pages && !opened.whole && <Pages pages={meta.pages} follow={follow} />}
      {!opened.entry && entry?.place && entry.place.block > 2 && <BegunBefore place={entry.place} goTo={goTo} />}
    </div>
  );
}

type PagesProps = {
  readonly pages: NonNullable<Opened & { readonly kind: 'reading' }>['article']['meta']['pages'];
  readonly follow: Reader['follow'];
};

function Pages({ pages, follow }: PagesProps) {
  const { words } = useEnvironment();
  if (!pages) return null;
  const { next } = pages;
  return (
    <Remark deeds={next && <Button onPress={() => follow(next)}>{words('articleNextPage')}</Button>}>
      {words('articlePageOf', String(pages.current), String(pages.total))}
    </Remark>
  );
}

/** It was read before and left in the middle: nobody is thrown about, the way is offered. */
function BegunBefore({ place, goTo }: { readonly place: Place; readonly goTo: (place: Place) => void }) {
  const { words } = useEnvironment();
  const [offered, setOffered] = useState(true);
  if (!offered) return null;
  const go = () => {
    setOffered(false);
    requestAnimationFrame(() => goTo(place));
  };
  return <Remark deeds={<Button onPress={go}>{words('articleGoOn')}</Button>}>{words('articleBegun')}</Remark>;
}
