import { type FormEvent, useId, useState } from 'react';
import { type LexiconEntry, LONGEST_ENTRY } from '../../utils/settings/settings';
import { Button } from '../controls/Button';
import { Part } from '../controls/Sheet';
import { useEnvironment, useSettings } from '../useEnvironment';
import styles from './OwnReadings.module.css';
import type { Change } from './useChange';

/** Words that the voice reads wrongly, and how they are to be read: whoever helps the reader writes them down once. */
export function OwnReadings({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [{ lexicon }] = useSettings();
  const others = (text: string) => lexicon.filter((entry) => entry.text !== text);
  const add = (entry: LexiconEntry) => change({ lexicon: [...others(entry.text), entry] }, words('readingSet', entry.text, entry.reading));
  return (
    <Part title={words('settingsReadings')} hint={words('settingsReadingsHint')}>
      {lexicon.length > 0 && (
        <ul className={styles.list}>
          {lexicon.map(({ text, reading }) => (
            <li key={text} className={styles.row}>
              <bdi>{words('readingEntry', text, reading)}</bdi>
              <Button
                onPress={() => change({ lexicon: others(text) }, words('readingTakenAway', text))}
                label={words('deedOn', words('libraryDelete'), text)}
              >
                {words('libraryDelete')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewReading add={add} />
    </Part>
  );
}

/** Two words and a button; what is missing is said, not marked. */
function NewReading({ add }: { readonly add: (entry: LexiconEntry) => void }) {
  const { words } = useEnvironment();
  const [text, setText] = useState('');
  const [reading, setReading] = useState('');
  const [missing, setMissing] = useState(false);
  const says = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const entry = { text: text.trim(), reading: reading.trim() };
    setMissing(!entry.text || !entry.reading);
    if (!entry.text || !entry.reading) return;
    add(entry);
    setText('');
    setReading('');
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label>
        {words('readingText')}
        <input
          value={text}
          maxLength={LONGEST_ENTRY.text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby={says}
          name="text"
        />
      </label>
      <label>
        {words('readingAs')}
        <input
          value={reading}
          maxLength={LONGEST_ENTRY.reading}
          onChange={(event) => setReading(event.target.value)}
          aria-describedby={says}
          name="reading"
        />
      </label>
      <button type="submit" className={styles.add} data-button="add-reading">
        {words('readingAdd')}
      </button>
      <p id={says} role="status">
        {missing && words('readingMissing')}
      </p>
    </form>
  );
}
