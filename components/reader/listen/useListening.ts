import { useCallback } from 'react';
import { RATES, type Rate } from '../../../utils/settings/settings';
import { useEnvironment, useSettings } from '../../useEnvironment';
import type { ListeningProps } from '../listening';
import type { Wish } from './session';
import { useKeys } from './useKeys';
import { useNotices } from './useNotices';
import { useSession } from './useSession';
import { useSpotlight } from './useSpotlight';
import type { ListenView } from './view';

/** Minutes until it falls asleep: each press the next one, then none. */
const SLEEPS: readonly number[] = [15, 30, 60];

export type Listening = {
  readonly view: ListenView | undefined;
  readonly wish: (wish: Wish) => void;
  /** Says it slower or faster from now on, and keeps that. */
  readonly changeRate: (by: 1 | -1) => void;
  readonly changeSleep: () => void;
  readonly slowest: boolean;
  readonly fastest: boolean;
  /** The sentence was left behind by scrolling. */
  readonly away: boolean;
  readonly goBack: () => void;
  /** Where several saved articles are heard: which one this is, and the way to the next. */
  readonly programme: { readonly number: number; readonly of: number; readonly next: () => void } | undefined;
};

/** Whoever looks at another place meanwhile is left there by a pause and by the timer. */
function leadsBack({ kind }: Wish, isSpeaking: boolean): boolean {
  return kind !== 'sleep' && !(kind === 'toggle' && isSpeaking);
}

/** Reads an article aloud from the moment on in which the bar appears, until it is gone. */
export function useListening(props: ListeningProps): Listening {
  const { root, say, onStop } = props;
  const { words, now } = useEnvironment();
  const [settings, change] = useSettings();
  const spotlight = useSpotlight(root);
  const notices = useNotices(say, () => session.current?.wish({ kind: 'play' }), onStop);
  const { session, view } = useSession(props, spotlight, notices);

  const wish = useCallback(
    (what: Wish) => {
      const back = leadsBack(what, session.current?.isSpeaking() === true);
      session.current?.wish(what);
      // Only now is the sentence that was wished for the one to go to.
      if (back) spotlight.goBack();
    },
    [spotlight, session],
  );
  useKeys(settings.singleKeys, wish);
  const at = RATES.indexOf(settings.rate);
  const changeRate = (by: 1 | -1) => {
    const rate: Rate | undefined = RATES[at + by];
    if (rate) change({ rate });
    else say({ says: words(by < 0 ? 'listenSlowest' : 'listenFastest') });
  };
  const changeSleep = () => {
    const minutes = view?.sleep === undefined ? SLEEPS[0] : SLEEPS[SLEEPS.findIndex((each) => each >= (view.sleep ?? 0)) + 1];
    wish({ kind: 'sleep', minutes: minutes ?? 'off' });
    if (props.programme) props.programme.sleep.until = minutes === undefined ? undefined : now() + minutes * 60_000;
    say({ says: minutes === undefined ? words('listenSleepOff') : words('listenSleepIn', String(minutes)) });
  };
  const { away, goBack } = spotlight;
  const programme = props.programme && { ...props.programme, next: () => wish({ kind: 'skip-article' }) };
  return { view, wish, changeRate, changeSleep, slowest: at === 0, fastest: at === RATES.length - 1, away, goBack, programme };
}
