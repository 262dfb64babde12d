import { useCallback, useState } from 'react';
import type { Settings } from '../../utils/settings/settings';
import { Button } from '../controls/Button';
import { type Message, Notice } from '../controls/Notice';
import { Part, Sheet } from '../controls/Sheet';
import { useEnvironment, useSettings } from '../useEnvironment';
import { VoiceChoice } from '../voices/VoiceChoice';
import { Colours } from './Colours';
import { Hearing } from './Hearing';
import { Keyboard } from './Keyboard';
import { OwnReadings } from './OwnReadings';
import { Presets } from './Presets';
import { Printing } from './Printing';
import { SpokenForm } from './SpokenForm';
import { Typing } from './Typing';

/** Changes some settings and tells what happened; the way back is offered. */
export type Change = (patch: Partial<Settings>, says: string) => void;

/** @public Whoever sets this up does it once; whoever reads rarely comes here. All of it works at once, on every open page. */
export function SettingsPage() {
  const { words, pages } = useEnvironment();
  const [settings, apply] = useSettings();
  const [message, say] = useState<Message>();
  const change = useCallback<Change>(
    (patch, says) => {
      const before = valuesOf(settings, patch);
      const undo = () => {
        apply(before);
        say({ says: words('settingsUndone') });
      };
      apply(patch);
      say({ says, deeds: [{ word: words('undo'), onPress: undo }] });
    },
    [settings, apply, words],
  );
  return (
    <Sheet
      title={words('settings')}
      bar={
        <>
          <Button look="quiet" icon="articles" onPress={() => void pages.open('library')} name="library">
            {words('myArticles')}
          </Button>
          <Button look="quiet" onPress={() => void pages.open('welcome')} name="welcome">
            {words('howTo')}
          </Button>
        </>
      }
      foot={<Notice message={message} closeWord={words('closeMessage')} onClose={() => say(undefined)} />}
    >
      <Presets change={change} />
      <Typing change={change} />
      <Colours change={change} />
      <Hearing change={change} />
      <Part title={words('settingsVoices')}>
        <SpokenForm change={change} />
        <VoiceChoice onChoose={(voices, says) => change({ voices }, says)} say={(says) => say({ says })} />
      </Part>
      <OwnReadings change={change} />
      <Printing change={change} />
      <Keyboard change={change} />
    </Sheet>
  );
}

/** What the settings say now where the patch will say something else. */
function valuesOf(settings: Settings, patch: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key in patch));
}
