import type { SettingsPort } from '../environment';
import type { Settings } from '../settings/settings';
import { parseSettings, SETTING_KEYS } from '../settings/settings';
import { browser } from './browser';

const PREFIX = 'setting.';
const MIRROR = 'settings';

/** @public One key a setting, so that two pages writing at once never undo each other. */
export function settingsPort(): SettingsPort {
  /** While a wish of ours is being written, the store still says what was before it: whoever presses quickly must not be thrown back. */
  let writing = 0;
  const waiting = new Set<() => void>();
  const written = () => {
    writing -= 1;
    if (writing > 0) return;
    const told = [...waiting];
    waiting.clear();
    for (const tell of told) tell();
  };

  const watch: SettingsPort['watch'] = (changed, signal) => {
    if (signal.aborted) return;
    const tell = () =>
      void stored().then((settings) => {
        if (!settings || signal.aborted) return;
        if (writing > 0) return void waiting.add(tell);
        mirror(settings);
        changed(settings);
      });
    const listen = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) tell();
    };
    browser.storage.onChanged.addListener(listen);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
  };

  return {
    known: () => parseSettings(mirrored()),
    load: async () => {
      const settings = await stored();
      if (settings) mirror(settings);
      return settings ?? parseSettings(mirrored());
    },
    change: async (patch) => {
      mirror(parseSettings({ ...mirrored(), ...patch }));
      writing += 1;
      await browser.storage.local
        .set(Object.fromEntries(Object.entries(patch).map(([key, value]) => [PREFIX + key, value])))
        .finally(written);
    },
    watch,
  };
}

async function stored(): Promise<Settings | undefined> {
  try {
    const record = await browser.storage.local.get(SETTING_KEYS.map((key) => PREFIX + key));
    return parseSettings(Object.fromEntries(Object.entries(record).map(([key, value]) => [key.slice(PREFIX.length), value])));
  } catch {
    return undefined;
  }
}

/** `localStorage` answers at once, the extension's store only after the first paint. */
function mirrored(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(MIRROR) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function mirror(settings: Settings): void {
  try {
    localStorage.setItem(MIRROR, JSON.stringify(settings));
  } catch {
    // Without the mirror the first paint has the default size for a moment.
  }
}
