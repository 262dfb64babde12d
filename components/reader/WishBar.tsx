import { Button } from '../controls/Button';
import { useEnvironment } from '../useEnvironment';
import styles from './Reader.module.css';
import type { Size } from './useSize';

/** @public The five wishes; the same words, icons and order in every layout. */
export type Wishes = {
  readonly size: Size;
  readonly listening: boolean;
  readonly listen: () => void;
  readonly print: () => void;
  readonly saved: boolean;
  readonly save: () => void;
};

/** @public */
export function WishBar({ size, listening, listen, print, saved, save }: Wishes) {
  const { words } = useEnvironment();
  return (
    <fieldset className={styles.wishes} aria-label={words('navWishes')}>
      <Button look="wish" icon="listen" onPress={listen} pressed={listening} name="listen">
        {words('listen')}
      </Button>
      <Button look="wish" icon="smaller" onPress={size.smaller} idle={size.isSmallest} name="smaller">
        {words('smaller')}
      </Button>
      <Button look="wish" icon="larger" onPress={size.larger} idle={size.isLargest} name="larger">
        {words('larger')}
      </Button>
      <Button look="wish" icon="print" onPress={print} name="print">
        {words('print')}
      </Button>
      <Button look="wish" icon={saved ? 'saved' : 'save'} onPress={save} pressed={saved} name="save">
        {words(saved ? 'saved' : 'save')}
      </Button>
    </fieldset>
  );
}
