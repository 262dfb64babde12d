import { expect, test } from 'vitest';
import { addressToReopen } from '../../../../utils/extract/remedy';
import { articleAddress, parseReaderAddress, readerAddress, settledAddress } from '../../../../utils/platform/reader-address';

const source = { tab: 12, url: 'http://a.gov.cn/x?a=1&b=二', title: '通知 & “公告”' };
const query = (address: string) => address.slice(address.indexOf('?'));

test('a source survives the address', () => {
  expect(parseReaderAddress(query(readerAddress(source)))).toEqual({ source });
});

test('of a private page only the tab is named', () => {
  const address = readerAddress({ ...source, private: true });
  expect(address).not.toContain('a.gov.cn');
  expect(parseReaderAddress(query(address))).toEqual({ source: { tab: 12, url: '', title: '', private: true } });
});

test('a kept article comes to the source, not in its place', () => {
  expect(parseReaderAddress(settledAddress(query(readerAddress(source)), 'ab12'))).toEqual({ article: 'ab12', source });
  expect(parseReaderAddress(query(articleAddress('ab12')))).toEqual({ article: 'ab12' });
});

test('the wish to hear the saved articles is in the address once', () => {
  const address = query(articleAddress('ab12', true));
  expect(parseReaderAddress(address)).toEqual({ article: 'ab12', listen: true });
  expect(parseReaderAddress(settledAddress(address, 'cd34'))).toEqual({ article: 'cd34' });
});

test.each([
  '',
  '?listen=1',
  '?',
  '?source=',
  '?source=x',
  '?source=1.5',
  '?article=<script>',
  '?article=../../x',
  '?url=javascript:alert(1)',
])('%s says nothing', (search) => {
  expect(parseReaderAddress(search)).toEqual({});
});

test.each([
  ['http://a.cn/', 'http://a.cn/'],
  ['about:reader?url=http%3A%2F%2Fa.cn%2Fx%3Fa%3D1', 'http://a.cn/x?a=1'],
  ['about:reader?url=javascript%3Aalert(1)', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('%s is opened anew as %s', (address, wanted) => {
  expect(addressToReopen(address)).toBe(wanted);
});
