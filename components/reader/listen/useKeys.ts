import { useEffect, useRef } from 'react';
import type { Wish } from './session';

/** By the key's place, so that an input method for Chinese changes nothing. */
const WISHES: Readonly<Record<string, Wish>> = {
  BracketLeft: { kind: 'move', move: 'previous-paragraph' },
  BracketRight: { kind: 'move', move: 'next-paragraph' },
  KeyP: { kind: 'toggle' },
};

/** The keyboard's way through the article while it is read: whoever cannot point at a paragraph goes to it by keys. */
export function useKeys(wanted: boolean, wish: (what: Wish) => void): void {
  const latest = useRef(wish);
  latest.current = wish;
  useEffect(() => {
    if (!wanted) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isField(event.target)) return;
      const wished = WISHES[event.code];
      if (!wished || (event.repeat && wished.kind === 'toggle')) return;
      event.preventDefault();
      latest.current(wished);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [wanted]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
