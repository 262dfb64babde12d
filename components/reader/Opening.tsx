import { useEffect, useState } from 'react';
import { useEnvironment } from '../useEnvironment';
import styles from './Reader.module.css';

/** Most articles are there sooner than this; words that flash up would only startle. */
const PATIENCE_MS = 300;

/** Words only where it takes a while. */
export function Opening() {
  const { words } = useEnvironment();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={styles.opening}>
      <h1 className="visually-hidden">{words('shortName')}</h1>
      <p role="status">{long && words('openingArticle')}</p>
    </main>
  );
}
