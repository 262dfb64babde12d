import type { Voice } from '../../speech/engine';
import { offeredVoice } from '../../speech/voices';
import { everyVoiceIsLocal } from '../quirks';

export const SYSTEM = 'system';

/** @public The system's voices that are worth offering, and what each is to a reader. */
export function offeredVoices(raw: readonly SpeechSynthesisVoice[]): readonly Voice[] {
  const local = everyVoiceIsLocal();
  return raw.flatMap(
    ({ voiceURI, name, lang, localService }) => offeredVoice({ voiceURI, name, lang, localService: localService || local }, SYSTEM) ?? [],
  );
}

/** The raw voice behind an offered one. */
export function rawVoice(raw: readonly SpeechSynthesisVoice[], id: string): SpeechSynthesisVoice | undefined {
  return raw.find(({ voiceURI, name }) => id === `${SYSTEM}:${voiceURI || name}`);
}
