import { describe, expect, test } from 'vitest';
import { openLine } from '../../../../../utils/platform/speech/audio-line';
import { SAMPLE_RATE } from '../../../../../utils/platform/speech/synthesis';

/** A context as far as its clock is asked; `outputLatency` counts how often it was. */
function clock(baseLatency: number) {
  const asked = { times: 0 };
  const context = {
    currentTime: 10,
    baseLatency,
    get outputLatency() {
      asked.times += 1;
      return 0.2;
    },
  };
  return { asked, now: () => openLine(context as unknown as AudioContext).now() };
}

describe('what the ear hears', () => {
  test('is behind the clock by what the browser says', () => {
    expect(clock(0.01).now()).toBeCloseTo(9.8);
  });

  test('is not asked of a browser that may stand still over it', () => {
    const firefox = clock(0);
    expect(firefox.now()).toBeCloseTo(9.95);
    expect(firefox.asked.times).toBe(0);
  });
});

describe('sound on the line', () => {
  test('ends with its last sample, and the next piece begins there', () => {
    const started: number[] = [];
    const source = () => Object.assign(new EventTarget(), { connect: () => undefined, start: (at: number) => started.push(at) });
    const createBuffer = () => ({ copyToChannel: () => undefined });
    const context = { currentTime: 10, baseLatency: 0, destination: {}, createBuffer, createBufferSource: source };
    const line = openLine(context as unknown as AudioContext);
    const first = line.add(new Float32Array(SAMPLE_RATE));
    expect(first).toBeGreaterThan(10);
    expect(line.end()).toBeCloseTo(first + 1);
    const second = line.add(new Float32Array(SAMPLE_RATE / 2));
    expect(second).toBeCloseTo(first + 1);
    expect(line.end()).toBeCloseTo(first + 1.5);
    expect(started).toEqual([first, second]);
  });
});
