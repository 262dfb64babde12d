import { Button } from '../controls/Button';
import { useEnvironment } from '../useEnvironment';
import styles from './Reader.module.css';

/** The quieter wishes: back to the page, my articles. `address`: the article's own, where no clicked page is known since it was opened from the kept ones. */
export function QuietBar({ address }: { readonly address?: string }) {
  const { words, pages } = useEnvironment();
  const { source } = pages.here();
  return (
    <nav className={styles.quiet} aria-label={words('navPlaces')}>
      {source && (
        <Button look="quiet" icon="back" onPress={() => void pages.backTo(source)} name="back">
          {words('remedyBack')}
        </Button>
      )}
      {!source && address && (
        <Button look="quiet" icon="back" onPress={() => void pages.openAddress(address)} name="back">
          {words('openOriginal')}
        </Button>
      )}
      <Button look="quiet" icon="articles" onPress={() => void pages.open('library')} name="library">
        {words('myArticles')}
      </Button>
    </nav>
  );
}

/** The way to the settings, at the far end of the bar. */
export function SettingsLink() {
  const { words, pages } = useEnvironment();
  return (
    <nav className={styles.far} aria-label={words('settings')}>
      <Button look="quiet" icon="settings" onPress={() => void pages.open('settings')} name="settings">
        {words('settings')}
      </Button>
    </nav>
  );
}

/** Both, one after the other. */
export function QuietWays({ address }: { readonly address: string }) {
  return (
    <>
      <QuietBar address={address} />
      <SettingsLink />
    </>
  );
}
