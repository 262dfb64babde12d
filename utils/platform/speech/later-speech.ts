import type { SpeechPort } from '../../environment';

/** @public Speech whose engines are fetched when somebody is about to listen, so that no article waits for them. */
export function laterSpeech(): SpeechPort {
  let coming: Promise<SpeechPort> | undefined;
  let port: SpeechPort | undefined;
  const there = () => {
    if (!port) throw new Error('speech is asked before it is ready');
    return port;
  };
  return {
    ready: async () => {
      coming ??= import('./speech-port').then(({ speechPort }) => speechPort());
      port = await coming;
    },
    get engines() {
      return there().engines;
    },
    get system() {
      return there().system;
    },
    claim: (claim, signal) => there().claim(claim, signal),
    mediaKeys: (title, heard, signal) => there().mediaKeys(title, heard, signal),
  };
}
