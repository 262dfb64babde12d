import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import type { Article } from '../../utils/article/article';
import styles from './Sounded.module.css';

/** @public How the rare characters of the article on the screen are read. */
export const Sounds = createContext<Article['sounds']>(undefined);

/** From so many letters on they are set closer. */
const LONG = 5;

/** A character with its sound above it, for the eye alone. */
export function withSound(character: ReactNode, sound: string, key?: number): ReactElement {
  return (
    <ruby key={key} className={styles.sounded}>
      {character}
      <rt aria-hidden data-sound={sound} data-long={sound.length >= LONG || undefined} />
    </ruby>
  );
}

/** @public A line that is no running text. */
export function Sounded({ text }: { readonly text: string }) {
  const sounds = useContext(Sounds) ?? {};
  const rare = Object.keys(sounds).join('');
  if (!rare) return text;
  return text.split(new RegExp(`([${rare}])`, 'u')).map((bit, at) => withSoundWhere(sounds[bit], bit, at));
}

function withSoundWhere(sound: string | undefined, bit: string, at: number): ReactNode {
  return sound === undefined ? bit : withSound(bit, sound, at);
}
