import { type ReactNode, useState } from 'react';
import type { Place } from '../../utils/article/article';
import type { Entry } from '../../utils/library/record';
import { Button } from '../controls/Button';
import { Remark } from '../controls/Notice';
import { useEnvironment } from '../useEnvironment';
import type { Opened } from './open-reading';
import styles from './Reader.module.css';
import type { Reader } from './useReader';

type Given = {
  readonly opened: Opened & { readonly kind: 'reading' };
  readonly entry: Entry | undefined;
  readonly reader: Reader;
  readonly goTo: (place: Place) => void;
};

/** Where less of the page's own words than this is shown, the rest is offered. */
const ENOUGH = 0.9;

/**
 * What must be said of an article: it was begun before, it is not all there, it goes on elsewhere. Most need none. One at most stands under the title,
 * that which matters most; the others, and the way to the next page, come where the text ends.
 */
export function useRemarks({ opened, entry, reader, goTo }: Given): { readonly first: ReactNode; readonly last: ReactNode } {
  const { meta } = opened.article;
  const begun = !opened.entry && entry?.place && entry.place.block > 2 && <BegunBefore key="begun" place={entry.place} goTo={goTo} />;
  const pages = meta.pages && !opened.whole && <Pages key="pages" pages={meta.pages} follow={reader.follow} />;
  const [first, ...others] = [begun, unfinished(opened, reader), leftOut(opened, reader)].filter(Boolean);
  const last = [...others, pages].filter(Boolean);
  return { first: first && <Remarked>{first}</Remarked>, last: last.length > 0 && <Remarked>{last}</Remarked> };
}

function Remarked({ children }: { readonly children: ReactNode }) {
  const { language } = useEnvironment();
  return (
    <div className={styles.remarks} lang={language} data-screen-only>
      {children}
    </div>
  );
}

function unfinished({ article }: Given['opened'], { again }: Reader): ReactNode {
  return article.meta.incomplete && <Offer key="unfinished" says="articleIncomplete" deed="readAgain" onPress={again} />;
}

function leftOut({ article, snapshot }: Given['opened'], { readWhole }: Reader): ReactNode {
  const { coverage = 1 } = article.meta;
  return (
    snapshot && coverage < ENOUGH && <Offer key="left-out" says="articleLeftOut" deed="articleAll" onPress={() => readWhole(snapshot)} />
  );
}

type OfferProps = {
  readonly says: 'articleIncomplete' | 'articleLeftOut' | 'articleBegun';
  readonly deed: 'readAgain' | 'articleAll' | 'articleGoOn';
  readonly onPress: () => void;
};

function Offer({ says, deed, onPress }: OfferProps) {
  const { words } = useEnvironment();
  return <Remark deeds={<Button onPress={onPress}>{words(deed)}</Button>}>{words(says)}</Remark>;
}

type PagesProps = {
  readonly pages: NonNullable<Given['opened']['article']['meta']['pages']>;
  readonly follow: Reader['follow'];
};

function Pages({ pages, follow }: PagesProps) {
  const { words } = useEnvironment();
  const { next } = pages;
  return (
    <Remark deeds={next && <Button onPress={() => follow(next)}>{words('articleNextPage')}</Button>}>
      {words('articlePageOf', String(pages.current), String(pages.total))}
    </Remark>
  );
}

/** It was read before and left in the middle: nobody is thrown about, the way is offered. */
function BegunBefore({ place, goTo }: { readonly place: Place; readonly goTo: (place: Place) => void }) {
  const [offered, setOffered] = useState(true);
  if (!offered) return null;
  const go = () => {
    setOffered(false);
    requestAnimationFrame(() => goTo(place));
  };
  return <Offer says="articleBegun" deed="articleGoOn" onPress={go} />;
}
