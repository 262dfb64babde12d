import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../utils/speech/normalise/normalise';
import { originOf, type Said } from '../../../../utils/speech/spans';

const RUNS = 3000;
const digits = fc.integer({ min: 0, max: 99_999_999 }).map(String);
const number = fc.oneof(
  digits,
  fc.integer({ min: 0, max: 31 }).map(String),
  fc.integer({ min: 1949, max: 2049 }).map(String),
  fc.tuple(digits, fc.integer({ min: 0, max: 99 })).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom('1,036.5', '12345', '010-88050813', '13800138000', '400-810-0001', '05', '０１２', '2'),
);
const mark = fc.constantFrom(
  '〔',
  '〕',
  '（',
  '）',
  '“',
  '”',
  '-',
  '—',
  '～',
  '~',
  '——',
  '/',
  ':',
  '：',
  '∶',
  '、',
  '，',
  '。',
  '%',
  '‰',
  '℃',
  '·',
  '.',
  ' ',
  '\u3000',
  '\u200b',
  '+',
  '×',
  '±',
  '≥',
  '①',
  'Ⅱ',
  '（一）',
  '★',
  '……',
  '¥',
  '㎡',
  '【',
  '】',
);
const words = fc.constantFrom(
  '国办发',
  '号',
  '第',
  '年',
  '月',
  '日',
  '月份',
  '年度',
  '时',
  '分',
  '点',
  '元',
  '万元',
  '亿元',
  '个',
  '人',
  '条',
  '项',
  '户',
  '平方米',
  'm²',
  'km/h',
  '热线',
  '电话：',
  '拨打',
  '邮编',
  '路',
  '世纪',
  '年代',
  '元/人·月',
  'PM',
  'GB/T ',
  'COVID',
  'A',
  'G',
  '增长',
  '同比',
  '达到',
  '“十四五”',
  '三四个月',
  '二〇二六年',
  '😀',
  '𠮷',
  '的',
  '和',
  'www.gov.cn',
  'a1@b.cn',
);
const written = (marks: typeof mark) => fc.array(fc.oneof(number, marks, words), { maxLength: 12 }).map((bits) => bits.join(''));
const governmentLike = written(mark);
/**
 * Without brackets that open and never close: what they hide from a dash can only be seen when they are gone.
 * Without a dash behind 元/月 and its like: said as 每月…元, the number comes to stand beside the dash.
 */
const wellFormed = written(mark.filter((sign) => !/[〔〕【】①★（）]/.test(sign))).filter(
  (text) => !/\/(?:[年月日天人户分个条项℃㎡]|m²|平方米)[\s\u200b]*[—–－~～-]/.test(text),
);
const lang = fc.constantFrom('zh-CN', 'yue', 'zh-TW');

/** What the map must hold: it covers the spoken text without gaps, the originals are in order, and what is the same is the same. */
function faultOf(text: string, { text: spoken, map }: Said): string | undefined {
  let said = 0;
  let written = 0;
  for (const span of map) {
    if (span.said !== said || span.saidEnd <= span.said) return `gap or overlap at ${said}`;
    if (span.start < written || span.end < span.start || span.end > text.length) return `original out of order at ${span.start}`;
    if (span.same && text.slice(span.start, span.end) !== spoken.slice(span.said, span.saidEnd)) return `not the same at ${span.start}`;
    said = span.saidEnd;
    written = span.end;
  }
  return said === spoken.length ? undefined : `ends at ${said} of ${spoken.length}`;
}

describe('the span map', () => {
  test('is exact for government-like text', () => {
    fc.assert(
      fc.property(governmentLike, lang, (text, spoken) => {
        expect(faultOf(text, normalise(text, spoken))).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });

  test('loses no letter and no hanzi, and leaves no digit', () => {
    fc.assert(
      fc.property(governmentLike, (text) => {
        const { text: spoken, map } = normalise(text, 'zh-CN');
        expect(spoken).not.toMatch(/[0-9０-９]/);
        const covered = new Set(map.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
        const lost = [...text].filter(
          (char, at) => /\p{Script=Han}/u.test(char) && char.length === 1 && text.indexOf(char) === at && !covered.has(at),
        );
        if (!/[\ud800-\udfff]|@|www/u.test(text)) expect(lost).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('saying it twice changes nothing', () => {
    fc.assert(
      fc.property(wellFormed, lang, (text, spoken) => {
        const once = normalise(text, spoken).text;
        expect(normalise(once, spoken).text).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });

  test('unrelated text is said as it is written', () => {
    const plain = fc
      .array(
        fc.constantFrom(
          '中',
          '国',
          '人',
          '民',
          '，',
          '。',
          '、',
          '《',
          '》',
          '“',
          '”',
          '！',
          '？',
          '；',
          '\n',
          '一',
          '二',
          '十',
          '……',
          '——',
        ),
        { maxLength: 40 },
      )
      .map((bits) => bits.join(''));
    fc.assert(
      fc.property(plain, (text) => {
        expect(normalise(text, 'zh-CN').text).toBe(text);
      }),
    );
  });

  test('leads a spoken stretch back, and knows nothing outside of what is said', () => {
    const { text, map } = normalise('共1036个长者饭堂', 'zh-CN');
    expect(text).toBe('共一千零三十六个长者饭堂');
    expect(originOf(map, 3, 4)).toEqual({ start: 1, end: 5 });
    expect(originOf(map, 7, 9)).toEqual({ start: 5, end: 7 });
    expect(originOf(map, 8, 9)).toEqual({ start: 6, end: 7 });
    expect(originOf(map, 500, 502)).toBeUndefined();
    expect(originOf(map, -3, -1)).toBeUndefined();
  });
});
