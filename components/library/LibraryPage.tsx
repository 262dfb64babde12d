import { useCallback, useEffect, useState } from 'react';
import type { Deed } from '../../utils/environment';
import { binOf, recentOf, savedOf } from '../../utils/library/order';
import { BIN_DAYS, type Entry } from '../../utils/library/record';
import { Button } from '../controls/Button';
import { type Message, Notice } from '../controls/Notice';
import { Part, Sheet } from '../controls/Sheet';
import { noRoom } from '../no-room';
import { useEnvironment } from '../useEnvironment';
import { WayBack } from '../WayBack';
import { EntryRow } from './EntryRow';
import { HealthRemark } from './HealthRemark';
import styles from './Library.module.css';

type Shelf = { readonly kind: 'looking' } | { readonly kind: 'here'; readonly entries: readonly Entry[] } | { readonly kind: 'shut' };

/** @public What is kept on this machine: saved, lately read, and what can still be taken back. */
export function LibraryPage() {
  const { words, pages } = useEnvironment();
  const shelf = useShelf();
  const [message, say] = useState<Message>();
  const deeds = useDeeds(say);
  const entries = shelf.kind === 'here' ? shelf.entries : [];
  const saved = savedOf(entries);
  const recent = recentOf(entries).filter((entry) => entry.saved === undefined);
  const bin = binOf(entries);
  return (
    <Sheet
      title={words('myArticles')}
      back={<WayBack />}
      bar={
        <Button look="quiet" icon="settings" onPress={() => void pages.open('settings')} name="settings">
          {words('settings')}
        </Button>
      }
      foot={<Notice message={message} closeWord={words('closeMessage')} onClose={() => say(undefined)} />}
    >
      <HealthRemark isShut={shelf.kind === 'shut'} />
      {shelf.kind === 'here' && (
        <Part title={words('librarySaved')}>
          {saved.length === 0 && <p className={styles.empty}>{words('libraryEmpty')}</p>}
          {saved[0] && saved.length > 1 && <ListenToAll first={saved[0]} />}
          <List entries={saved} deed={words('libraryDelete')} onDeed={deeds.bin} />
        </Part>
      )}
      {recent.length > 0 && (
        <Part title={words('libraryRecent')} hint={words('libraryRecentHint')}>
          <List entries={recent} deed={words('libraryDelete')} onDeed={deeds.bin} />
        </Part>
      )}
      {bin.length > 0 && (
        <Part title={words('libraryBin')} hint={words('libraryBinHint', String(BIN_DAYS))}>
          <List entries={bin} deed={words('libraryRestore')} onDeed={deeds.restore} />
        </Part>
      )}
    </Sheet>
  );
}

/** From the first one on, all of them are read aloud. */
function ListenToAll({ first }: { readonly first: Entry }) {
  const { words, pages } = useEnvironment();
  return (
    <div className={styles.all}>
      <Button icon="listen" onPress={() => void pages.openArticle(first.id, 'listen')} name="listen-to-all">
        {words('libraryListen')}
      </Button>
      <p>{words('libraryListenHint')}</p>
    </div>
  );
}

type ListProps = { readonly entries: readonly Entry[]; readonly deed: string; readonly onDeed: (entry: Entry) => void };

function List({ entries, deed, onDeed }: ListProps) {
  if (entries.length === 0) return null;
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <EntryRow key={entry.id} entry={entry} deed={deed} onDeed={onDeed} />
      ))}
    </ul>
  );
}

function useShelf(): Shelf {
  const { library } = useEnvironment();
  const [shelf, setShelf] = useState<Shelf>({ kind: 'looking' });
  useEffect(() => {
    const life = new AbortController();
    const look = () =>
      void library.list().then(
        (entries) => life.signal.aborted || setShelf({ kind: 'here', entries }),
        () => life.signal.aborted || setShelf({ kind: 'shut' }),
      );
    look();
    library.watch(look, life.signal);
    return () => life.abort();
  }, [library]);
  return shelf;
}

function useDeeds(say: (message: Message) => void) {
  const { words, library } = useEnvironment();
  const after = useCallback(
    (deed: Deed, done: Message) => {
      if (deed.kind === 'done') return say(done);
      say(deed.kind === 'no-room' ? noRoom(words, 'libraryNoRoom', say) : { says: words('libraryShut') });
    },
    [say, words],
  );
  const restore = useCallback(
    async (entry: Entry) => after(await library.restore(entry.id), { says: words('libraryRestored', entry.title) }),
    [after, library, words],
  );
  const bin = useCallback(
    async (entry: Entry) =>
      after(await library.bin(entry.id), {
        says: words('libraryDeleted', String(BIN_DAYS)),
        deeds: [{ word: words('undo'), onPress: () => void restore(entry) }],
      }),
    [after, library, words, restore],
  );
  return { bin: (entry: Entry) => void bin(entry), restore: (entry: Entry) => void restore(entry) };
}
