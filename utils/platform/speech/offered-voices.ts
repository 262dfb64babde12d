import type { Voice } from '../../speech/engine';

export function offeredVoices(raw: readonly SpeechSynthesisVoice[]): readonly Voice[] {
  return raw.map((voice) => ({
    id: voice.voiceURI,
    engine: 'system',
    name: voice.name,
    lang: voice.lang,
    local: voice.localService,
    rank: 1,
  }));
}
