import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Place } from '../../utils/article/article';
import type { HeadlineList } from '../../utils/extract/reading';
import { ArticleView } from '../article/ArticleView';
import { Button } from '../controls/Button';
import { type Message, Notice } from '../controls/Notice';
import { useEnvironment, useSettings } from '../useEnvironment';
import type { Opened } from './open-reading';
import { QuietBar, QuietWays, SettingsLink } from './QuietBar';
import styles from './Reader.module.css';
import { useRemarks } from './Remarks';
import { useBarHeights } from './useBarHeights';
import { goTo, type Stand, useKeepPlace, useReadingPlace, useSteadyPlace, useVoicesPlace } from './useKeptPlace';
import { useLayout } from './useLayout';
import { useListenWish } from './useListenWish';
import type { Programme } from './useProgramme';
import type { Reader } from './useReader';
import { useSaved } from './useSaved';
import { type Shown, useShownArticle } from './useShownArticle';
import { useSize } from './useSize';
import { WishBar } from './WishBar';

type Props = {
  readonly opened: Opened & { readonly kind: 'reading'; readonly from?: HeadlineList };
  readonly reader: Reader;
  readonly programme: Programme | undefined;
};

/** An article and what can be done with it. */
export function ReadingScreen({ opened, reader, programme }: Props) {
  const { article } = opened;
  const { words } = useEnvironment();
  const [settings] = useSettings();
  const layout = useLayout();
  const root = useRef<HTMLElement>(null);
  const [message, say] = useState<Message>();
  const { here, stand } = useReadingPlace(root);
  const { entry, saved, save, keepPlace } = useSaved(article, opened.entry, say);
  const shown = useShownArticle(article);
  const { keepHere, keepSpoken } = useKeeping(keepPlace, shown, stand);
  const size = useSize(say);
  const { top, foot } = useBarHeights(layout);

  useSteadyPlace(root, settings);
  useKeepPlace(here, keepHere);
  useReturn(root, opened.entry?.place, stand);
  useDocumentTitle(shown.article.meta.title);
  const remarks = useRemarks({ opened, entry, reader, goTo: (to) => root.current && goTo(root.current, shown.placeHere(to), stand) });
  const { listening, listen, stop } = useListenWish({ article: shown.article, root, place: here, say, programme });
  const isListening = listening.kind === 'listening';
  useVoicesPlace(isListening, stand);
  const print = usePrint(shown.article.meta.title, say);

  const wishes = <WishBar size={size} listening={isListening} listen={listen} print={print} saved={saved} save={save} />;
  const notice = <Notice message={message} closeWord={words('closeMessage')} onClose={() => say(undefined)} />;
  return (
    <div className={styles.page} data-layout={layout}>
      <header ref={top} className={styles.top} data-bar="top">
        {layout !== 'low' && <QuietBar address={article.meta.url} />}
        {layout !== 'narrow' && wishes}
        {layout !== 'low' && <SettingsLink />}
        {layout !== 'narrow' && notice}
      </header>
      <main className={styles.sheet}>
        {opened.from && <BackToList list={opened.from} reader={reader} />}
        <ArticleView article={shown.article} articleRef={root} upTo={opened.entry?.place?.block ?? 0} remark={remarks.first} />
        {remarks.last}
      </main>
      <footer ref={foot} className={styles.foot} data-bar="foot">
        {listening.kind === 'listening' && (
          <listening.part.Listening
            article={shown.article}
            root={listening.root}
            keepPlace={keepSpoken}
            from={listening.from}
            say={say}
            onStop={stop}
            programme={programme}
          />
        )}
        {layout === 'narrow' && notice}
        {layout !== 'wide' && wishes}
        {layout === 'low' && <QuietWays address={article.meta.url} />}
      </footer>
    </div>
  );
}

/** Where the article was chosen from a list of headlines, the way back to that list. */
function BackToList({ list, reader }: { readonly list: HeadlineList; readonly reader: Reader }) {
  const { words } = useEnvironment();
  return (
    <div className={styles.way} data-screen-only>
      <Button look="plain" icon="back" onPress={() => reader.showList(list)} name="back-to-list">
        {words('headlinesBack')}
      </Button>
    </div>
  );
}

/** Where reading stands, kept in the places of the original; what is read aloud is where it stands now. */
function useKeeping(keepPlace: (place: Place) => void, shown: Shown, stand: Stand) {
  const keepHere = useCallback((here: Place) => keepPlace(shown.placeInOriginal(here)), [keepPlace, shown]);
  const keepSpoken = useCallback(
    (spoken: Place) => {
      stand(spoken);
      keepHere(spoken);
    },
    [stand, keepHere],
  );
  return { keepHere, keepSpoken };
}

function usePrint(title: string, say: (message: Message | undefined) => void): () => void {
  const { words, printer } = useEnvironment();
  return async () => {
    say(undefined);
    if ((await printer.print(title)) === 'blocked') say({ says: words('printBlocked') });
  };
}

/** A kept article opens where it was left. */
function useReturn(root: { readonly current: HTMLElement | null }, place: Place | undefined, stand: Stand): void {
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    if (root.current && place && place.block >= 0) goTo(root.current, place, stand);
  }, [root, place, stand]);
}

function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
