import type { ReactNode } from 'react';
import styles from './Sheet.module.css';

type Props = {
  readonly title: string;
  readonly back?: ReactNode;
  readonly bar?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** @public The frame of the pages beside the reader: the way back, a title, the ways elsewhere, the contents, and the page's answers at the foot. */
export function Sheet({ title, back, bar, foot, children }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        {back}
        <h1 tabIndex={-1}>{title}</h1>
        {bar && <nav className={styles.ways}>{bar}</nav>}
      </header>
      <main className={styles.sheet}>{children}</main>
      <footer className={styles.foot} data-bar="foot">
        {foot}
      </footer>
    </div>
  );
}

/** @public A part of a page, with its heading. */
export function Part({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}
