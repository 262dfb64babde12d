import { useCallback, useEffect, useRef, useState } from 'react';
import type { Article, Place } from '../../utils/article/article';
import type { Deed } from '../../utils/environment';
import type { Entry } from '../../utils/library/record';
import type { Message } from '../controls/Notice';
import { noRoom } from '../no-room';
import { useEnvironment } from '../useEnvironment';

/** @public */
export type Saved = {
  /** Set as soon as the article is in the store. */
  readonly entry: Entry | undefined;
  readonly saved: boolean;
  readonly save: () => void;
  readonly keepPlace: (place: Place) => void;
};

/** Keeps what is read, and saves it where that is wished. */
export function useSaved(article: Article, known: Entry | undefined, say: (message: Message) => void): Saved {
  const { words, library, pages } = useEnvironment();
  const [entry, setEntry] = useState(known);
  const [saved, setSaved] = useState(known?.saved !== undefined);
  const { kept, keep } = useKept(article, known, setEntry, setSaved);

  const answer = useCallback(
    (deed: Deed | undefined, done: Message) => {
      if (deed?.kind === 'done') return say(done);
      if (deed?.kind === 'no-room') return say(noRoom(words, 'saveNoRoom', say));
      say({ says: words(deed?.kind === 'private' ? 'storePrivate' : 'storeUnwell') });
    },
    [say, words],
  );

  const unsave = useCallback(async () => {
    const id = (await kept.current)?.id;
    const deed = id === undefined ? undefined : await library.unsave(id);
    if (deed?.kind === 'done') setSaved(false);
    answer(deed, { says: words('saveUndone') });
  }, [kept, library, words, answer]);

  const save = useCallback(async () => {
    const deeds = [
      { word: saved ? words('saveTakeOff') : words('undo'), onPress: () => void unsave() },
      { word: words('seeLibrary'), onPress: () => void pages.open('library') },
    ];
    if (saved) return say({ says: words('saveAlready'), deeds });
    const id = (await kept.current)?.id;
    const deed = await library.save(id, article);
    if (deed.kind === 'done') setSaved(true);
    if (deed.kind === 'done' && id === undefined) keep();
    answer(deed, { says: words('saveDone'), deeds });
  }, [article, saved, kept, keep, library, words, pages, say, answer, unsave]);

  const keepPlace = useCallback((place: Place) => void (entry && library.keepPlace(entry.id, place)), [entry, library]);
  return { entry, saved, save: () => void save(), keepPlace };
}

type Keeping = { readonly kept: { readonly current: Promise<Entry | undefined> }; readonly keep: () => void };

/** The article goes into the store after its words are on the screen; whoever needs its entry waits for it. `keep` tries again after it could not go there. */
function useKept(
  article: Article,
  known: Entry | undefined,
  setEntry: (entry: Entry) => void,
  setSaved: (saved: boolean) => void,
): Keeping {
  const { library, pages } = useEnvironment();
  const kept = useRef<Promise<Entry | undefined>>(Promise.resolve(known));
  const keep = useCallback(() => {
    kept.current = library.remember(article, pages.here().source).catch(() => undefined);
    void kept.current.then((entry) => {
      if (!entry) return;
      setEntry(entry);
      setSaved(entry.saved !== undefined);
      if (!pages.here().source?.private) pages.settle(entry.id);
    });
  }, [article, library, pages, setEntry, setSaved]);
  useEffect(() => {
    if (!known) keep();
  }, [known, keep]);

  useEffect(() => {
    const life = new AbortController();
    library.watch(() => {
      void kept.current
        .then((entry) => entry && library.find(entry.id))
        .then((found) => found && !life.signal.aborted && setSaved(found.entry.saved !== undefined && found.entry.binned === undefined))
        .catch(() => undefined);
    }, life.signal);
    return () => life.abort();
  }, [library, setSaved]);
  return { kept, keep };
}
