import { expect, test } from 'vitest';
import { assumedPace, durationOf, learnedPace, remainingTime } from '../../../../utils/speech/pace';
import type { SpeechSentence } from '../../../../utils/speech/script';

const sentence = (text: string): SpeechSentence => ({
  place: { block: 0, start: 0, end: text.length },
  text,
  map: [],
  lang: 'zh-CN',
  kind: 'text',
  paragraph: 0,
  before: 0,
  after: 400,
});

test('8,400 characters are about 35 minutes, not five', () => {
  const script = Array.from({ length: 420 }, () => sentence('字'.repeat(20)));
  const minutes = remainingTime(script, 0, assumedPace('zh-CN'), 1) / 60_000;
  expect(minutes).toBeGreaterThan(30);
  expect(minutes).toBeLessThan(45);
  expect(remainingTime(script, 210, assumedPace('zh-CN'), 1)).toBeCloseTo(remainingTime(script, 0, assumedPace('zh-CN'), 1) / 2, -2);
  expect(remainingTime(script, 420, assumedPace('zh-CN'), 1)).toBe(0);
});

test('a voice is learned from what it did, and absurd measurements are not believed', () => {
  const long = sentence('字'.repeat(40));
  const slower = learnedPace(240, long, 20_000, 1);
  expect(slower).toBeLessThan(240);
  expect(slower).toBeGreaterThan(120);
  for (const milliseconds of [0, 10, 3_600_000, Number.NaN]) expect(learnedPace(240, long, milliseconds, 1)).toBe(240);
  expect(durationOf(long, 240, 2)).toBe(5000);
});
