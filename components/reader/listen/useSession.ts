import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Settings } from '../../../utils/settings/settings';
import type { PlayerState } from '../../../utils/speech/player-state';
import { useEnvironment, useSettings } from '../../useEnvironment';
import type { ListeningProps } from '../listening';
import { patienceForVoices } from './prepare';
import { type Session, startSession } from './session';
import { spokenScript } from './spoken-script';
import type { Notices } from './useNotices';
import type { Spotlight } from './useSpotlight';
import { type ListenView, viewOf } from './view';

/** Silence before the first sound where the listener wished for it. */
const LEAD_SILENCE = 300;
const leadOf = ({ leadSilence }: Settings): number => (leadSilence ? LEAD_SILENCE : 0);

/** Settings are parsed anew whenever one of them changes: what says the same is the same here. */
function useSteady<Value>(value: Value): Value {
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the value
  return useMemo(() => value, [key]);
}

/** In the silence before the next sentence the one that was heard last still counts. */
function isBetween({ kind, sounding }: PlayerState, flowing: boolean): boolean {
  return flowing && kind === 'playing' && !sounding;
}

/** A session that has just been ended for another one; who fell silent for a reason of its own stays so. */
function wasSpeaking({ kind, why }: PlayerState): boolean {
  return kind !== 'still' || why === 'stopped';
}

/** The next saved article has a session of its own; where there is none, this one has come to its end. */
async function goOn(programme: ListeningProps['programme'], mine: Session, notices: Notices): Promise<void> {
  const next = await programme?.next();
  if (next?.kind === 'goes-on') return;
  if (next) notices.programmeOver(next.passedOver);
  mine.wish({ kind: 'no-next' });
}

type Running = { readonly session: RefObject<Session | undefined>; readonly view: ListenView | undefined };

/** Reads an article aloud; another text begins a new session at the same place, everything else reaches the running one. */
export function useSession({ article, keepPlace, from, programme }: ListeningProps, spotlight: Spotlight, notices: Notices): Running {
  const { speech, now } = useEnvironment();
  const [settings] = useSettings();
  const [view, setView] = useState<ListenView>();
  const session = useRef<Session>(undefined);
  const lexicon = useSteady(settings.lexicon);
  const voices = useSteady(settings.voices);
  const { speak, rate } = settings;
  const lead = leadOf(settings);
  const announced = (programme?.number ?? 1) > 1;
  const script = useMemo(() => spokenScript(article, { speak, lexicon }, announced), [article, speak, lexicon, announced]);
  const latest = { speech, now, keepPlace, from, spotlight, notices, programme, rate, lead, voices };
  const world = useRef(latest);
  world.current = latest;

  // Before the paint: the voice need not wait for it.
  useLayoutEffect(() => {
    const { speech, now, from, rate, lead, voices } = world.current;
    const before = session.current?.state();
    const mine = startSession({
      ...{ speech, now, rate, title: article.meta.title, leadSilence: lead, chosen: voices },
      events: {
        changed: (state, flowing) => {
          world.current.spotlight.show(state, mine.wordPlace(), flowing);
          if (!isBetween(state, flowing)) setView(viewOf(article, mine, now()));
          world.current.notices.changed(state, mine.voice());
        },
        keepPlace: (place) => world.current.keepPlace(place),
        voiceChanged: (from, to) => world.current.notices.voiceChanged(from, to),
        nextArticle: () => void goOn(world.current.programme, mine, world.current.notices),
      },
    });
    session.current = mine;
    const { place, until } = before
      ? { place: before.script[before.sentence]?.place, until: before.sleep }
      : { place: from, until: world.current.programme?.sleep.until };
    mine.wish({ kind: 'load', script, programme: world.current.programme !== undefined, ...(place ? { place } : {}) });
    if (until !== undefined) mine.wish({ kind: 'sleep', minutes: (until - now()) / 60_000 });
    if (!before || wasSpeaking(before)) mine.begin(patienceForVoices());
    return () => mine.end();
  }, [script, article]);

  useEffect(() => {
    if (session.current?.state().rate !== rate) session.current?.wish({ kind: 'rate', rate });
  }, [rate]);
  useEffect(() => session.current?.choose(voices), [voices]);
  useEffect(() => session.current?.setLeadSilence(lead), [lead]);
  return { session, view };
}
