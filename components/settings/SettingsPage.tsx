import { useState } from 'react';
import { Button } from '../controls/Button';
import { type Message, Notice } from '../controls/Notice';
import { Part, Sheet } from '../controls/Sheet';
import { useEnvironment } from '../useEnvironment';
import { VoiceChoice } from '../voices/VoiceChoice';
import { WayBack } from '../WayBack';
import { Colours } from './Colours';
import { Hearing } from './Hearing';
import { Keyboard } from './Keyboard';
import { OwnReadings } from './OwnReadings';
import { Presets } from './Presets';
import { Printing } from './Printing';
import { SpokenForm } from './SpokenForm';
import { Typing } from './Typing';
import { useChange } from './useChange';

/** @public Whoever sets this up does it once; whoever reads rarely comes here. All of it works at once, on every open page. */
export function SettingsPage() {
  const { words, pages } = useEnvironment();
  const [message, say] = useState<Message>();
  const change = useChange(say);
  return (
    <Sheet
      title={words('settings')}
      back={<WayBack />}
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
