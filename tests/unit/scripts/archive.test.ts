import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { archive } from '../../../scripts/archive';

const entries = [
  { name: '说明.txt', bytes: Buffer.from('清读'.repeat(500)) },
  { name: 'a/b.js', bytes: Buffer.from('let a;') },
];

test('the same files give the same bytes, in whatever order they come', () => {
  expect(archive(entries).equals(archive([...entries].reverse()))).toBe(true);
});

test('what was packed comes out again', () => {
  const zip = archive(entries);
  const packedLength = zip.readUInt32LE(18);
  const nameLength = zip.readUInt16LE(26);
  const start = 30 + nameLength;
  expect(zip.toString('utf8', 30, start)).toBe('a/b.js');
  expect(inflateRawSync(zip.subarray(start, start + packedLength)).toString()).toBe('let a;');
  expect(zip.readUInt16LE(zip.length - 12)).toBe(2);
});
