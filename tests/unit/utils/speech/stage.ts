import type { Voice } from '../../../../utils/speech/engine';
import { newPlayer, play } from '../../../../utils/speech/player';
import type { PlayerCommand, PlayerEvent, PlayerState } from '../../../../utils/speech/player-state';
import type { SpeechSentence } from '../../../../utils/speech/script';

export const voice = (id: string, more: Partial<Voice> = {}): Voice => ({
  id,
  engine: 'system',
  name: id,
  lang: 'zh-CN',
  local: true,
  rank: 50,
  ...more,
});
export const LOCAL = voice('system:huihui');
export const CLOUD = voice('system:google', { local: false });
export const EMBEDDED = voice('embedded:f', { engine: 'embedded', rank: 20 });
export const VOICES = { 'zh-CN': [CLOUD, LOCAL, EMBEDDED] };

/** Ten sentences in five paragraphs of two. */
export const SCRIPT: readonly SpeechSentence[] = Array.from({ length: 10 }, (_, index) => ({
  place: { block: Math.floor(index / 2), start: (index % 2) * 10, end: (index % 2) * 10 + 10 },
  text: `第${index}句话在这里。`,
  map: [],
  lang: 'zh-CN',
  kind: 'text' as const,
  paragraph: Math.floor(index / 2),
  before: 0,
  after: 300,
}));

export type Unstamped = PlayerEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

/** A player with a clock that is moved by hand, and all that it commanded. */
export class Stage {
  state: PlayerState = newPlayer(1);
  now = 0;
  commands: PlayerCommand[] = [];

  constructor(voices: PlayerState['voices'] = VOICES) {
    this.send({ kind: 'voices', voices });
    this.send({ kind: 'load', script: SCRIPT });
  }

  send(event: Unstamped, later = 0): readonly PlayerCommand[] {
    this.now += later;
    const [state, commands] = play(this.state, { ...event, at: this.now } as PlayerEvent);
    this.state = state;
    this.commands.push(...commands);
    return commands;
  }

  engine(event: Extract<PlayerEvent, { kind: 'speech' }>['event'], later = 0) {
    return this.send({ kind: 'speech', utterance: this.state.utterance, event }, later);
  }

  /** The sentence is said to its end. */
  through() {
    this.engine({ kind: 'started' }, 50);
    return this.engine({ kind: 'ended' }, 3000);
  }

  get spoken() {
    return this.commands.filter((command) => command.kind === 'speak');
  }
}

export const spoken = (commands: readonly PlayerCommand[]) => commands.filter((command) => command.kind === 'speak');
