import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { trimData, trimScript } from '../../../modules/embedded-voice/trim';

const path = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
const script = readFileSync(path, 'utf8');
const data = readFileSync(path.replace(/\.js$/, '.data'));

test('three languages are left of the synthesiser, in a tenth of its size', () => {
  expect(trimData(script, data).length).toBeLessThan(3_200_000);
  const trimmed = trimScript(script);
  expect(trimmed).toContain('cmn_dict');
  expect(trimmed).toContain('yue_dict');
  expect(trimmed).not.toContain('fr_dict');
});

test('the table says where each kept file lies in the trimmed data', () => {
  const kept = trimData(script, data);
  const [, start, end] = /filename:"[^"]*\/yue_dict",start:(\d+),end:(\d+)/.exec(trimScript(script)) ?? [];
  const [, from, to] = /filename:"[^"]*\/yue_dict",start:(\d+),end:(\d+)/.exec(script) ?? [];
  expect(kept.subarray(Number(start), Number(end)).equals(data.subarray(Number(from), Number(to)))).toBe(true);
});

test('another version of the synthesiser is noticed while building, not by a silent reader', () => {
  expect(() => trimScript('export default 1')).toThrow();
  expect(() => trimData('export default 1', data)).toThrow();
});
