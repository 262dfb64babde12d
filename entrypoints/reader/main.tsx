import { applyAppearance } from '../../components/applyAppearance';
import { type Opened, openReading } from '../../components/reader/open-reading';
import type { Environment } from '../../utils/environment';
import { pages } from '../../utils/platform/pages/pages-port';
import { settingsPort } from '../../utils/platform/settings-port';

/** Most articles are there when the screens are, or within these milliseconds: then nothing is shown before them. */
const SOON_MS = 150;

const life = new AbortController();
addEventListener('pagehide', (left) => left.persisted || life.abort());

let outside: Promise<Environment> | undefined;
const world = () => {
  outside ??= import('../../utils/platform/environment').then(({ browserEnvironment }) => browserEnvironment());
  return outside;
};

// The page is being captured while everything else is still on its way; what reads it is asked for before the screens are.
const kept = async (id: string) => (await world()).library.find(id);
const opening = openReading({ pages, library: { find: kept } }, pages.here(), life.signal);
applyAppearance(settingsPort().known());
const screens = import('../../components/reader/showReader');
void Promise.all([world(), screens, parsed()]).then(async ([environment, { showReader }]) => {
  showReader(environment, opening, await Promise.race([opening, soon()]));
});

/** This script waits for nothing, not even for the end of its own page. */
async function parsed(): Promise<void> {
  if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done, { once: true }));
}

function soon(): Promise<Opened | undefined> {
  return new Promise((done) => setTimeout(done, SOON_MS, undefined));
}
