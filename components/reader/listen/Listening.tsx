import { useLayoutEffect } from 'react';
import { useSettings } from '../../useEnvironment';
import type { ListeningProps } from '../listening';
import { ListenBar } from './ListenBar';
import { prepareListening } from './prepare';
import { useChosenPlace } from './useChosenPlace';
import { useListening } from './useListening';

/** @public Reading aloud: from the moment on in which this appears, until it is gone. */
export function Listening(props: ListeningProps) {
  const { root, onStop } = props;
  const listening = useListening(props);
  const [chosen, forget] = useChosenPlace(root);
  useDimmed(root);
  const { view, wish } = listening;
  if (!view) return null;
  const fromHere =
    chosen &&
    (() => {
      forget();
      wish({ kind: 'jump', place: chosen });
    });
  return <ListenBar listening={listening} view={view} fromHere={fromHere} onStop={onStop} />;
}

/** @public What makes the first sound come sooner, to be done while nobody waits. */
export const prepare = prepareListening;

/** All but the paragraph being read steps back, where the listener wished for it. */
function useDimmed(root: HTMLElement): void {
  const [{ dimOthers }] = useSettings();
  useLayoutEffect(() => {
    root.toggleAttribute('data-dim', dimOthers);
    return () => root.removeAttribute('data-dim');
  }, [root, dimOthers]);
}
