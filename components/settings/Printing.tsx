import type { MessageKey } from '../../utils/environment';
import { PRINT_SIZES, type Settings } from '../../utils/settings/settings';
import { Choice } from '../controls/Choice';
import { Part } from '../controls/Sheet';
import { useEnvironment, useSettings } from '../useEnvironment';
import type { Change } from './useChange';

const NAMES: Readonly<Record<Settings['printSize'], MessageKey>> = {
  16: 'printSmall',
  18: 'printMiddle',
  22: 'printLarge',
  28: 'printLargest',
};

/** How large it comes out on paper; the screen's size has no part in it. */
export function Printing({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [settings] = useSettings();
  const choose = (value: string) => {
    const printSize = PRINT_SIZES.find((size) => String(size) === value);
    if (printSize !== undefined) change({ printSize }, words('settingsPrintSet', words(NAMES[printSize])));
  };
  return (
    <Part title={words('settingsPrinting')}>
      <Choice
        title={words('settingsPrintSize')}
        hint={words('settingsPrintHint')}
        value={String(settings.printSize)}
        options={PRINT_SIZES.map((size) => ({ value: String(size), word: words(NAMES[size]) }))}
        onChoose={choose}
      />
    </Part>
  );
}
