import { useSingleKeys } from '../useSingleKeys';
import type { Wish } from './session';

/** By the key's place, so that an input method for Chinese changes nothing. */
const WISHES: Readonly<Record<string, Wish>> = {
  BracketLeft: { kind: 'move', move: 'previous-paragraph' },
  BracketRight: { kind: 'move', move: 'next-paragraph' },
  KeyP: { kind: 'toggle' },
};

/** The keyboard's way through the article while it is read: whoever cannot point at a paragraph goes to it by keys. */
export function useKeys(wanted: boolean, wish: (what: Wish) => void): void {
  useSingleKeys(wanted, (event) => {
    const wished = event.shiftKey ? undefined : WISHES[event.code];
    if (!wished || (event.repeat && wished.kind === 'toggle')) return undefined;
    return () => {
      event.preventDefault();
      wish(wished);
    };
  });
}
