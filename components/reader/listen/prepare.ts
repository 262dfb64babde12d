import type { Article } from '../../../utils/article/article';
import type { SpeechPort } from '../../../utils/environment';
import type { Settings } from '../../../utils/settings/settings';
import { voicesFor } from '../../../utils/speech/voices';
import { spokenLanguage, spokenScript } from './spoken-script';

/** Systems tell their voices within this time of being asked, or have none. */
const VOICES_COME_WITHIN = 3000;
/** How long a first press waits for them: an engine that is there is worth a moment, none must not feel broken. */
const WORTH_WAITING = 800;

let asked: number | undefined;

/** Makes the sentences and asks for the system's voices; where none of them fits, the voice that comes along is loaded, so that its first sound comes at once. */
export function prepareListening(speech: SpeechPort, article: Article, settings: Settings): void {
  const lang = spokenLanguage(article, settings.speak);
  asked ??= performance.now();
  spokenScript(article, settings);
  for (const engine of speech.engines) if (!engine.capabilities.offline) engine.warm(lang);
  setTimeout(() => {
    const [best] = voicesFor(
      speech.engines.flatMap((engine) => engine.voices()),
      lang,
      settings.voices[lang],
    );
    const engine = speech.engines.find(({ name }) => name === best?.engine);
    if (engine?.capabilities.offline) engine.warm(lang);
  }, VOICES_COME_WITHIN);
}

/** How long a first sentence may wait for voices that have not been told yet, in milliseconds. */
export function patienceForVoices(): number {
  asked ??= performance.now();
  return performance.now() - asked < VOICES_COME_WITHIN ? WORTH_WAITING : 0;
}

/** True once the system has had its time to tell its voices. */
export function voicesAreTold(): boolean {
  return asked !== undefined && performance.now() - asked > VOICES_COME_WITHIN;
}
