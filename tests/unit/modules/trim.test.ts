import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type load from '@echogarden/espeak-ng-emscripten';
import { expect, test, vi } from 'vitest';
import { trimData, trimScript } from '../../../modules/embedded-voice/trim';
import { energy, RATE, rendered } from '../../fakes/rendered';

const path = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
const script = readFileSync(path, 'utf8');
const data = readFileSync(path.replace(/\.js$/, '.data'));

test('three languages are left of the synthesiser, in a twentieth of its size', () => {
  expect(trimData(script, data).length).toBeLessThan(900_000);
  const trimmed = trimScript(script, data);
  expect(trimmed).toContain('cmn_dict');
  expect(trimmed).toContain('yue_dict');
  expect(trimmed).not.toContain('fr_dict');
});

test('the table says where each kept file lies in the trimmed data', () => {
  const kept = trimData(script, data);
  const [, start, end] = /filename:"[^"]*\/phondata",start:(\d+),end:(\d+)/.exec(trimScript(script, data)) ?? [];
  const [, from, to] = /filename:"[^"]*\/phondata",start:(\d+),end:(\d+)/.exec(script) ?? [];
  expect(kept.subarray(Number(start), Number(end)).equals(data.subarray(Number(from), Number(to)))).toBe(true);
});

/** The trimmed synthesiser, as the extension ships it. */
async function trimmed() {
  const folder = mkdtempSync(join(tmpdir(), 'trimmed-'));
  const file = join(folder, 'espeak-ng.mjs');
  writeFileSync(file, trimScript(script, data));
  try {
    const shipped: { readonly default: typeof load } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    const kept = new Uint8Array(trimData(script, data)).buffer;
    const { eSpeakNGWorker } = await shipped.default({ getPreloadedPackage: () => kept });
    return new eSpeakNGWorker();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['GDP增长百分之五，电话是幺二三四五！', 'zh-CN', 'cmn-latn-pinyin+f2'],
  ['熊穷绿女儿童，银行还款。', 'zh-CN', 'cmn-latn-pinyin+m3'],
  ['請致電一八二三，APP同Wi-Fi都有。', 'yue', 'yue-latn-jyutping+f2'],
  ['At 9:30 a.m. 1,036 people came.', 'en', 'en+f2'],
])('what was cut away is never heard: %s', async (text, lang, voice) => {
  const complaints = vi.spyOn(console, 'error');
  const whole = await rendered(text, lang, voice, 150);
  const cut = await rendered(text, lang, voice, 150, trimmed());
  expect(whole.samples.length).toBeGreaterThan(22_050);
  expect(cut.characters).toEqual(whole.characters);
  expect(cut.samples.length).toBe(whole.samples.length);
  // The noise of consonants is drawn anew each time: hundredths of a second are as loud, not every sample is the same.
  for (let at = 0; at < whole.samples.length / RATE; at += 0.05)
    expect(energy(cut.samples, at, at + 0.05)).toBeCloseTo(energy(whole.samples, at, at + 0.05), 1.5);
  expect(complaints).not.toHaveBeenCalled();
});

test('another version of the synthesiser is noticed while building, not by a silent reader', () => {
  expect(() => trimScript('export default 1', data)).toThrow();
  expect(() => trimData('export default 1', data)).toThrow();
  const shifted = Buffer.concat([Buffer.alloc(1), data.subarray(0, -1)]);
  expect(() => trimData(script, shifted)).toThrow();
});
