import type { SpeechEngine } from '../../speech/engine';
import type { AudioLine } from './audio-line';
import { EMBEDDED, EMBEDDED_VOICES } from './embedded-voices';
import { playback } from './playback';
import type { Part } from './recordings';
import type { Synthesizer } from './synthesizer';

/** Longest wait for the worker's first sound, in milliseconds; an old computer needs a second or two to load it. */
const FIRST_SOUND_WITHIN = 8000;

/**
 * The voice that the reader brings along: plain, but always there, without a network, and with exact times of its words.
 * `openLine` is called for each utterance.
 * @public
 */
export function embeddedVoice(synthesizer: Synthesizer, openLine: () => AudioLine): SpeechEngine {
  return {
    name: EMBEDDED,
    capabilities: { wordTimes: true, offline: true },
    voices: () => EMBEDDED_VOICES,
    watch: () => undefined,
    warm: (lang) => synthesizer.load(lang),
    prepare: (utterance) => synthesizer.prepare(utterance),
    speak(utterance, report, signal) {
      if (signal.aborted) return;
      synthesizer.prepare(utterance);
      let opened: ((part: Part) => void) | undefined;
      const open = () => {
        opened ??= playback(openLine(), report, signal);
        return opened;
      };
      // To open the sound card keeps the page busy, up to a quarter of a second: it is done while the worker gets ready.
      synthesizer.whenUp(open, signal);
      const late = setTimeout(() => open()('broken'), FIRST_SOUND_WITHIN);
      signal.addEventListener('abort', () => clearTimeout(late));
      const hear = (part: Part) => {
        clearTimeout(late);
        open()(part);
      };
      synthesizer.listen(utterance, hear, signal);
    },
  };
}
