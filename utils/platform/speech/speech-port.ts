import type { SpeechPort } from '../../environment';
import { audioContext, openLine } from './audio-line';
import { claimSpeech } from './claim';
import { embeddedVoice } from './embedded-voice';
import { mediaKeys } from './media-keys';
import { offeredVoices } from './offered-voices';
import { openReadingsWorker, openSoundWorker } from './open-worker';
import { synthesizer } from './synthesizer';
import { systemOf } from './system-of';
import { systemVoice } from './system-voice';

/** @public Speech as this browser gives it: its own voices where there are any, and the voice that we bring along. */
export function speechPort(): SpeechPort {
  const embedded = embeddedVoice(synthesizer(openSoundWorker, openReadingsWorker), () => openLine(audioContext()));
  const engines = 'speechSynthesis' in globalThis ? [browserVoices(), embedded] : [embedded];
  return {
    ready: () => Promise.resolve(),
    engines,
    claim: (claim, signal) => claimSpeech(navigator.locks, claim, signal),
    mediaKeys,
    system: systemOf(navigator.userAgent),
  };
}

function browserVoices() {
  return systemVoice({ synth: speechSynthesis, utter: (text) => new SpeechSynthesisUtterance(text), offer: offeredVoices });
}
