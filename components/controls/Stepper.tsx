import { Button } from './Button';
import styles from './Stepper.module.css';

type Props = {
  readonly title: string;
  /** What is behind a button's word where it is said without the title above it: “ (size)”. */
  readonly of: string;
  /** What is set now, in words. */
  readonly now: string;
  readonly less: string;
  readonly more: string;
  readonly isLeast: boolean;
  readonly isMost: boolean;
  readonly onLess: () => void;
  readonly onMore: () => void;
};

/** @public A value in steps: less, what it is now, more. */
export function Stepper({ title, of, now, less, more, isLeast, isMost, onLess, onMore }: Props) {
  return (
    <fieldset className={styles.stepper}>
      <legend>{title}</legend>
      <div className={styles.row}>
        <Button onPress={onLess} idle={isLeast} label={less + of}>
          {less}
        </Button>
        <output className={styles.now}>{now}</output>
        <Button onPress={onMore} idle={isMost} label={more + of}>
          {more}
        </Button>
      </div>
    </fieldset>
  );
}
