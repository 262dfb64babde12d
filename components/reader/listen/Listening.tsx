import { useLayoutEffect } from 'react';
import { useSettings } from '../../useEnvironment';
import type { ListeningProps } from '../listening';
import { ListenBar } from './ListenBar';
import { prepareListening } from './prepare';
import { useChosenPlace } from './useChosenPlace';
import { useListening } from './useListening';

/** @public Reading aloud: from the moment on in which this appears, until it is gone. */
export function Listening(props: ListeningProps) {
  const { root, say, onStop } = props;
  const listening = useListening(props);
  const [chosen, forget] = useChosenPlace(root);
  useAround(root);
  const { view, wish } = listening;
  if (!view) return null;
  const fromHere =
    chosen &&
    (() => {
      forget();
      wish({ kind: 'jump', place: chosen });
    });
  const stop = () => {
    // What was said of the voice, and could be done about it, is over with it.
    say(undefined);
    onStop();
  };
  return <ListenBar listening={listening} view={view} fromHere={fromHere} onStop={stop} />;
}

/** @public What makes the first sound come sooner, to be done while nobody waits. */
export const prepare = prepareListening;

/** How what is being read stands out from what lies around it, as the listener wished; style sheets and the reading line look at it. */
function useAround(root: HTMLElement): void {
  const [{ around }] = useSettings();
  useLayoutEffect(() => {
    root.dataset['around'] = around;
    return () => root.removeAttribute('data-around');
  }, [root, around]);
}
