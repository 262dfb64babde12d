import type { ReactNode } from 'react';
import { Button } from './Button';
import styles from './Notice.module.css';

/** Something that happened, and what can be done about it. */
type Deed = { readonly word: string; readonly onPress: () => void };
/** @public */
export type Message = { readonly says: string; readonly deeds?: readonly Deed[] };

type Props = { readonly message: Message | undefined; readonly closeWord: string; readonly onClose: () => void };

/** @public The place where a page answers a press. It stays until the next deed; the region itself is always there, so that it is spoken. */
export function Notice({ message, closeWord, onClose }: Props) {
  return (
    <div className={styles.place} data-notice data-screen-only>
      <div role="status" className={styles.words}>
        {message && <p className={styles.says}>{message.says}</p>}
      </div>
      {message && (
        <div className={styles.deeds}>
          {message.deeds?.map((deed) => (
            <Button key={deed.word} onPress={deed.onPress}>
              {deed.word}
            </Button>
          ))}
          <Button look="quiet" onPress={onClose} name="close-message">
            {closeWord}
          </Button>
        </div>
      )}
    </div>
  );
}

/** @public A lasting remark inside a page, with what can be done. */
export function Remark({ children, deeds }: { readonly children: ReactNode; readonly deeds?: ReactNode }) {
  return (
    <div className={styles.remark}>
      <p>{children}</p>
      {deeds && <div className={styles.deeds}>{deeds}</div>}
    </div>
  );
}
