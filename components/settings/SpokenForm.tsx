import type { MessageKey } from '../../utils/environment';
import { type Settings, SPEAK } from '../../utils/settings/settings';
import { Choice } from '../controls/Choice';
import { useEnvironment, useSettings } from '../useEnvironment';
import type { Change } from './useChange';

const WORDS: Readonly<Record<Settings['speak'], MessageKey>> = {
  auto: 'speakAuto',
  'zh-CN': 'voiceMandarin',
  yue: 'voiceCantonese',
  'zh-TW': 'voiceTaiwan',
};

/** In which spoken form of Chinese articles are read. */
export function SpokenForm({ change }: { readonly change: Change }) {
  const { words } = useEnvironment();
  const [{ speak }] = useSettings();
  return (
    <Choice
      title={words('settingsSpeak')}
      value={speak}
      options={SPEAK.map((value) => ({ value, word: words(WORDS[value]) }))}
      onChoose={(value) => change({ speak: value }, words('settingsSpeakSet', words(WORDS[value])))}
    />
  );
}
