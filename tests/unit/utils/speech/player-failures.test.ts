import { describe, expect, test } from 'vitest';
import { CLOUD, EMBEDDED, LOCAL, SCRIPT, Stage, spoken, voice } from './stage';

describe('a voice that fails', () => {
  test.each(['no-start', 'no-end', 'error'] as const)('%s: the very same sentence goes on with a local voice', (reason) => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    stage.through();
    stage.engine({ kind: 'started' });
    const commands = stage.engine({ kind: 'failed', reason }, 2900);
    expect(spoken(commands)).toMatchObject([{ sentence: 1, voice: LOCAL }]);
    expect(commands).toContainEqual({ kind: 'voice-changed', from: CLOUD, to: LOCAL, reason });
    expect(spoken(stage.through())).toMatchObject([{ sentence: 2, voice: LOCAL }]);
  });

  test('where the local voice of an engine fails too, the whole engine is given up', () => {
    const stage = new Stage({ 'zh-CN': [LOCAL, voice('system:other'), EMBEDDED] });
    stage.send({ kind: 'play' });
    expect(spoken(stage.engine({ kind: 'failed', reason: 'no-start' }, 3000))).toMatchObject([{ sentence: 0, voice: EMBEDDED }]);
  });

  test('where none is left it says so and keeps the place; play tries them all again', () => {
    const stage = new Stage({ 'zh-CN': [LOCAL] });
    stage.send({ kind: 'play' });
    stage.through();
    stage.engine({ kind: 'failed', reason: 'error' });
    expect(stage.state).toMatchObject({ kind: 'still', why: 'voiceless', sentence: 1 });
    expect(spoken(stage.send({ kind: 'play' }))).toMatchObject([{ sentence: 1, voice: LOCAL }]);
    expect(new Stage({}).send({ kind: 'play' })).toMatchObject([{ kind: 'silence' }, { kind: 'keep-place' }]);
  });

  test('a computer that slept is not a voice that hangs', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    stage.engine({ kind: 'started' });
    expect(spoken(stage.engine({ kind: 'failed', reason: 'no-end' }, 3_600_000))).toMatchObject([{ sentence: 0, voice: CLOUD }]);
    expect(spoken(stage.engine({ kind: 'failed', reason: 'asleep' }, 20_000))).toMatchObject([{ sentence: 0, voice: CLOUD }]);
  });

  test.each([
    [-1, 2],
    [999, 2],
    [Number.NaN, 2],
    [1.5, 2],
  ])('a word at %d is no word', (at, length) => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    stage.engine({ kind: 'started' });
    stage.engine({ kind: 'word', at: 2, length: 2 });
    expect(stage.state.word).toEqual({ at: 2, length: 2 });
    stage.engine({ kind: 'word', at, length });
    expect(stage.state.word).toBeUndefined();
  });
});

describe('没听清', () => {
  test('says the sentence again, slower, then goes on at the old speed', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    stage.through();
    stage.engine({ kind: 'started' });
    expect(spoken(stage.send({ kind: 'again' }, 2500))).toMatchObject([{ sentence: 1, rate: 0.75, slowly: true }]);
    expect(spoken(stage.through())).toMatchObject([{ sentence: 2, rate: 1, slowly: false }]);
  });

  test('just after a sentence began it means the one before; a second press never goes further back', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    stage.through();
    stage.engine({ kind: 'started' });
    expect(spoken(stage.send({ kind: 'again' }, 1000))).toMatchObject([{ sentence: 0, slowly: true }]);
    expect(spoken(stage.send({ kind: 'again' }, 200))).toMatchObject([{ sentence: 0, slowly: true }]);
    expect(spoken(stage.through())).toMatchObject([{ sentence: 1, slowly: false }]);
  });

  test('when paused or at the end it says the last one', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    for (const _ of SCRIPT) stage.through();
    expect(spoken(stage.send({ kind: 'again' }))).toMatchObject([{ sentence: 9, slowly: true }]);
    stage.through();
    expect(stage.state).toMatchObject({ kind: 'still', why: 'ended' });
  });
});
