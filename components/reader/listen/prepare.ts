import type { Article, Place } from '../../../utils/article/article';
import type { SpeechPort } from '../../../utils/environment';
import type { Settings } from '../../../utils/settings/settings';
import { type SpeechSentence, sentenceAt } from '../../../utils/speech/script';
import { voicesFor } from '../../../utils/speech/voices';
import { spokenLanguage, spokenScriptLater } from './spoken-script';

/** Systems tell their voices within this time of being asked, or have none. */
const VOICES_COME_WITHIN = 3000;
/** How long a first press waits for them: an engine that is there is worth a moment, none must not feel broken. */
const WORTH_WAITING = 400;

/** @public Where reading would begin; `soon`: somebody reaches for the button. */
export type Expected = { readonly from: Place | undefined; readonly soon: boolean };

let asked: number | undefined;

/**
 * Makes the sentences and asks for the system's voices. Where none of them fits, and only once somebody reaches for the button, the voice that comes along
 * is loaded and makes the first sentence's sound: until then it would take memory for nothing.
 */
export function prepareListening(speech: SpeechPort, article: Article, settings: Settings, { from, soon }: Expected): void {
  const lang = spokenLanguage(article, settings.speak);
  asked ??= performance.now();
  for (const engine of speech.engines) if (!engine.capabilities.offline) engine.warm(lang);
  spokenScriptLater(article, settings, (script) => {
    const first = script[from ? sentenceAt(script, from) : 0];
    if (soon && first) prepareOwnVoice(speech, first, settings);
  });
}

function prepareOwnVoice(speech: SpeechPort, { text, lang }: SpeechSentence, { voices, rate }: Settings): void {
  const all = speech.engines.flatMap((engine) => engine.voices());
  const [voice] = voicesFor(all, lang, voices[lang]);
  const engine = speech.engines.find(({ name }) => name === voice?.engine);
  if (voice && engine?.capabilities.offline) engine.prepare({ text, lang, voice, rate });
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
