import { afterEach, expect, test, vi } from 'vitest';
import { mediaKeys } from '../../../../../utils/platform/speech/media-keys';

afterEach(() => void vi.unstubAllGlobals());

/** -60 dB: what is softer counts as silence for Firefox, which gives its media keys to no such page. */
const SILENT_FOR_FIREFOX = 0.001;

test('what plays along so that the media keys come is loud enough for Firefox and too low and soft for an ear', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.stubGlobal('navigator', { mediaSession: { setActionHandler: () => undefined } });
  vi.stubGlobal('MediaMetadata', class {});
  vi.stubGlobal('Audio', class {});
  mediaKeys('长者饭堂', () => undefined, new AbortController().signal);
  const file = made.mock.calls[0]?.[0];
  if (!(file instanceof Blob)) throw new Error('no file');
  const samples = new Int16Array((await file.arrayBuffer()).slice(44));
  const loudest = Math.max(...samples.map(Math.abs)) / 32_768;
  expect(loudest).toBeGreaterThan(SILENT_FOR_FIREFOX);
  expect(loudest).toBeLessThan(2 * SILENT_FOR_FIREFOX);
  const turns = samples.filter((sample, at) => sample >= 0 && (samples[at - 1] ?? 0) < 0).length;
  expect(turns / (samples.length / 8000)).toBeCloseTo(20, 0);
});
