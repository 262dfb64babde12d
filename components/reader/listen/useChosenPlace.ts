import { useEffect, useState } from 'react';
import type { Place } from '../../../utils/article/article';
import { placeUnder } from './ranges';

/** What has a deed of its own when it is touched. */
const BUSY = 'a, button, summary, input, select, [role="button"]';
const CHOSEN = 'data-chosen';

function clear(root: Element): void {
  for (const leaf of root.querySelectorAll(`[${CHOSEN}]`)) leaf.removeAttribute(CHOSEN);
}

/** The paragraph that was touched last, marked in the page until it is read from or another one is touched. */
export function useChosenPlace(root: HTMLElement): readonly [Place | undefined, () => void] {
  const [chosen, setChosen] = useState<Place>();
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest(BUSY) || getSelection()?.isCollapsed === false) return;
      const leaf = target.closest('[data-block]');
      const place = leaf && placeUnder(leaf);
      if (!leaf || !place) return;
      clear(root);
      leaf.setAttribute(CHOSEN, '');
      setChosen(place);
    };
    root.addEventListener('click', onClick);
    return () => {
      root.removeEventListener('click', onClick);
      clear(root);
    };
  }, [root]);
  return [
    chosen,
    () => {
      clear(root);
      setChosen(undefined);
    },
  ];
}
