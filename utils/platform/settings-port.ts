import type { SettingsPort } from '../environment';
import type { Settings } from '../settings/settings';
import { parseSettings, SETTING_KEYS } from '../settings/settings';
import { browser } from './browser';

const PREFIX = 'setting.';
const MIRROR = 'settings';

/** @public One key a setting, so that two pages writing at once never undo each other. */
export function settingsPort(): SettingsPort {
  return {
    known: () => parseSettings(mirrored()),
    load: async () => {
      const settings = await stored();
      if (settings) mirror(settings);
      return settings ?? parseSettings(mirrored());
    },
    change: async (patch) => {
      mirror(parseSettings({ ...mirrored(), ...patch }));
      await browser.storage.local.set(Object.fromEntries(Object.entries(patch).map(([key, value]) => [PREFIX + key, value])));
    },
    watch,
  };
}

const watch: SettingsPort['watch'] = (changed, signal) => {
  if (signal.aborted) return;
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(PREFIX))) return;
    void stored().then((settings) => {
      if (!settings || signal.aborted) return;
      mirror(settings);
      changed(settings);
    });
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
};

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
