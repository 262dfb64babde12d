import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../../../utils/speech/pieces';

/** Three characters a second. */
const timeOf = (text: string): number => [...text].length * 330;
const cut = (text: string): readonly string[] => piecesOf(text, timeOf, 2200, 2800).map((piece) => piece.text);

describe('pieces of a sentence', () => {
  test.each([
    ['近日，市政府召开会议。', ['近日，', '市政府召开会议。']],
    ['北京、上海、广州。', ['北京、上海、', '广州。']],
    ['他说：“很好！”然后走了。', ['他说：', '“很好！”', '然后走了。']],
    ['版本V2.3，时间9:00。', ['版本V2.3，', '时间9:00。']],
    ['……', ['……']],
    ['好。', ['好。']],
    ['', []],
  ])('%s is cut at its marks, with the closing quotes', (text, pieces) => {
    expect(cut(text)).toEqual(pieces);
  });

  test('without a mark a breath is taken between two words, never behind 第 or in front of 的', () => {
    expect(cut('全市长者饭堂明年增加到一千二百家')).toEqual(['全市长者饭堂明年', '增加到一千二百家']);
    const clauses = [
      '根据《中华人民共和国老年人权益保障法》第十八条的规定申请办理',
      '各级民政部门认真的态度得到肯定',
      '全市老年人的精神需求',
      '家庭成员赡养的老年人',
      '第三十二条第二款的规定办理',
      '全市共有二百八十六家养老机构',
    ];
    for (const piece of clauses.flatMap(cut)) {
      expect(piece).not.toMatch(/^[的得地条款]/);
      expect(piece).not.toMatch(/[第二三十百和]$/);
    }
  });

  test('loses nothing, doubles nothing, and each piece knows its place', () => {
    const text = fc.array(
      fc.constantFrom('全市', '长者', '，', '。', '“', '”', '的', '第', '一百', 'www.gov.cn', '…', ' ', '3.5', '😀', '\n'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(text, (bits) => {
        const whole = bits.join('');
        const pieces = piecesOf(whole, timeOf, 2200, 2800);
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        for (const { at, text: piece } of pieces) expect(whole.startsWith(piece, at)).toBe(true);
        if (pieces.length > 1) for (const { text: piece } of pieces) expect(piece).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
