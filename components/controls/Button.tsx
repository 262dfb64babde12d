import type { ReactNode } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';
import { useOneWish } from './useOneWish';

type Props = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `main`: the one thing to do. `wish`: one of the bar's buttons, its icon above its word. `plain`: with an edge. `quiet`: words alone. */
  readonly look?: 'main' | 'wish' | 'plain' | 'quiet';
  readonly icon?: IconName;
  /** For a button that stays down: saved, listening. */
  readonly pressed?: boolean;
  /** It is there but has nothing to do; it still answers, so that nobody wonders. */
  readonly idle?: boolean;
  /** What a screen reader says, where the visible word is too short. It begins with the visible word. */
  readonly label?: string;
  /** A stable handle for tests and help texts. */
  readonly name?: string;
};

/** @public */
export function Button({ children, onPress, look = 'plain', icon, pressed, idle, label, name }: Props) {
  const press = useOneWish(onPress);
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]}`}
      onClick={press}
      aria-pressed={pressed}
      aria-disabled={idle || undefined}
      aria-label={label}
      data-button={name}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
