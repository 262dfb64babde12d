import { useCallback, useEffect, useRef, useState } from 'react';
import type { SpeechEvent, Voice } from '../../utils/speech/engine';
import { useEnvironment, useSettings } from '../useEnvironment';
import { sampleOf } from './samples';

type Trial = {
  /** Id of the voice that is speaking. */
  readonly speaking: string | undefined;
  readonly start: (voice: Voice) => void;
};

/** Says a sentence with a voice, to hear how it is. A second trial ends the first; `silent` is told of a voice that does not sound. */
export function useTrial(silent: (voice: Voice) => void): Trial {
  const { speech } = useEnvironment();
  const [{ rate }] = useSettings();
  const [speaking, setSpeaking] = useState<string>();
  const life = useRef<AbortController>(undefined);
  useEffect(() => () => life.current?.abort(), []);

  const start = useCallback(
    (voice: Voice) => {
      life.current?.abort();
      const mine = new AbortController();
      life.current = mine;
      setSpeaking(voice.id);
      mine.signal.addEventListener('abort', () => setSpeaking((now) => (now === voice.id ? undefined : now)));
      const engine = speech.engines.find(({ name }) => name === voice.engine);
      const utterance = { text: sampleOf(voice.lang), lang: voice.lang, voice, rate };
      const hear = (event: SpeechEvent) => {
        if (event.kind === 'failed') silent(voice);
        if (event.kind === 'failed' || event.kind === 'ended') mine.abort();
      };
      speech.claim({ begin: () => engine?.speak(utterance, hear, mine.signal), lost: () => mine.abort() }, mine.signal);
    },
    [speech, rate, silent],
  );
  return { speaking, start };
}
