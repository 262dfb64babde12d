import { describe, expect, test } from 'vitest';
import { energy, extent, rendered } from '../../../../fakes/rendered';

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Other readers lose the end of a sentence: its last characters must be in the sound that is made, as loud and as long as the others. */
describe.each([
  ['zh-CN', 'cmn-latn-pinyin+f2'],
  ['zh-CN', 'cmn-latn-pinyin+m3'],
  ['yue', 'yue-latn-jyutping+f2'],
])('the last two characters in %s by %s', (lang, voice) => {
  test.each(['全市长者饭堂明年增加到一千二百家。', '咨询电话是幺二三四八', '老人可以就近用餐！'])('are heard whole: %s', async (text) => {
    const { samples, characters } = await rendered(text, lang, voice, 135);
    const { to } = extent(samples);
    const spans = characters.map(({ time }, index) => ({ time, end: characters[index + 1]?.time ?? to }));
    const loud = spans.map(({ time, end }) => energy(samples, time, end));
    const long = spans.map(({ time, end }) => end - time);
    expect(characters.map(({ at }) => at).slice(-2)).toEqual([...text.matchAll(/\p{Script=Han}/gu)].slice(-2).map(({ index }) => index));
    for (const index of [characters.length - 2, characters.length - 1]) {
      expect(long[index]).toBeGreaterThan(median(long) * 0.65);
      expect(loud[index]).toBeGreaterThan(median(loud) * 0.3);
    }
  });
});

/** Of all digits five was a twentieth of a second long, and nearly silent; 唔, without which a sentence says the opposite, too. */
test.each(['電話係六五七五八', '你唔可以唔去'])(
  'Cantonese syllables without a vowel are as loud and as long as others: %s',
  async (text) => {
    const { samples, characters } = await rendered(text, 'yue', 'yue-latn-jyutping+f2', 150);
    const { to } = extent(samples);
    const spans = characters.map(({ at, time }, index) => ({ char: text[at], time, end: characters[index + 1]?.time ?? to }));
    const usual = median(spans.map(({ time, end }) => end - time));
    const loudness = median(spans.map(({ time, end }) => energy(samples, time, end)));
    for (const { time, end } of spans.filter(({ char }) => char === '五' || char === '唔')) {
      expect(end - time).toBeGreaterThan(usual * 0.6);
      expect(energy(samples, time, end)).toBeGreaterThan(loudness * 0.6);
    }
  },
);
