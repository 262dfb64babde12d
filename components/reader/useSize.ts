import { useCallback } from 'react';
import { TEXT_SIZES } from '../../utils/settings/settings';
import type { Message } from '../controls/Notice';
import { useOneWish } from '../controls/useOneWish';
import { useEnvironment, useSettings } from '../useEnvironment';
import { useSingleKeys } from './useSingleKeys';

/** @public */
export type Size = { readonly larger: () => void; readonly smaller: () => void; readonly isLargest: boolean; readonly isSmallest: boolean };

/** @public One step larger or smaller, by button or, where single keys are wanted, by `+` and `-`; with Ctrl they are left to the browser. */
export function useSize(say: (message: Message) => void): Size {
  const { words } = useEnvironment();
  const [settings, change] = useSettings();
  const at = TEXT_SIZES.indexOf(settings.size);

  const step = useCallback(
    (by: 1 | -1) => {
      const size = TEXT_SIZES[at + by];
      if (size === undefined) return say({ says: words(by > 0 ? 'sizeLargest' : 'sizeSmallest') });
      change({ size });
      say({ says: words(by > 0 ? 'sizeLarger' : 'sizeSmaller', String(size)) });
    },
    [at, change, say, words],
  );
  const larger = useCallback(() => step(1), [step]);
  const smaller = useCallback(() => step(-1), [step]);
  const pressedLarger = useOneWish(larger);
  const pressedSmaller = useOneWish(smaller);
  useSingleKeys(settings.singleKeys, ({ key }) => {
    if (key === '+' || key === '＋') return pressedLarger;
    return key === '-' || key === '－' ? pressedSmaller : undefined;
  });
  return { larger, smaller, isLargest: at === TEXT_SIZES.length - 1, isSmallest: at === 0 };
}
