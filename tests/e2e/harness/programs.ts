import { existsSync } from 'node:fs';
import type { BrowserName } from './session.ts';

const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const OWN_CHOICE: Readonly<Record<BrowserName, string>> = { chromium: 'QINGDU_CHROMIUM', firefox: 'QINGDU_FIREFOX' };

/** @public Where the browser lies, or undefined. The variables `QINGDU_CHROMIUM` and `QINGDU_FIREFOX` name another one. */
export function findProgram(name: BrowserName): string | undefined {
  const own = process.env[OWN_CHOICE[name]];
  if (own) return existsSync(own) ? own : undefined;
  return PLACES[name].find((place) => existsSync(place));
}

export function programOf(name: BrowserName): string {
  const found = findProgram(name);
  if (!found)
    throw new Error(`No ${name} found. "node scripts/install.ts" says how to get it; or set ${OWN_CHOICE[name]}=/path/to/${name}.`);
  return found;
}
