import { describe, expect, test } from 'vitest';
import { cutsOf, sentencesOf } from '../../../../utils/speech/sentences';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['他问：“真的吗？”她笑了。', ['他问：“真的吗？”', '她笑了。']],
    ['好！真好？！是的。', ['好！', '真好？！', '是的。']],
    ['“你好。”“再见。”', ['“你好。”', '“再见。”']],
    ['至今。“十四五”规划提出。', ['至今。', '“十四五”规划提出。']],
    ['等等……然后。', ['等等……', '然后。']],
    ['等等……，然后。', ['等等……，然后。']],
    ['一、二；三；四。', ['一、二；', '三；', '四。']],
    ['（一）做好工作。（二）加强管理；', ['（一）做好工作。', '（二）加强管理；']],
    ['增长3.5%，见www.a.cn。第1.2.3条', ['增长3.5%，见www.a.cn。', '第1.2.3条']],
    ['1.申请人 2.条件', ['1.申请人 2.条件']],
    ['办理（如有？）即可。', ['办理（如有？）', '即可。']],
    ['他说『好。』」然后', ['他说『好。』」', '然后']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['XII. 强制性公积金。A. 供款', ['XII. 强制性公积金。', 'A. 供款']],
    ['Mr. Wang paid 3.5 yuan. He left. 再见。', ['Mr. Wang paid 3.5 yuan.', 'He left.', '再见。']],
    ['It opens at 9 a.m. on Friday, until 5 p.m. The hall is free.', ['It opens at 9 a.m. on Friday, until 5 p.m.', 'The hall is free.']],
    ['为限。[3]按此规定。', ['为限。[3]', '按此规定。']],
    ['见a.cn/s?id=1。好吗?好!', ['见a.cn/s?id=1。', '好吗?', '好!']],
    ['读《为什么？》一书。', ['读《为什么？》一书。']],
    ['　　有缩进。　', ['有缩进。']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('are the same where the browser has no segmenter', () => {
    const text = '他问：“真的吗？”她笑了。至今。“十四五”规划提出：1.2万人；3.5%。Mr. Wang left.';
    const before = split(text);
    const segmenter = Object.getOwnPropertyDescriptor(Intl, 'Segmenter');
    Reflect.deleteProperty(Intl, 'Segmenter');
    expect(split(text)).toEqual(before);
    if (segmenter) Object.defineProperty(Intl, 'Segmenter', segmenter);
  });
});

describe('a sentence that is too long', () => {
  const pieces = (text: string, limit: number) => {
    let from = 0;
    return cutsOf(text, limit).map((to) => {
      const piece = text.slice(from, to);
      from = to;
      return piece;
    });
  };

  test('is cut behind ； before ，, and no piece is longer than the limit', () => {
    const text = `${'一二三四五六七八九十'.repeat(3)}；${'一二三四五，'.repeat(12)}完。`;
    const cut = pieces(text, 40);
    expect(cut[0]).toBe(`${'一二三四五六七八九十'.repeat(3)}；`);
    expect(cut.every((piece) => piece.length <= 41)).toBe(true);
    expect(cut.join('')).toBe(text);
  });

  test('without any mark it is cut all the same, never within a Latin word or a pair', () => {
    const han = '字'.repeat(500);
    expect(pieces(han, 60).every((piece) => piece.length <= 60)).toBe(true);
    expect(pieces(`${'字'.repeat(57)}English${'字'.repeat(30)}`, 60)[0]).toBe('字'.repeat(57));
    expect(pieces('😀'.repeat(100), 61).every((piece) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(piece))).toBe(true);
  });
});
