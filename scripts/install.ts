import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from '../tests/e2e/harness/programs.ts';

/** Says what the tests need and this machine lacks; on Debian and Ubuntu, as root, installs it. */

type Need = { readonly what: string; readonly packages: readonly string[]; readonly here: () => boolean; readonly must: boolean };

const has = (program: string) => (): boolean => spawnSync('which', [program]).status === 0;

/** Debian parts Chromium's other languages off; without them it speaks English whatever is asked. */
const speaksChinese = (): boolean => findProgram('chromium') !== '/usr/bin/chromium' || existsSync('/usr/lib/chromium/locales/zh-CN.pak');

const hasChineseFont = (): boolean => spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim() !== '';

const NEEDS: readonly Need[] = [
  { what: 'Chromium', packages: ['chromium'], here: () => findProgram('chromium') !== undefined, must: true },
  { what: "Chromium's Chinese", packages: ['chromium-l10n'], here: speaksChinese, must: true },
  { what: 'Firefox', packages: ['firefox-esr'], here: () => findProgram('firefox') !== undefined, must: true },
  { what: 'Chinese letters', packages: ['fonts-noto-cjk'], here: hasChineseFont, must: false },
  { what: 'the reading of PDF', packages: ['poppler-utils'], here: has('pdftotext'), must: true },
  {
    what: 'system voices',
    packages: ['speech-dispatcher', 'speech-dispatcher-espeak-ng', 'espeak-ng'],
    here: has('speech-dispatcher'),
    must: false,
  },
  { what: 'a screen that nobody sees', packages: ['xvfb', 'xdotool'], here: () => has('Xvfb')() && has('xdotool')(), must: false },
  { what: 'sound without a sound card', packages: ['pulseaudio', 'pulseaudio-utils', 'sox'], here: has('pulseaudio'), must: false },
];

const HOW: Readonly<Record<string, string>> = {
  darwin: 'Install Google Chrome and Firefox from their own pages, then: brew install poppler',
  win32: 'Install Google Chrome (or Edge) and Firefox from their own pages, and poppler for pdftotext.',
};

function isDebianRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function aptGet(...args: readonly string[]): boolean {
  return spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

function missing(): readonly Need[] {
  return NEEDS.filter((need) => !need.here());
}

function installMissing(): void {
  const packages = missing().flatMap((need) => need.packages);
  console.log(`Installing what is missing here: ${packages.join(' ')}`);
  aptGet('update', '-qq');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}

// Twice: whether Chromium speaks Chinese shows only once Chromium is here.
if (isDebianRoot()) {
  for (let round = 0; round < 2 && missing().length > 0; round++) installMissing();
}

for (const need of missing()) {
  const how = HOW[process.platform] ?? `sudo apt-get install ${need.packages.join(' ')}`;
  console.log(`${need.must ? 'Missing' : 'Missing, some tests will be skipped'}: ${need.what}. ${how}`);
}
process.exit(missing().some((need) => need.must) ? 1 : 0);
