import { useId, useState } from 'react';
import type { MessageKey } from '../../utils/environment';
import type { Voice } from '../../utils/speech/engine';
import { Button } from '../controls/Button';
import { useEnvironment, useSettings } from '../useEnvironment';
import { HOW_TO_ADD } from './how-to-add';
import { useTrial } from './useTrial';
import { useVoices } from './useVoices';
import styles from './VoiceChoice.module.css';
import { voiceName } from './voice-name';

/** The spoken languages for which a voice is chosen. */
const LANGUAGES: readonly (readonly [lang: string, name: MessageKey])[] = [
  ['zh-CN', 'voiceMandarin'],
  ['yue', 'voiceCantonese'],
  ['zh-TW', 'voiceTaiwan'],
  ['en', 'voiceEnglish'],
];

/** More would be a phone book; the best come first, the others at a press. */
const SHOWN = 6;

type Props = {
  /** Keeps the choice and says so. */
  readonly onChoose: (voices: Readonly<Record<string, string>>, says: string) => void;
  /** Says something where the page answers. */
  readonly say: (says: string) => void;
};

/** @public Which voice reads each language: every voice can be tried, one is chosen, or the best is found by itself. */
export function VoiceChoice({ onChoose, say }: Props) {
  const { words, speech } = useEnvironment();
  return (
    <>
      <div className={styles.row}>
        <p>{words('voicePlain')}</p>
        <Button onPress={() => say(words(HOW_TO_ADD[speech.system]))}>{words('listenHow')}</Button>
      </div>
      {LANGUAGES.map(([lang, name]) => (
        <Language key={lang} lang={lang} name={name} onChoose={onChoose} say={say} />
      ))}
    </>
  );
}

/** The voice that comes along stands under each language once, though it can speak the neighbour's too. */
function isOwn(voice: Voice, lang: string): boolean {
  return voice.engine !== 'embedded' || voice.lang === lang;
}

function Language({ lang, name, onChoose, say }: Props & { readonly lang: string; readonly name: MessageKey }) {
  const { words } = useEnvironment();
  const [{ voices: chosen }] = useSettings();
  const all = useVoices(lang).filter((voice) => isOwn(voice, lang));
  const [shown, setShown] = useState(SHOWN);
  // The chosen one is always in sight.
  const voices = all.filter(({ id }, index) => index < shown || id === chosen[lang]);
  const trial = useTrial(() => say(words('voiceNoSound')));
  const group = useId();
  const choose = (voice: Voice | undefined) => {
    const { [lang]: _before, ...others } = chosen;
    const named = voice ? voiceName(words, voice) : words('voiceAuto');
    onChoose(voice ? { ...others, [lang]: voice.id } : others, words('voiceChosen', named));
  };
  const current = voices.find(({ id }) => id === chosen[lang])?.id;
  return (
    <fieldset className={styles.language}>
      <legend>{words('voiceChoose', words(name))}</legend>
      <label className={styles.voice}>
        <input type="radio" name={group} checked={current === undefined} onChange={() => choose(undefined)} />
        <span>{words('voiceAuto')}</span>
      </label>
      {voices.map((voice) => (
        <div key={voice.id} className={styles.row}>
          <label className={styles.voice}>
            <input type="radio" name={group} checked={voice.id === current} onChange={() => choose(voice)} />
            <span>
              <bdi>{voiceName(words, voice)}</bdi>
              {!voice.local && <span className={styles.note}>{words('voiceOnline')}</span>}
            </span>
          </label>
          <TryButton says={words(trial.speaking === voice.id ? 'voiceTrying' : 'voiceTry')} voice={voice} onPress={trial.start} />
        </div>
      ))}
      {voices.length < all.length && (
        <Button onPress={() => setShown(all.length)} name="more-voices">
          {words('voiceMore', words(name), String(all.length - voices.length))}
        </Button>
      )}
    </fieldset>
  );
}

type TryProps = { readonly says: string; readonly voice: Voice; readonly onPress: (voice: Voice) => void };

/** What a screen reader says begins with the word that is seen, also while the voice speaks. */
function TryButton({ says, voice, onPress }: TryProps) {
  const { words } = useEnvironment();
  return (
    <Button onPress={() => onPress(voice)} label={`${says} ${voiceName(words, voice)}`}>
      {says}
    </Button>
  );
}
