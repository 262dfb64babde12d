import { browser } from '../browser';

/** Small records still find room in the last blocks of a disk. As large as a long article, and noise: Firefox stores what it can press together in hardly any room. */
const probe = () => crypto.getRandomValues(new Uint8Array(65_536)).join().repeat(4);
const KEY = 'room';

/**
 * On a full disk Firefox refuses by the right name. Chromium says it in a text of its own, once, and then opens no database any more: there the other store is asked.
 * https://source.chromium.org/chromium/chromium/src/+/main:third_party/leveldatabase/env_chromium.cc · look again 2028-01
 */
export async function isDiskFull(): Promise<boolean> {
  try {
    await browser.storage.local.set({ [KEY]: probe() });
    await browser.storage.local.remove(KEY);
    return false;
  } catch (cause) {
    return /NO_SPACE|QuotaExceeded/.test(String(cause));
  }
}
