import { Switch } from '../controls/Choice';
import { Part } from '../controls/Sheet';
import { useEnvironment, useSettings } from '../useEnvironment';
import type { Change } from './useChange';

/** Whether a key pressed alone does something: unsteady hands, and programs that type what is spoken, press keys that nobody meant. */
export function Keyboard({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [{ singleKeys }] = useSettings();
  return (
    <Part title={words('settingsKeyboard')}>
      <Switch
        word={words('settingsSingleKeys')}
        hint={words('settingsSingleKeysHint')}
        on={singleKeys}
        onChange={(on) => change({ singleKeys: on }, words(on ? 'settingsSingleKeysOn' : 'settingsSingleKeysOff'))}
      />
    </Part>
  );
}
