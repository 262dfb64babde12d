import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../utils/speech/normalise/normalise';
import { COUNTED } from './readings-counted';
import { IN_TIME } from './readings-in-time';

const MANDARIN = { ...IN_TIME, ...COUNTED };

describe.each(Object.entries(MANDARIN))('Mandarin: %s', (_, rows) => {
  test.each(rows)('%s → %s', (printed, said) => {
    expect(normalise(printed, 'zh-CN').text).toBe(said);
  });
});

describe('Cantonese and Taiwan', () => {
  test.each([
    ['yue', '12345熱線', '一二三四五熱線'],
    ['yue', '2萬元', '兩萬元'],
    ['yue', '100～200元', '一百至二百元'],
    ['yue', '2019-2025年', '二零一九年至二零二五年'],
    ['yue', '9:00-17:30', '九點至十七點三十分'],
    ['yue', '電話：2810-2345', '電話：二八一零，二三四五'],
    ['yue', '電話：2810 2345、2810 2346', '電話：二八一零，二三四五、二八一零，二三四六'],
    ['yue', '（852）2810 2345', '八五二，二八一零二三四五'],
    ['yue', '每月$3,000', '每月三千元'],
    ['yue', 'HK$100', '一百港元'],
    ['yue', '灣仔大廈13/F', '灣仔大廈十三樓'],
    ['yue', 'G/F', '地下'],
    ['yue', '104號巴士', '一零四號巴士'],
    ['zh-TW', '(02)2345-6789', '零二，二三四五六七八九'],
    ['zh-TW', '電話：02-23456789轉123', '電話：零二，二三四五六七八九轉一二三'],
    ['zh-TW', '02-2345-6789', '零二，二三四五六七八九'],
    ['zh-TW', '1999市民熱線', '一九九九市民熱線'],
    ['zh-TW', '號碼為「39793895」', '號碼為「三九七九三八九五」'],
    ['zh-TW', '郵遞區號100', '郵遞區號一零零'],
    ['zh-TW', '112/05/01', '一百一十二年五月一日'],
    ['zh-TW', '307公車', '三零七公車'],
    ['zh-TW', '10km/h', '每小時十公里'],
    ['zh-TW', '0912-345-678', '零九一二，三四五，六七八'],
  ])('%s: %s → %s', (lang, printed, said) => {
    expect(normalise(printed, lang).text).toBe(said);
  });

  test('other languages pass through', () => {
    expect(normalise('Call 12345 by 2026-11-23.', 'en').text).toBe('Call 12345 by 2026-11-23.');
  });
});

describe("a caregiver's own lexicon", () => {
  test('comes before every rule, in whole words', () => {
    const lexicon = [
      { text: '12345', reading: '市民热线' },
      { text: '国办', reading: '国务院办公厅' },
    ];
    expect(normalise('国办12345和123456', 'zh-CN', { lexicon }).text).toMatch(/^国务院办公厅市民热线和/);
    expect(normalise('国办', 'en', { lexicon }).text).toBe('国务院办公厅');
  });
});
