import type { SpeechEvent } from './engine';
import type { PlayerCommand, PlayerState, Step, Stillness } from './player-state';
import { givenUp, voiceFor } from './player-voices';
import { isTimeToSleep, withSleep } from './sleep-timer';

/** @public */
export const AGAIN_RATE = 0.75;
/** A report that comes this late comes from a computer that was asleep, not from a voice that hangs. */
const WAS_ASLEEP = 120_000;

export function still(state: PlayerState, why: Stillness): Step {
  if (state.kind === 'empty' || (state.kind === 'still' && (why === state.why || why === 'paused'))) return [state, []];
  // Who has heard all of it begins anew the next time.
  const here = state.script[why === 'ended' ? 0 : state.sentence];
  const commands: PlayerCommand[] = state.kind === 'playing' ? [{ kind: 'silence' }] : [];
  if (here) commands.push({ kind: 'keep-place', place: here.place });
  return [{ ...rested(state), kind: 'still', why }, commands];
}

/** Nothing is being said: what is still reported of the last attempt is stale, and what was only for one reading aloud is over. */
export function rested(state: PlayerState): PlayerState {
  const { word: _word, ...rest } = state;
  return { ...rest, utterance: state.utterance + 1, sounding: false, again: false };
}

/** Begins the state's sentence from its start. */
export function say(state: PlayerState, at: number, slowly = false): Step {
  const voice = voiceFor(state);
  const sentence = state.script[state.sentence];
  if (!sentence) return [state, []];
  if (!voice) return still({ ...state, kind: 'playing' }, 'voiceless');
  const silence: PlayerCommand[] = state.kind === 'playing' ? [{ kind: 'silence' }] : [];
  const next: PlayerState = { ...rested(state), kind: 'playing', since: at, again: slowly };
  const rate = slowly ? state.rate * AGAIN_RATE : state.rate;
  const speak: PlayerCommand = { kind: 'speak', utterance: next.utterance, sentence: next.sentence, voice, rate, slowly, wait: 0 };
  return [next, [...silence, { kind: 'keep-place', place: sentence.place }, speak]];
}

export function hear(state: PlayerState, event: SpeechEvent, at: number): Step {
  switch (event.kind) {
    case 'started':
      return [{ ...state, since: at, sounding: true }, []];
    case 'word':
      return [withWord(state, event.at, event.length), []];
    case 'ended':
      return goOn(state, at);
    case 'failed':
      return goOver(state, event.reason, at);
  }
}

function goOn(state: PlayerState, at: number): Step {
  const before = state.script[state.sentence];
  const sentence = state.script[state.sentence + 1];
  if (!before || !sentence) return finish(state, at);
  const next: PlayerState = { ...state, sentence: state.sentence + 1 };
  if (isTimeToSleep(state, at)) return still(withSleep(next, undefined), 'slept');
  const wait = Math.round(Math.max(before.after, sentence.before) / state.rate);
  const [after, commands] = say(next, at);
  return [after, commands.flatMap((command) => flowing(command, wait))];
}

export function finish(state: PlayerState, at: number): Step {
  if (isTimeToSleep(state, at)) return still(withSleep(state, undefined), 'ended');
  if (state.programme) return skipArticle(state);
  return still(state, 'ended');
}

/** On to the next article of the programme, whether this one is being said or not. */
export function skipArticle(state: PlayerState): Step {
  if (!state.programme || state.kind === 'fetching-next') return [state, []];
  return [{ ...rested(state), kind: 'fetching-next', why: 'ended' }, [{ kind: 'silence' }, { kind: 'next-article' }]];
}

/** The same sentence, by the next voice: of a remote one all remote voices are given up, of a local one its whole engine. */
function goOver(state: PlayerState, reason: string, at: number): Step {
  if (reason === 'asleep' || at - state.since > WAS_ASLEEP) return say(state, at, state.again);
  const from = voiceFor(state);
  if (!from) return still(state, 'voiceless');
  const next: PlayerState = { ...state, failed: givenUp(state, from, reason) };
  const to = voiceFor(next);
  if (!to) return still(next, 'voiceless');
  const [after, commands] = say(next, at, state.again);
  return [after, [...commands, { kind: 'voice-changed', from, to, reason }]];
}

/** Some engines report offsets that lie far outside of what they say: no word then, the sentence is marked all the same. */
function withWord(state: PlayerState, at: number, length: number): PlayerState {
  const text = state.script[state.sentence]?.text ?? '';
  const sane = Number.isInteger(at) && at >= 0 && at < text.length && Number.isFinite(length) && length >= 0;
  if (sane) return { ...state, word: { at, length: Math.min(length || 1, text.length - at) } };
  const { word: _word, ...rest } = state;
  return rest;
}

/** What flows on needs no silencing of what has ended by itself. */
function flowing(command: PlayerCommand, wait: number): PlayerCommand[] {
  if (command.kind === 'silence') return [];
  return [command.kind === 'speak' ? { ...command, wait } : command];
}
