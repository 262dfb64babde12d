import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from '../../controls/Button';
import { useEnvironment, useSettings } from '../../useEnvironment';
import { BigCaption } from './BigCaption';
import styles from './ListenBar.module.css';
import type { Listening } from './useListening';
import type { ListenView } from './view';

type Props = {
  readonly listening: Listening;
  readonly view: ListenView;
  /** The paragraph that was touched: reading may begin there. */
  readonly fromHere: (() => void) | undefined;
  readonly onStop: () => void;
};

/** The buttons for listening, the place in the article, and the sentence in large letters where that is wished for. */
export function ListenBar({ listening, view, fromHere, onStop }: Props) {
  const { words } = useEnvironment();
  const [settings] = useSettings();
  const bar = useFocusGivenBack();
  return (
    <section ref={bar} className={styles.bar} aria-label={words('listenBar')} data-listening={view.kind}>
      {settings.bigCaption && <BigCaption caption={view.caption} />}
      <div className={styles.line}>
        <p className={styles.place}>
          {listening.programme && `${words('listenArticleOf', String(listening.programme.number), String(listening.programme.of))} `}
          {placeWords(words, view)}
        </p>
        <Aside listening={listening} fromHere={fromHere} />
      </div>
      <Buttons listening={listening} view={view} onStop={onStop} />
    </section>
  );
}

/** When the bar goes with the focus in it, the focus comes to the button that brought the bar: whoever goes by keys is not thrown back to the page's beginning. */
function useFocusGivenBack(): RefObject<HTMLElement> {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const going = bar.current;
    return () => {
      if (going?.contains(document.activeElement))
        document.querySelector<HTMLElement>('[data-button="listen"]')?.focus({ preventScroll: true });
    };
  }, []);
  return bar;
}

function placeWords(words: ReturnType<typeof useEnvironment>['words'], { sentence, sentences, minutes, sleep }: ListenView): string {
  const left = minutes > 0 ? words('listenLeft', String(minutes)) : words('listenLeftLittle');
  const place = words('listenPlace', String(sentence), String(sentences), left);
  return sleep === undefined ? place : words('listenPlaceAndSleep', place, String(sleep));
}

/** Back to the sentence, from the touched paragraph; where neither is at hand, on to the next article, else how to get elsewhere. */
function Aside({ listening, fromHere }: Pick<Props, 'listening' | 'fromHere'>) {
  const { words } = useEnvironment();
  const [settings] = useSettings();
  if (listening.away || fromHere) {
    return (
      <>
        {listening.away && (
          <Button onPress={listening.goBack} name="go-back-to-sentence">
            {words('listenGoBack')}
          </Button>
        )}
        {fromHere && (
          <Button onPress={fromHere} name="read-from-here">
            {words('listenFromHere')}
          </Button>
        )}
      </>
    );
  }
  if (listening.programme && listening.programme.number < listening.programme.of) {
    return (
      <Button onPress={listening.programme.next} name="next-article">
        {words('listenNextArticle')}
      </Button>
    );
  }
  return (
    <p className={styles.hint}>
      {words('listenFromHereHint')} {settings.singleKeys && <span className={styles.keys}>{words('listenKeys')}</span>}
    </p>
  );
}

function Buttons({ listening, view, onStop }: Pick<Props, 'listening' | 'view' | 'onStop'>) {
  const { words } = useEnvironment();
  const { wish, changeRate, slowest, fastest } = listening;
  const speaking = view.kind === 'speaking';
  return (
    <div className={styles.buttons} role="toolbar" aria-label={words('listenBar')}>
      <Button look="wish" icon="previous" onPress={() => wish({ kind: 'move', move: 'previous-sentence' })} name="previous-sentence">
        {words('listenPrevious')}
      </Button>
      <Button look="wish" icon={speaking ? 'pause' : 'play'} onPress={() => wish({ kind: 'toggle' })} name="pause">
        {words(speaking ? 'listenPause' : 'listenGoOn')}
      </Button>
      <Button look="wish" icon="next" onPress={() => wish({ kind: 'move', move: 'next-sentence' })} name="next-sentence">
        {words('listenNext')}
      </Button>
      <Button look="wish" icon="again" onPress={() => wish({ kind: 'again' })} name="again">
        {words('listenAgain')}
      </Button>
      <Button look="wish" icon="slower" onPress={() => changeRate(-1)} idle={slowest} name="slower">
        {words('listenSlower')}
      </Button>
      <Button look="wish" icon="faster" onPress={() => changeRate(1)} idle={fastest} name="faster">
        {words('listenFaster')}
      </Button>
      <Button look="wish" icon="sleep" onPress={listening.changeSleep} pressed={view.sleep !== undefined} name="sleep">
        {words('listenSleep')}
      </Button>
      <Button look="wish" icon="stop" onPress={onStop} name="stop-listening">
        {words('listenStop')}
      </Button>
    </div>
  );
}
