import type { MessageKey } from '../../utils/environment';
import { PRESETS, type Preset, type Settings } from '../../utils/settings/settings';
import { Part } from '../controls/Sheet';
import { useOneWish } from '../controls/useOneWish';
import { useEnvironment, useSettings } from '../useEnvironment';
import styles from './Settings.module.css';
import type { Change } from './useChange';

const NAMES: Readonly<Record<Preset, MessageKey>> = { standard: 'presetStandard', large: 'presetLarge', contrast: 'presetContrast' };

/** Three ways to have everything right with one press. */
export function Presets({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  return (
    <Part title={words('settingsPresets')} hint={words('settingsPresetsHint')}>
      <div className={styles.presets}>
        {presetNames().map((preset) => (
          <PresetCard key={preset} preset={preset} change={change} />
        ))}
      </div>
    </Part>
  );
}

function PresetCard({ preset, change }: { readonly preset: Preset; readonly change: Change }) {
  const { words } = useEnvironment();
  const [settings] = useSettings();
  const patch = PRESETS[preset];
  const chosen = isPresetOf(settings, patch);
  const name = words(NAMES[preset]);
  const press = useOneWish(() => change(patch, words('settingsPresetSet', name)));
  return (
    <button type="button" className={styles.preset} aria-pressed={chosen} onClick={press} data-button={`preset-${preset}`}>
      <span className={styles.sample} data-theme={patch.theme} data-sample={preset} aria-hidden="true">
        {words('settingsSample')}
      </span>
      <span className={styles.presetName}>{name}</span>
      {chosen && <span className={styles.chosen}>{words('settingsChosen')}</span>}
    </button>
  );
}

/** True where the settings already say what the preset would. */
function isPresetOf(settings: Settings, patch: Partial<Settings>): boolean {
  const now: Readonly<Record<string, unknown>> = settings;
  return Object.entries(patch).every(([key, value]) => now[key] === value);
}

function presetNames(): readonly Preset[] {
  return ['standard', 'large', 'contrast'];
}
