import type { MessageKey } from '../../utils/environment';
import { FACES, SCRIPTS, type Settings, SPACINGS, TEXT_SIZES } from '../../utils/settings/settings';
import { Choice, Switch } from '../controls/Choice';
import { Part } from '../controls/Sheet';
import { Stepper } from '../controls/Stepper';
import { useEnvironment, useSettings } from '../useEnvironment';
import styles from './Settings.module.css';
import type { Change } from './useChange';

const FACE_WORDS: Readonly<Record<Settings['face'], MessageKey>> = { hei: 'faceHei', song: 'faceSong', kai: 'faceKai' };
const SPACING_WORDS: Readonly<Record<Settings['spacing'], MessageKey>> = {
  normal: 'spacingNormal',
  wide: 'spacingWide',
  wider: 'spacingWider',
};
const SCRIPT_WORDS: Readonly<Record<Settings['script'], MessageKey>> = {
  original: 'scriptOriginal',
  simplified: 'scriptSimplified',
  traditional: 'scriptTraditional',
};

/** How the text is set; a piece of text beside it shows what that means. */
export function Typing({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [settings] = useSettings();
  return (
    <Part title={words('settingsText')}>
      <SizeStepper change={change} />
      <p className={styles.preview} data-testid="preview">
        {words('settingsPreview')}
      </p>
      <Choice
        title={words('settingsFace')}
        value={settings.face}
        options={FACES.map((value) => ({ value, word: words(FACE_WORDS[value]), sample: <FaceSample face={value} /> }))}
        onChoose={(face) => change({ face }, words('settingsFaceSet', words(FACE_WORDS[face])))}
      />
      <Choice
        title={words('settingsSpacing')}
        value={settings.spacing}
        options={SPACINGS.map((value) => ({ value, word: words(SPACING_WORDS[value]) }))}
        onChoose={(spacing) => change({ spacing }, words('settingsSpacingSet', words(SPACING_WORDS[spacing])))}
      />
      <Choice
        title={words('settingsParagraphs')}
        value={settings.indent ? 'indent' : 'space'}
        options={[
          { value: 'indent', word: words('paragraphsIndent') },
          { value: 'space', word: words('paragraphsSpace') },
        ]}
        onChoose={(value) =>
          change({ indent: value === 'indent' }, words(value === 'indent' ? 'paragraphsIndentSet' : 'paragraphsSpaceSet'))
        }
      />
      <Characters change={change} />
    </Part>
  );
}

/** In which characters Chinese articles are shown. */
function Characters({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [settings] = useSettings();
  return (
    <>
      <Choice
        title={words('settingsScript')}
        value={settings.script}
        options={SCRIPTS.map((value) => ({ value, word: words(SCRIPT_WORDS[value]) }))}
        onChoose={(script) => change({ script }, words('settingsScriptSet', words(SCRIPT_WORDS[script])))}
      />
      <Switch
        word={words('settingsRare')}
        hint={words('settingsRareHint')}
        on={settings.rareReadings}
        onChange={(on) => change({ rareReadings: on }, words(on ? 'settingsRareOn' : 'settingsRareOff'))}
      />
    </>
  );
}

function SizeStepper({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [{ size }] = useSettings();
  const at = TEXT_SIZES.indexOf(size);
  const step = (by: 1 | -1) => {
    const next = TEXT_SIZES[at + by];
    if (next !== undefined) change({ size: next }, words(by > 0 ? 'sizeLarger' : 'sizeSmaller', String(next)));
  };
  return (
    <Stepper
      title={words('settingsSize')}
      of={words('inBrackets', words('settingsSize'))}
      now={words('settingsSizeNow', String(size))}
      less={words('smaller')}
      more={words('larger')}
      isLeast={at === 0}
      isMost={at === TEXT_SIZES.length - 1}
      onLess={() => step(-1)}
      onMore={() => step(1)}
    />
  );
}

function FaceSample({ face }: { readonly face: Settings['face'] }) {
  return (
    <span className={styles.faceSample} data-sample-face={face} aria-hidden="true">
      永
    </span>
  );
}
