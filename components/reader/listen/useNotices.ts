import { useMemo, useRef } from 'react';
import type { MessageKey } from '../../../utils/environment';
import type { Voice } from '../../../utils/speech/engine';
import type { PlayerState, Stillness } from '../../../utils/speech/player-state';
import type { Message } from '../../controls/Notice';
import { useEnvironment } from '../../useEnvironment';
import { HOW_TO_ADD } from '../../voices/how-to-add';
import { voiceName } from '../../voices/voice-name';
import { passedOverWords } from '../useProgramme';
import { voicesAreTold } from './prepare';

export type Notices = {
  readonly changed: (state: PlayerState, voice: Voice | undefined) => void;
  readonly voiceChanged: (from: Voice, to: Voice) => void;
  /** No further saved article is there; what was deleted is named. */
  readonly programmeOver: (passedOver: readonly string[]) => void;
};

/** Tells, in words, what the listener cannot see: which voice reads, and why it is still. Each thing is said once. */
export function useNotices(say: (message: Message) => void, goOn: () => void, over: () => void): Notices {
  const { words, speech } = useEnvironment();
  const wishes = useRef({ say, goOn, over });
  wishes.current = { say, goOn, over };
  return useMemo(() => {
    let last: Stillness | undefined;
    let told = false;
    let finished = words('listenFinished');
    const tell = (message: Message) => wishes.current.say(message);
    const how = { word: words('listenHow'), onPress: () => tell({ says: words(HOW_TO_ADD[speech.system]) }) };
    const again = (word: MessageKey) => ({ word: words(word), onPress: () => wishes.current.goOn() });
    const hasOwnVoice = (lang: string) =>
      speech.engines.some((engine) => !engine.capabilities.offline && engine.voices().some((voice) => voice.lang === lang));

    const tellStill: Readonly<Partial<Record<Stillness, (state: PlayerState) => void>>> = {
      ended: () => {
        tell({ says: finished });
        wishes.current.over();
      },
      slept: () => tell({ says: words('listenSlept'), deeds: [again('listenGoOn')] }),
      displaced: () => tell({ says: words('listenElsewhere'), deeds: [again('listenHere')] }),
      voiceless: (state) =>
        tell(
          hasVoices(state)
            ? { says: words('listenNoSound'), deeds: [again('listenRetry'), how] }
            : { says: words('listenNoLanguage'), deeds: [how] },
        ),
    };

    function plainVoice(voice: Voice): void {
      if (told || voice.engine !== 'embedded' || hasOwnVoice(voice.lang) || !voicesAreTold()) return;
      told = true;
      tell({ says: words('listenNoVoice'), deeds: [how] });
    }
    return {
      changed(state, voice) {
        const why = stillness(state);
        if (why && why !== last) tellStill[why]?.(state);
        last = why;
        if (state.sounding && voice) plainVoice(voice);
      },
      programmeOver(passedOver) {
        finished = `${passedOverWords(words, passedOver)} ${words('listenAllFinished')}`.trim();
      },
      voiceChanged(_, to) {
        told = true;
        const says = to.engine === 'embedded' ? words('listenStuck') : words('listenOtherVoice', voiceName(words, to));
        tell({ says, deeds: [how] });
      },
    };
  }, [words, speech]);
}

function hasVoices({ voices }: PlayerState): boolean {
  return Object.values(voices).some((ofLanguage) => ofLanguage.length > 0);
}

function stillness({ kind, why }: PlayerState): Stillness | undefined {
  return kind === 'still' ? why : undefined;
}
