import type { Environment } from '../environment';
import { laterLibrary } from './library/later-library';
import { pages } from './pages/pages-port';
import { printer } from './printer';
import { settingsPort } from './settings-port';
import { laterSpeech } from './speech/later-speech';
import { interfaceLanguage, words } from './words';

/** @public The outside world of a page of ours. */
export function browserEnvironment(): Environment {
  const now = () => Date.now();
  return {
    words,
    language: interfaceLanguage(),
    pages,
    library: laterLibrary(now),
    settings: settingsPort(),
    speech: laterSpeech(),
    printer,
    now,
  };
}
