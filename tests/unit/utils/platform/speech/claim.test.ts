import { expect, test } from 'vitest';
import { claimSpeech } from '../../../../../utils/platform/speech/claim';

const settle = () => new Promise((done) => setTimeout(done, 20));

test('the reader that begins takes the right to speak; one that stops gives it back without a word', async () => {
  const lost: string[] = [];
  const first = new AbortController();
  const second = new AbortController();
  const third = new AbortController();
  claimSpeech(navigator.locks, () => lost.push('first'), first.signal);
  await settle();
  claimSpeech(navigator.locks, () => lost.push('second'), second.signal);
  await settle();
  expect(lost).toEqual(['first']);
  second.abort();
  await settle();
  claimSpeech(navigator.locks, () => lost.push('third'), third.signal);
  await settle();
  expect(lost).toEqual(['first']);
  third.abort();
});
