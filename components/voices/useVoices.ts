import { useEffect, useState } from 'react';
import type { Voice } from '../../utils/speech/engine';
import { voicesFor } from '../../utils/speech/voices';
import { useEnvironment } from '../useEnvironment';

/** The voices that can speak a language, best first; they may come late or in pieces. */
export function useVoices(lang: string): readonly Voice[] {
  const { speech } = useEnvironment();
  const [voices, setVoices] = useState<readonly Voice[]>([]);
  useEffect(() => {
    const life = new AbortController();
    const look = () =>
      setVoices(
        voicesFor(
          speech.engines.flatMap((engine) => engine.voices()),
          lang,
        ),
      );
    for (const engine of speech.engines) engine.watch(look, life.signal);
    look();
    return () => life.abort();
  }, [speech, lang]);
  return voices;
}
