import type { ReactNode } from 'react';
import styles from './Stop.module.css';

type Props = { readonly says: string; readonly more?: string | undefined; readonly children?: ReactNode };

/** @public A page on which there is nothing to read: one plain sentence and one thing to do. */
export function Stop({ says, more, children }: Props) {
  return (
    <main className={styles.stop}>
      <h1>{says}</h1>
      {more && <p>{more}</p>}
      {children && <div className={styles.deeds}>{children}</div>}
    </main>
  );
}
