import { describe, expect, test } from 'vitest';
import { openLine } from '../../../../../utils/platform/speech/audio-line';

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
