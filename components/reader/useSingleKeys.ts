import { useEffect, useRef } from 'react';

/** @public Keys that do something when pressed alone, where they are wanted: `deed` says what, if anything. What is typed into a field, and what is pressed with Ctrl, Alt or Meta, is left to the browser. */
export function useSingleKeys(wanted: boolean, deed: (event: KeyboardEvent) => (() => void) | undefined): void {
  const latest = useRef(deed);
  latest.current = deed;
  useEffect(() => {
    if (!wanted) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      latest.current(event)?.();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [wanted]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
