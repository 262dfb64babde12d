import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOUD, EMBEDDED, LOCAL, SCRIPT, Stage, spoken, type Unstamped } from './stage';

describe('the player', () => {
  test('says every sentence once, in order, and rests at the end', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    for (const _ of SCRIPT) stage.through();
    expect(stage.spoken.map(({ sentence }) => sentence)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(stage.state).toMatchObject({ kind: 'still', why: 'ended' });
    stage.send({ kind: 'play' });
    expect(stage.spoken.at(-1)?.sentence).toBe(0);
  });

  test('does not silence what has ended by itself, and waits between paragraphs', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    const commands = stage.through();
    expect(commands.map(({ kind }) => kind)).toEqual(['keep-place', 'speak']);
    expect(spoken(commands)[0]?.wait).toBe(300);
  });

  test.each(Array.from({ length: 10 }, (_, tenth) => tenth * 300))(
    'a pause after %i ms loses and repeats nothing but the sentence itself',
    (later) => {
      const stage = new Stage();
      stage.send({ kind: 'play' });
      stage.through();
      stage.engine({ kind: 'started' });
      expect(stage.send({ kind: 'pause' }, later).map(({ kind }) => kind)).toEqual(['silence', 'keep-place']);
      expect(spoken(stage.send({ kind: 'play' }, 60_000))).toMatchObject([{ sentence: 1 }]);
      stage.through();
      expect(stage.state.sentence).toBe(2);
    },
  );

  test('what is still reported of a silenced sentence changes nothing', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    const stale = stage.state.utterance;
    stage.send({ kind: 'move', move: 'next-sentence' });
    expect(stage.send({ kind: 'speech', utterance: stale, event: { kind: 'ended' } })).toEqual([]);
    expect(stage.state.sentence).toBe(1);
  });

  test('back goes to the beginning of what was heard for a while, else to the one before', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    stage.through();
    stage.through();
    stage.engine({ kind: 'started' });
    stage.send({ kind: 'move', move: 'previous-sentence' }, 2500);
    expect(stage.state.sentence).toBe(2);
    stage.engine({ kind: 'started' });
    stage.send({ kind: 'move', move: 'previous-sentence' }, 1500);
    expect(stage.state.sentence).toBe(1);
  });

  test('goes by paragraphs, and stays still when it was still', () => {
    const stage = new Stage();
    stage.send({ kind: 'move', move: 'next-paragraph' });
    expect(stage.state).toMatchObject({ kind: 'still', sentence: 2 });
    stage.send({ kind: 'move', move: 'previous-paragraph' });
    expect(stage.state.sentence).toBe(0);
    expect(stage.spoken).toEqual([]);
  });

  test('jumps to a place and begins to speak there', () => {
    const stage = new Stage();
    stage.send({ kind: 'jump', place: { block: 3, start: 12, end: 13 } });
    expect(stage.spoken).toMatchObject([{ sentence: 7, wait: 0 }]);
  });

  test('a new rate or voice says the sentence again', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    stage.through();
    expect(stage.send({ kind: 'rate', rate: 1.5 }, 500)).toMatchObject([
      { kind: 'silence' },
      { kind: 'keep-place' },
      { kind: 'speak', sentence: 1, rate: 1.5 },
    ]);
    expect(spoken(stage.send({ kind: 'voices', voices: { 'zh-CN': [LOCAL, CLOUD] }, fresh: true }))).toMatchObject([
      { sentence: 1, voice: LOCAL },
    ]);
    expect(stage.send({ kind: 'voices', voices: { 'zh-CN': [LOCAL, CLOUD, EMBEDDED] } })).toEqual([]);
  });

  test('resumes where it was left', () => {
    const stage = new Stage();
    stage.send({ kind: 'load', script: SCRIPT, place: { block: 2, start: 0, end: 10 } });
    stage.send({ kind: 'play' });
    expect(stage.spoken).toMatchObject([{ sentence: 4 }]);
  });
});

describe('the end', () => {
  test('the sleep timer lets the sentence end and keeps the next place', () => {
    const stage = new Stage();
    stage.send({ kind: 'sleep', minutes: 1 });
    stage.send({ kind: 'play' });
    stage.engine({ kind: 'started' }, 59_000);
    stage.engine({ kind: 'ended' }, 3000);
    expect(stage.state).toMatchObject({ kind: 'still', why: 'slept', sentence: 1 });
    stage.send({ kind: 'play' }, 600_000);
    expect(spoken(stage.through())).toMatchObject([{ sentence: 2 }]);
  });

  test('a programme goes on with the next article, unless it is time to sleep', () => {
    const stage = new Stage();
    stage.send({ kind: 'load', script: SCRIPT.slice(0, 1), programme: true });
    stage.send({ kind: 'play' });
    expect(stage.through()).toContainEqual({ kind: 'next-article' });
    expect(spoken(stage.send({ kind: 'load', script: SCRIPT }))).toMatchObject([{ sentence: 0 }]);
    for (const _ of SCRIPT.slice(1)) stage.through();
    stage.send({ kind: 'sleep', minutes: 0 });
    expect(stage.through()).not.toContainEqual({ kind: 'next-article' });
    expect(stage.state).toMatchObject({ kind: 'still', why: 'ended' });
  });

  test('an empty article leaves nothing behind, and silences the one before it', () => {
    const stage = new Stage();
    stage.send({ kind: 'play' });
    expect(stage.send({ kind: 'load', script: [] })).toEqual([{ kind: 'silence' }]);
    expect(stage.state.kind).toBe('empty');
    for (const kind of ['play', 'again', 'pause', 'stop', 'toggle'] as const) expect(stage.send({ kind })).toEqual([]);
  });

  test('another reader that speaks makes this one still', () => {
    const stage = new Stage();
    expect(stage.send({ kind: 'displaced' })).toEqual([]);
    stage.send({ kind: 'play' });
    stage.send({ kind: 'displaced' });
    expect(stage.state).toMatchObject({ kind: 'still', why: 'displaced' });
  });
});

test('whatever happens, one sentence at most is being said, and it is one of the script', () => {
  const event = fc.oneof(
    fc.constantFrom<Unstamped>(
      { kind: 'play' },
      { kind: 'pause' },
      { kind: 'toggle' },
      { kind: 'stop' },
      { kind: 'again' },
      { kind: 'displaced' },
      { kind: 'no-next' },
      { kind: 'sleep', minutes: 1 },
      { kind: 'rate', rate: 2 },
    ),
    fc
      .constantFrom('next-sentence', 'previous-sentence', 'next-paragraph', 'previous-paragraph')
      .map((move): Unstamped => ({ kind: 'move', move: move as 'next-sentence' })),
    fc.constantFrom<'started' | 'ended'>('started', 'ended'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.integer({ min: 0, max: 4000 })), { maxLength: 40 }), (events) => {
      const stage = new Stage();
      let sounding = 0;
      for (const [one, later] of events) {
        const commands = typeof one === 'string' ? stage.engine({ kind: one }, later) : stage.send(one, later);
        if (one === 'ended' && sounding > 0) sounding -= 1;
        for (const command of commands) {
          if (command.kind === 'silence') sounding = 0;
          if (command.kind === 'speak') sounding += 1;
        }
        expect(sounding).toBe(stage.state.kind === 'playing' ? 1 : 0);
        expect(SCRIPT[stage.state.sentence]).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});
