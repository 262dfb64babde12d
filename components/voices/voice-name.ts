import type { MessageKey, Words } from '../../utils/environment';
import type { Voice } from '../../utils/speech/engine';

const EMBEDDED: Readonly<Record<string, MessageKey>> = { woman: 'voiceOwnWoman', man: 'voiceOwnMan' };

/** @public A voice's name for people. The voices we bring along are named in the words of the interface. */
export function voiceName(words: Words, voice: Voice): string {
  const key = voice.engine === 'embedded' ? EMBEDDED[voice.name] : undefined;
  return key ? words(key) : voice.name;
}
