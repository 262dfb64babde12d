import type { Environment } from '../environment';
import { libraryPort } from './library/library-port';
import { pages } from './pages/pages-port';
import { printer } from './printer';
import { settingsPort } from './settings-port';
import { speechPort } from './speech/speech-port';
import { interfaceLanguage, words } from './words';

/** @public The outside world of a page of ours. */
export function browserEnvironment(): Environment {
  const now = () => Date.now();
  return {
    words,
    language: interfaceLanguage(),
    pages,
    library: libraryPort(now),
    settings: settingsPort(),
    speech: speechPort(),
    printer,
    now,
  };
}
