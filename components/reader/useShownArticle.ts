import { useEffect, useMemo, useState } from 'react';
import type { Article, Place } from '../../utils/article/article';
import type { Settings } from '../../utils/settings/settings';
import { useSettings } from '../useEnvironment';

/** What stands on the screen, and the way between its places and those of the original, which alone is kept. */
export type Shown = {
  readonly article: Article;
  readonly placeHere: (original: Place) => Place;
  readonly placeInOriginal: (here: Place) => Place;
};

type Wish = Pick<Settings, 'script' | 'rareReadings' | 'speak'>;

const same = (place: Place): Place => place;

/**
 * The article in the characters that the reader wished for, with the sound above rare ones. The words stand there at once as they were
 * written and change when the dictionaries have come; without them they stay.
 */
export function useShownArticle(article: Article): Shown {
  const [{ script, rareReadings, speak }] = useSettings();
  const asWritten = useMemo<Shown>(() => ({ article, placeHere: same, placeInOriginal: same }), [article]);
  const [made, setMade] = useState<Shown>();
  const converts = wantsScript(article, script);
  const wanted = converts || (rareReadings && isChinese(article));

  useEffect(() => {
    if (!wanted) return setMade(undefined);
    let wished = true;
    const show = (shown: Shown | undefined) => void (wished && setMade(shown));
    void shownAs(asWritten, converts, { script, rareReadings, speak }).then(show, () => show(undefined));
    return () => {
      wished = false;
    };
  }, [asWritten, wanted, converts, script, rareReadings, speak]);

  return (wanted && made) || asWritten;
}

/** The tag comes from the text itself. */
function isChinese({ meta }: Article): boolean {
  return meta.lang.startsWith('zh');
}

/** What is written in the wished characters already stays untouched: a second conversion would only bring mistakes. */
function wantsScript(article: Article, script: Settings['script']): script is 'simplified' | 'traditional' {
  if (script === 'original' || !isChinese(article)) return false;
  return article.meta.lang.includes('Hant') === (script === 'simplified');
}

async function shownAs(written: Shown, converts: boolean, { script, rareReadings, speak }: Wish): Promise<Shown> {
  const shown = converts && script !== 'original' ? await inScript(written.article, script, speak) : written;
  if (!rareReadings) return shown;
  const [{ withRareReadings }, { languageToSpeak }, { WORDS }] = await Promise.all([
    import('../../utils/article/script/rare'),
    import('../../utils/speech/voices'),
    import('../../utils/speech/latin/words'),
  ]);
  return { ...shown, article: await withRareReadings(shown.article, languageToSpeak(shown.article.meta.lang, speak, true), WORDS) };
}

async function inScript(article: Article, script: 'simplified' | 'traditional', speak: Settings['speak']): Promise<Shown> {
  const convert = await import('../../utils/article/script/convert');
  return convert.inScript(article, script, speak === 'yue' ? 'hk' : 'tw');
}
