import { AROUND, RATES } from '../../utils/settings/settings';
import { Choice, Switch } from '../controls/Choice';
import { Part } from '../controls/Sheet';
import { Stepper } from '../controls/Stepper';
import { useEnvironment, useSettings } from '../useEnvironment';
import styles from './Settings.module.css';
import type { Change } from './useChange';

/** What each way is called, and what is said when it was chosen. */
const AROUND_WORDS = {
  plain: ['settingsAroundPlain', 'settingsAroundPlainSet'],
  dim: ['settingsAroundDim', 'settingsAroundDimSet'],
  line: ['settingsAroundLine', 'settingsAroundLineSet'],
} as const;

/** How it is read aloud. */
export function Hearing({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [settings] = useSettings();
  const at = RATES.indexOf(settings.rate);
  const step = (by: 1 | -1) => {
    const rate = RATES[at + by];
    if (rate !== undefined) change({ rate }, words('settingsRateSet', String(rate)));
  };
  return (
    <Part title={words('settingsListening')}>
      <Stepper
        title={words('settingsRate')}
        of={words('inBrackets', words('settingsRate'))}
        now={words('settingsRateNow', String(settings.rate))}
        less={words('slower')}
        more={words('faster')}
        isLeast={at === 0}
        isMost={at === RATES.length - 1}
        onLess={() => step(-1)}
        onMore={() => step(1)}
      />
      <Switch
        word={words('settingsCaption')}
        hint={words('settingsCaptionHint')}
        on={settings.bigCaption}
        onChange={(on) => change({ bigCaption: on }, words(on ? 'settingsCaptionOn' : 'settingsCaptionOff'))}
      />
      <Choice
        title={words('settingsAround')}
        value={settings.around}
        options={AROUND.map((value) => ({ value, word: words(AROUND_WORDS[value][0]) }))}
        onChoose={(around) => change({ around }, words(AROUND_WORDS[around][1]))}
      />
      <Switch
        word={words('settingsLead')}
        hint={words('settingsLeadHint')}
        on={settings.leadSilence}
        onChange={(on) => change({ leadSilence: on }, words(on ? 'settingsLeadOn' : 'settingsLeadOff'))}
      />
      {settings.singleKeys && <p className={styles.keys}>{words('settingsKeys')}</p>}
    </Part>
  );
}
