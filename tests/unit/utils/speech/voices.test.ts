import { describe, expect, test } from 'vitest';
import type { Voice } from '../../../../utils/speech/engine';
import { EMBEDDED_RANK, languageToSpeak, offeredVoice, spokenLanguageOf, voicesFor } from '../../../../utils/speech/voices';

const offered = (name: string, lang: string, localService = true): Voice | undefined =>
  offeredVoice({ voiceURI: name, name, lang, localService }, 'system');

describe('spoken languages', () => {
  test.each([
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh_CN', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['cmn', 'zh-CN'],
    ['cmn-CN', 'zh-CN'],
    ['cmn-Hant-TW', 'zh-TW'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'yue'],
    ['zh-Hant-HK', 'yue'],
    ['zh-MO', 'yue'],
    ['yue', 'yue'],
    ['yue-HK', 'yue'],
    ['zh-yue', 'yue'],
    ['hak', 'hak'],
    ['en-us', 'en-US'],
  ])('%s is spoken as %s', (tag, spoken) => {
    expect(spokenLanguageOf(tag)).toBe(spoken);
  });

  test('a wrong tag on a Chinese page does not change what is spoken, and the listener may wish', () => {
    expect(languageToSpeak('en', 'auto', true)).toBe('zh-CN');
    expect(languageToSpeak('', 'auto', true)).toBe('zh-CN');
    expect(languageToSpeak('zh-Hant-HK', 'auto', true)).toBe('yue');
    expect(languageToSpeak('zh-Hans', 'yue', true)).toBe('yue');
    expect(languageToSpeak('en', 'yue', false)).toBe('en');
    expect(languageToSpeak('ja', 'auto', true)).toBe('ja');
  });
});

describe('names', () => {
  test.each([
    ['Microsoft Huihui - Chinese (Simplified, PRC)', 'zh-CN', '慧慧（女声）'],
    ['Chinese (Mandarin, latin as Pinyin)', 'zh-CN', '电脑合成（普通话）'],
    ['Chinese (Cantonese)', 'yue', '電腦合成（粤语）'],
    ['Microsoft Kangkang - Chinese (Simplified, PRC)', 'zh-CN', '康康（男声）'],
    ['Microsoft Xiaoxiao Online (Natural) - Chinese (Mainland)', 'zh-CN', '晓晓（女声，自然）'],
    ['Microsoft Tracy - Chinese (Traditional, Hong Kong S.A.R.)', 'zh-HK', 'Tracy（女聲）'],
    ['Google 粤語（香港）', 'zh-HK', '谷歌粤语'],
    ['Tingting', 'zh-CN', '婷婷（女声）'],
    ['Nobody Knows 3000', 'zh-CN', 'Nobody Knows 3000'],
    ['Samantha', 'en-US', 'Samantha'],
  ])('%s', (name, lang, friendly) => {
    expect(offered(name, lang)?.name).toBe(friendly);
  });

  test.each(['Chinese (Mandarin, latin as English)+Adam', 'Chinese (Mandarin, latin as English) espeak-ng', 'English (America)+klatt'])(
    '%s is dropped',
    (name) => {
      expect(offered(name, 'cmn')).toBeUndefined();
    },
  );
});

describe('choice', () => {
  const natural = offered('Microsoft Xiaoxiao Online (Natural) - Chinese (Mainland)', 'zh-CN', false);
  const huihui = offered('Microsoft Huihui - Chinese (Simplified, PRC)', 'zh-CN');
  const espeak = offered('Chinese (Mandarin, latin as Pinyin) espeak-ng', 'cmn-LATN-PINYIN');
  const hongKong = offered('Microsoft Tracy - Chinese (Traditional, Hong Kong S.A.R.)', 'zh-HK');
  const hanhan = offered('Microsoft Hanhan - Chinese (Traditional, Taiwan)', 'zh-TW');
  const embedded: Voice = { id: 'embedded:f', engine: 'embedded', name: '自带', lang: 'zh-CN', local: true, rank: EMBEDDED_RANK };
  const all = [espeak, natural, embedded, hongKong, hanhan, huihui].filter((voice) => voice !== undefined);

  test('local before remote, the better before the worse, espeak last of the local ones', () => {
    const order = voicesFor(all, 'zh-CN');
    expect(order[0]).toBe(huihui);
    expect(order.at(-1)).toBe(natural);
    expect(order.indexOf(embedded)).toBeLessThan(espeak ? order.indexOf(espeak) : 0);
  });

  test('a human voice of the other shore reads 國語 rather than the voice that comes along', () => {
    const plain = offered('Some Mandarin', 'zh-CN');
    const own: Voice = { ...embedded, id: 'embedded:tw', lang: 'zh-TW' };
    const voices = [own, espeak, plain].filter((voice) => voice !== undefined);
    expect(voicesFor(voices, 'zh-TW')).toEqual([plain, own, espeak]);
  });

  test("the listener's choice is first even where it is remote", () => {
    expect(voicesFor(all, 'zh-CN', natural?.id)[0]).toBe(natural);
  });

  test('粤语 is never read by a Mandarin voice, nor the other way round', () => {
    expect(voicesFor(all, 'yue')).toEqual([hongKong]);
    expect(voicesFor(all, 'zh-CN')).not.toContain(hongKong);
  });

  test('a voice of another Chinese tongue is there to be chosen, and reads by itself only where nothing else can', () => {
    const hakka = offered('Hakka Voice', 'hak-TW');
    const hokkien = offered('Hokkien Voice', 'nan-TW');
    const voices = [hakka, hokkien, embedded].filter((voice) => voice !== undefined);
    expect(voicesFor(voices, 'zh-CN')).toEqual([embedded, hakka, hokkien]);
    expect(voicesFor(voices, 'zh-CN', hokkien?.id)[0]).toBe(hokkien);
    expect(voicesFor(voices, 'yue')).toEqual([]);
  });

  test('a voice of the family with an unknown name is offered', () => {
    expect(
      voicesFor(
        [offered('Vocalizer X', 'zh-Hant-HK')].filter((voice) => voice !== undefined),
        'yue',
      ),
    ).toHaveLength(1);
  });
});
