import { useRef } from 'react';
import type { Entry } from '../../utils/library/record';
import { Button } from '../controls/Button';
import { dateWords, momentWords } from '../dates';
import { useEnvironment } from '../useEnvironment';
import styles from './Library.module.css';
import { useFocusKept } from './useFocusKept';

type Props = { readonly entry: Entry; readonly deed: string; readonly onDeed: (entry: Entry) => void };

/** One article: its title opens it, the facts lie beneath, one deed stands at the side. */
export function EntryRow({ entry, deed, onDeed }: Props) {
  const environment = useEnvironment();
  const row = useRef<HTMLLIElement>(null);
  useFocusKept(row);
  const { words, pages, language } = environment;
  const published = dateWords(language, entry.published);
  const facts = [
    entry.source ?? entry.site,
    published && words('libraryPublished', published),
    entry.saved === undefined
      ? words('libraryReadOn', momentWords(environment, entry.read))
      : words('librarySavedOn', momentWords(environment, entry.saved)),
  ];
  return (
    <li ref={row} className={styles.row}>
      <div className={styles.entry}>
        {entry.binned === undefined ? (
          <button type="button" className={styles.title} onClick={() => void pages.openArticle(entry.id)} data-button="open-article">
            <bdi>{entry.title}</bdi>
          </button>
        ) : (
          <p className={styles.binned}>
            <bdi>{entry.title}</bdi>
          </p>
        )}
        <p className={styles.facts}>{facts.map((fact) => fact && <bdi key={fact}>{fact}</bdi>)}</p>
      </div>
      <Button onPress={() => onDeed(entry)} label={words('deedOn', deed, entry.title)}>
        {deed}
      </Button>
    </li>
  );
}
