import { expect, test } from 'vitest';
import { squash } from '../../../../../utils/extract/meta/lines';

const GONE = /[\s\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd]+/gu;

test('what is squashed at once is what the long way gives, for every character', () => {
  const others: string[] = [];
  for (let code = 0; code < 0xffff; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const sign = String.fromCharCode(code);
    if (squash(sign) !== sign.normalize('NFKC').replace(GONE, '').toLowerCase()) others.push(sign);
  }
  expect(others).toEqual([]);
  expect(squash('　Ａ（１）\u200b 民政局\u00a0')).toBe('a(1)民政局');
});
