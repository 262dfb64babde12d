import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const say = (input: string, ...args: readonly string[]): string =>
  spawnSync(process.execPath, ['scripts/say.mjs', ...args], { input, encoding: 'utf8' }).stdout;

test('says each line as the reader would, also with the words of a lexicon', () => {
  const lexicon = join(mkdtempSync(join(tmpdir(), 'qingdu-say-')), 'words.txt');
  writeFileSync(lexicon, '重庆=虫庆\n\n坏的一行\n');
  expect(say('重庆市12345热线\n2个\n')).toBe('重庆市幺二三四五热线\n两个\n');
  expect(say('重庆市12345热线\n', '--lexicon', lexicon)).toBe('虫庆市幺二三四五热线\n');
  expect(say('12345熱線\n', '--lang', 'yue')).toBe('一二三四五熱線\n');
});

test('--json gives the sentences with their addresses and the way back to what is written', () => {
  const { input, sentences } = JSON.parse(say('共2个。\n', '--json'));
  expect(input).toBe('共2个。');
  expect(sentences[0]).toMatchObject({ text: '共两个。', place: { block: 0, start: 0, end: 4 } });
  expect(
    sentences[0].map.some(({ start, end, same }: { start: number; end: number; same?: boolean }) => start === 1 && end === 2 && !same),
  ).toBe(true);
});
