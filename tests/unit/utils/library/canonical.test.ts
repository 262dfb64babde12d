import { describe, expect, test } from 'vitest';
import { canonicalAddress, sameDocument } from '../../../../utils/library/canonical';

describe('the same article under other addresses', () => {
  const plain = 'https://www.example.gov.cn/zwgk/202001/t20200108_1.html?id=7';
  test.each([
    'http://www.example.gov.cn/zwgk/202001/t20200108_1.html?id=7',
    'https://example.gov.cn/zwgk/202001/t20200108_1.html?id=7',
    'http://example.gov.cn:80/zwgk/202001/t20200108_1.html?id=7',
    'https://WWW.EXAMPLE.gov.cn/zwgk/202001/t20200108_1.html?id=7',
    'https://www.example.gov.cn/zwgk/202001/t20200108_1.html?id=7#top',
    'https://www.example.gov.cn/zwgk/202001/t20200108_1.html?utm_source=wx&id=7',
    'https://www.example.gov.cn/zwgk/202001/t20200108_1.html?id=7&from=timeline&isappinstalled=0',
    'https://www.example.gov.cn/zwgk/202001/t20200108_1.html?spm=C73544&id=7',
    'https://www.example.gov.cn/zwgk/202001/t20200108_1.html?nsukey=abc%2B&id=7',
    'https://www.example.gov.cn/zwgk/202001/../202001/t20200108_1.html?id=7',
  ])('%s', (variant) => {
    expect(canonicalAddress(variant)).toBe(canonicalAddress(plain));
  });

  test.each([
    ['http://a.gov.cn/news/', 'https://www.a.gov.cn/news/index.html'],
    ['http://a.gov.cn/view?b=2&a=1', 'http://a.gov.cn/view?a=1&b=2'],
    ['http://a.gov.cn/%E6%96%B0', 'http://a.gov.cn/新'],
  ])('%s = %s', (one, other) => {
    expect(canonicalAddress(one)).toBe(canonicalAddress(other));
  });
});

test.each([
  ['http://a.gov.cn/view?id=1', 'http://a.gov.cn/view?id=2'],
  ['http://a.gov.cn/t1.html', 'http://b.gov.cn/t1.html'],
  ['http://a.gov.cn/#/news/1', 'http://a.gov.cn/#/news/2'],
  ['http://a.gov.cn/view?from=2019', 'http://a.gov.cn/view'],
  ['http://a.gov.cn:8080/x', 'http://a.gov.cn/x'],
])('%s is not %s', (one, other) => {
  expect(canonicalAddress(one)).not.toBe(canonicalAddress(other));
});

test('an odd address stands for itself', () => {
  expect(canonicalAddress('no address')).toBe('no address');
  expect(canonicalAddress('http://a.gov.cn/%FF')).toBe('a.gov.cn/%FF');
});

test('a document is the same whatever its fragment', () => {
  expect(sameDocument('http://a.cn/x#1', 'http://a.cn/x#2')).toBe(true);
  expect(sameDocument('http://a.cn/x', 'http://a.cn/y')).toBe(false);
});
