import type { Place } from '../article/article';
import { type Move, moved } from './moves';
import type { PlayerCommand, PlayerEvent, PlayerState, Step } from './player-state';
import { finish, hear, rested, say, skipArticle, still } from './player-steps';
import { voiceFor } from './player-voices';
import { sentenceAt } from './script';
import { isTimeToSleep, wakeUntil, withSleep } from './sleep-timer';

/** Going back within this time of a sentence's beginning goes to the one before it. */
const JUST_BEGUN = 2000;

/** @public */
export function newPlayer(rate: number): PlayerState {
  return {
    kind: 'empty',
    why: 'stopped',
    script: [],
    sentence: 0,
    utterance: 0,
    since: 0,
    sounding: false,
    rate,
    again: false,
    voices: {},
    failed: [],
    programme: false,
  };
}

/**
 * The whole behaviour of the player. It has no clock, speaks to nobody and may be asked anything at any time.
 * @public
 */
export function play(state: PlayerState, event: PlayerEvent): Step {
  switch (event.kind) {
    case 'load':
      return load(state, event);
    case 'voices':
      return changeVoices(event.fresh ? { ...state, failed: [] } : state, event.voices, event.at);
    case 'play':
      return start(state, event.at);
    case 'pause':
      return still(state, 'paused');
    case 'toggle':
      return toggle(state, event.at);
    case 'stop':
      return still(state, 'stopped');
    case 'displaced':
      return isUnderWay(state) ? still(state, 'displaced') : [state, []];
    case 'no-next':
      return state.kind === 'fetching-next' ? still(state, 'ended') : [state, []];
    case 'skip-article':
      return skipArticle(state);
    case 'again':
      return again(state, event.at);
    case 'move':
      return move(state, event.move, event.at);
    case 'jump':
      return jump(state, event.place, event.at);
    case 'rate':
      return repeatWith({ ...state, rate: event.rate }, event.at);
    case 'sleep':
      return [withSleep(state, wakeUntil(event.minutes, event.at)), []];
    case 'speech':
      return isOfNow(state, event.utterance) ? hear(state, event.event, event.at) : [state, []];
  }
}

const isUnderWay = ({ kind }: PlayerState): boolean => kind === 'playing' || kind === 'fetching-next';
/** What is told of an attempt that was given up is stale. */
const isOfNow = (state: PlayerState, utterance: number): boolean => state.kind === 'playing' && state.utterance === utterance;

function toggle(state: PlayerState, at: number): Step {
  return state.kind === 'playing' ? still(state, 'paused') : start(state, at);
}

function move(state: PlayerState, where: Move, at: number): Step {
  const wellBegun = state.sounding && at - state.since >= JUST_BEGUN;
  return goTo(state, moved(state.script, state.sentence, where, wellBegun), at);
}

function jump(state: PlayerState, place: Place, at: number): Step {
  return state.script.length === 0 ? [state, []] : say({ ...state, sentence: sentenceAt(state.script, place) }, at);
}

function load(state: PlayerState, event: Extract<PlayerEvent, { kind: 'load' }>): Step {
  const goesOn = state.kind === 'fetching-next';
  const silence: PlayerCommand[] = state.kind === 'playing' ? [{ kind: 'silence' }] : [];
  const { script, place, programme = state.programme } = event;
  if (script.length === 0) {
    const empty: PlayerState = { ...rested(state), kind: 'empty', why: 'ended', script, sentence: 0, programme };
    return goesOn && programme ? [{ ...empty, kind: 'fetching-next' }, [{ kind: 'next-article' }]] : [empty, silence];
  }
  const ready: PlayerState = {
    ...rested(state),
    kind: 'still',
    why: 'stopped',
    script,
    sentence: place ? sentenceAt(script, place) : 0,
    programme,
  };
  return goesOn ? say(ready, event.at) : [ready, silence];
}

function start(state: PlayerState, at: number): Step {
  if (state.kind !== 'still') return [state, []];
  const awake = isTimeToSleep(state, at) ? withSleep(state, undefined) : state;
  const fresh = state.why === 'voiceless' ? { ...awake, failed: [] } : awake;
  return say(state.why === 'ended' ? { ...fresh, sentence: 0 } : fresh, at);
}

function again(state: PlayerState, at: number): Step {
  if (state.script.length === 0 || state.kind === 'fetching-next') return [state, []];
  const justBegun = state.kind === 'playing' && !state.again && (!state.sounding || at - state.since < JUST_BEGUN);
  const sentence = justBegun ? Math.max(0, state.sentence - 1) : state.sentence;
  return say({ ...state, sentence }, at, true);
}

function goTo(state: PlayerState, sentence: number | 'end', at: number): Step {
  if (state.script.length === 0 || state.kind === 'fetching-next') return [state, []];
  if (sentence === 'end') return state.kind === 'playing' ? finish(state, at) : [state, []];
  const there = { ...state, sentence };
  if (state.kind === 'playing') return say(there, at);
  const place = state.script[sentence]?.place;
  return [{ ...rested(there), kind: 'still', why: 'paused' }, place ? [{ kind: 'keep-place', place }] : []];
}

function repeatWith(state: PlayerState, at: number): Step {
  return state.kind === 'playing' ? say(state, at, state.again) : [state, []];
}

function changeVoices(state: PlayerState, voices: PlayerState['voices'], at: number): Step {
  const before = voiceFor(state);
  const changed: PlayerState = { ...state, voices };
  const after = voiceFor(changed);
  if (state.kind === 'playing' && before?.id !== after?.id && after) return say(changed, at, state.again);
  return [changed, []];
}
