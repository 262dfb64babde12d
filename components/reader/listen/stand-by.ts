import type { SpeechEngine, SpeechEvent, Voice } from '../../../utils/speech/engine';
import type { PlayerState } from '../../../utils/speech/player-state';
import { givenUp, voiceFor } from '../../../utils/speech/player-voices';

/** A voice of the machine that has not begun by then may never begin. */
const DOUBTED_AFTER = 1000;

/** The engine that would take over from a voice that fails, where it has to be loaded first. */
function successor(engines: readonly SpeechEngine[], player: PlayerState, voice: Voice) {
  const next = voiceFor({ ...player, failed: givenUp(player, voice, 'error') });
  const engine = engines.find(({ name }) => name === next?.engine);
  return next && engine?.capabilities.offline && engine.name !== voice.engine ? { engine, lang: next.lang } : undefined;
}

/**
 * Makes the voice that comes along get ready while another one speaks that may fail, so that nobody waits for it then. A voice of the net may fail at any time, one of the machine
 * only before it has begun; where nothing is in doubt, nothing is loaded.
 */
export type StandBy = { begin(player: PlayerState, voice: Voice): void; hear(event: SpeechEvent): void; end(): void };

export function standBy(engines: readonly SpeechEngine[]): StandBy {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLocal = true;
  const end = () => clearTimeout(timer);
  return {
    begin(player, voice) {
      end();
      const found = successor(engines, player, voice);
      isLocal = voice.local;
      if (found) timer = setTimeout(() => found.engine.warm(found.lang), DOUBTED_AFTER);
    },
    hear: ({ kind }) => {
      if (isLocal || kind === 'ended' || kind === 'failed') end();
    },
    end,
  };
}
