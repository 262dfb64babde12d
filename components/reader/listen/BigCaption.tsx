import { useLayoutEffect, useRef } from 'react';
import { Sounded, Sounds } from '../../article/Sounded';
import { useSettings } from '../../useEnvironment';
import styles from './ListenBar.module.css';
import type { Caption } from './view';

/** How much larger than the article's letters; stepped down until the sentence has room. */
const SCALES = [2, 1.7, 1.4, 1.2, 1, 0.8, 0.65, 0.5] as const;
/** CSS pixels: what can be read from the armchair, and the largest that the article's letters come to. */
const SMALLEST = 28;
const LARGEST = 128;

/**
 * 大字幕: the sentence being said in very large letters. It repeats what stands in the article and what is heard, so a screen reader passes over it.
 */
export function BigCaption({ caption }: { readonly caption: Caption }) {
  const box = useRef<HTMLParagraphElement>(null);
  const [{ size }] = useSettings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence may need other letters
  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown) return;
    for (const scale of SCALES) {
      shown.style.fontSize = `${Math.min(LARGEST, Math.max(SMALLEST, size * scale))}px`;
      if (shown.scrollHeight <= shown.clientHeight + 1) return;
    }
  }, [caption.text, caption.sounds, size]);
  const { text, word, sounds } = caption;
  useLayoutEffect(() => {
    const shown = box.current;
    const mark = word && shown?.querySelector('mark');
    if (shown && mark) shown.scrollTop = mark.offsetTop - shown.offsetTop - shown.clientHeight / 3;
  }, [word]);
  return (
    <Sounds.Provider value={sounds}>
      <p ref={box} className={styles.caption} aria-hidden="true" data-caption data-sounded={sounds && ''}>
        <Sounded text={text.slice(0, word?.start)} />
        {word && (
          <>
            <mark>
              <Sounded text={text.slice(word.start, word.end)} />
            </mark>
            <Sounded text={text.slice(word.end)} />
          </>
        )}
      </p>
    </Sounds.Provider>
  );
}
