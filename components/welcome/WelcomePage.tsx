import { useEffect, useState } from 'react';
import type { PagesPort } from '../../utils/environment';
import { Button } from '../controls/Button';
import { type Message, Notice } from '../controls/Notice';
import { Sheet } from '../controls/Sheet';
import { useEnvironment } from '../useEnvironment';
import { WayBack } from '../WayBack';
import { PictureOfBar, PictureOfMenu, PictureOfPage, PictureOfReader } from './pictures';
import { sampleArticle } from './sample';
import styles from './Welcome.module.css';

/** @public Shown once after installing: where the button is, what it does, and something to try it on. */
export function WelcomePage() {
  const { words, pages, library, language } = useEnvironment();
  const [message, say] = useState<Message>();
  const place = useButtonPlace();
  const trySample = async () => {
    const entry = await library.remember(sampleArticle(words, language)).catch(() => undefined);
    if (entry) return pages.openArticle(entry.id);
    say({ says: words('libraryShut') });
  };
  return (
    <Sheet
      title={words('welcomeTitle')}
      back={<WayBack />}
      bar={
        <Button look="quiet" icon="settings" onPress={() => void pages.open('settings')} name="settings">
          {words('settings')}
        </Button>
      }
      foot={<Notice message={message} closeWord={words('closeMessage')} onClose={() => say(undefined)} />}
    >
      <p className={styles.lead}>{words('welcomeLead')}</p>
      <ol className={styles.steps}>
        {place === 'hidden' && (
          <li>
            <PictureOfBar />
            <h2>{words('welcomePin')}</h2>
            <p>{words('welcomePinHow')}</p>
          </li>
        )}
        {place === 'menu' && (
          <li>
            <PictureOfMenu />
            <h2>{words('welcomeMenu')}</h2>
            <p>{words('welcomeMenuHow')}</p>
          </li>
        )}
        <li>
          <PictureOfPage />
          <h2>{words('welcomeOpen')}</h2>
          <p>{words('welcomeOpenHow')}</p>
        </li>
        <li>
          <PictureOfReader />
          <h2>{words('welcomeRead')}</h2>
          <p>{words('welcomeReadHow')}</p>
        </li>
      </ol>
      <div className={styles.try}>
        <p>{words('welcomeTryHint')}</p>
        <Button look="main" onPress={() => void trySample()} name="try">
          {words('welcomeTry')}
        </Button>
      </div>
      <p className={styles.promise}>{words('welcomePromise')}</p>
    </Sheet>
  );
}

type ButtonPlace = Awaited<ReturnType<PagesPort['buttonPlace']>>;

/** Where the button is plain to see, nobody is told how to find it. A browser that does not say keeps it hidden. */
function useButtonPlace(): ButtonPlace | undefined {
  const { pages } = useEnvironment();
  const [place, setPlace] = useState<ButtonPlace>();
  useEffect(() => void pages.buttonPlace().then(setPlace, () => setPlace('hidden')), [pages]);
  return place;
}
