import type { MessageKey } from '../../utils/environment';
import { THEMES, type Theme } from '../../utils/settings/settings';
import { Choice } from '../controls/Choice';
import { Part } from '../controls/Sheet';
import { useEnvironment, useSettings } from '../useEnvironment';
import styles from './Settings.module.css';
import type { Change } from './useChange';

const NAMES: Readonly<Record<Theme, MessageKey>> = {
  paper: 'themePaper',
  white: 'themeWhite',
  dark: 'themeDark',
  contrast: 'themeContrast',
};

/** Which paper and ink. */
export function Colours({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [settings] = useSettings();
  return (
    <Part title={words('settingsColours')}>
      <Choice
        title={words('settingsTheme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, word: words(NAMES[value]), sample: <Swatch theme={value} /> }))}
        onChoose={(theme) => change({ theme }, words('settingsThemeSet', words(NAMES[theme])))}
      />
    </Part>
  );
}

function Swatch({ theme }: { readonly theme: Theme }) {
  return (
    <span className={styles.swatch} data-theme={theme} aria-hidden="true">
      字
    </span>
  );
}
