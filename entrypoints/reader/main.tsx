import { applyAppearance } from '../../components/applyAppearance';
import { openReading } from '../../components/reader/open-reading';
import { pages } from '../../utils/platform/pages/pages-port';
import { settingsPort } from '../../utils/platform/settings-port';

const life = new AbortController();
addEventListener('pagehide', (left) => left.persisted || life.abort());

// The page is being captured while everything else is still on its way.
const world = import('../../utils/platform/environment').then(({ browserEnvironment }) => browserEnvironment());
const kept = async (id: string) => (await world).library.find(id);
const opening = openReading({ pages, library: { find: kept } }, pages.here(), life.signal);
applyAppearance(settingsPort().known());
const screens = import('../../components/reader/showReader');
void Promise.all([world, screens, parsed()]).then(([environment, { showReader }]) => showReader(environment, opening));

/** This script waits for nothing, not even for the end of its own page. */
async function parsed(): Promise<void> {
  if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done, { once: true }));
}
