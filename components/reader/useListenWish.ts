import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Article, Place } from '../../utils/article/article';
import type { SpeechPort } from '../../utils/environment';
import type { Message } from '../controls/Notice';
import { useEnvironment } from '../useEnvironment';
import { type Programme, passedOverWords } from './useProgramme';

type Part = typeof import('./listen/Listening');

/** Where it is there and speech is ready, a press begins at once. */
const there = new WeakMap<SpeechPort, Part>();

/** Reading aloud is a part of its own, so that the words are on the screen before it is there. */
async function load(speech: SpeechPort): Promise<Part> {
  const [loaded] = await Promise.all([import('./listen/Listening'), speech.ready()]);
  there.set(speech, loaded);
  return loaded;
}

/** Long enough for the words to be on the screen. */
const NOBODY_WAITS_AFTER = 1500;

/** @public */
export type ListeningState =
  | { readonly kind: 'silent' }
  | { readonly kind: 'listening'; readonly part: Part; readonly root: HTMLElement; readonly from: Place | undefined };

type Wish = { readonly listening: ListeningState; readonly listen: () => void; readonly stop: () => void };
type Given = {
  readonly article: Article;
  readonly root: RefObject<HTMLElement>;
  readonly place: () => Place | undefined;
  readonly say: (message: Message | undefined) => void;
  readonly programme: Programme | undefined;
};

/** @public The wish to hear the article: begun and ended with one button. A part that is there begins within the press itself. */
export function useListenWish({ article, root, place, say, programme }: Given): Wish {
  const { words, speech } = useEnvironment();
  const [listening, setListening] = useState<ListeningState>({ kind: 'silent' });
  const isSilent = listening.kind === 'silent';
  usePreparation(article, place);

  const stop = useCallback(() => {
    programme?.end();
    setListening({ kind: 'silent' });
  }, [programme]);
  const begin = useCallback(
    (loaded: Part, from: Place | undefined) => {
      if (root.current) setListening({ kind: 'listening', part: loaded, root: root.current, from });
    },
    [root],
  );
  const unready = useCallback(() => say({ says: words('listenUnready') }), [say, words]);
  useProgrammeStart(programme, begin, say, unready);
  const listen = useCallback(() => {
    say(undefined);
    const part = there.get(speech);
    if (!isSilent) stop();
    else if (part) begin(part, place());
    else void load(speech).then((loaded) => begin(loaded, place()), unready);
  }, [speech, isSilent, begin, stop, say, place, unready]);
  return { listening, listen, stop };
}

/** In a programme each article begins by itself, with its title; what was deleted in the meantime is named, not missed in silence. */
function useProgrammeStart(
  programme: Programme | undefined,
  begin: (loaded: Part, from: Place | undefined) => void,
  say: (message: Message | undefined) => void,
  unready: () => void,
): void {
  const { words, speech } = useEnvironment();
  const begun = useRef(false);
  useEffect(() => {
    if (!programme || begun.current) return;
    begun.current = true;
    if (programme.passedOver.length > 0) say({ says: passedOverWords(words, programme.passedOver) });
    void load(speech).then((loaded) => begin(loaded, undefined), unready);
  }, [programme, begin, say, unready, words, speech]);
}

/**
 * What the first press will need is made ready while nobody waits, or when somebody reaches for the button.
 * Also, an update of the extension takes old files away from open pages.
 */
function usePreparation(article: Article, place: () => Place | undefined): void {
  const { speech, settings } = useEnvironment();
  useEffect(() => {
    const life = new AbortController();
    const prepare = (soon = false) =>
      void load(speech).then(
        (loaded) => life.signal.aborted || loaded.prepare(speech, article, settings.known(), { from: place(), soon }),
        () => undefined,
      );
    const reach = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-button="listen"]')) prepare(true);
    };
    // Browsers begin to look for the system's voices when they are asked for the first time.
    const warm = () => {
      for (const engine of speech.engines) if (!engine.capabilities.offline) engine.warm(article.meta.lang);
    };
    void speech.ready().then(warm, () => undefined);
    const timer = setTimeout(prepare, NOBODY_WAITS_AFTER);
    life.signal.addEventListener('abort', () => clearTimeout(timer));
    for (const kind of ['pointerover', 'pointerdown', 'focusin']) addEventListener(kind, reach, { signal: life.signal, passive: true });
    return () => life.abort();
  }, [article, speech, settings, place]);
}
