import type { Article } from '../../../utils/article/article';
import { articleText } from '../../../utils/article/text';
import type { Settings } from '../../../utils/settings/settings';
import { type SpeechSentence, speechScript } from '../../../utils/speech/script';
import { languageToSpeak } from '../../../utils/speech/voices';

/** How much of a text is Chinese, by a glance at its beginning: a wrong language tag must not silence it. */
function isMostlyHan(article: Article): boolean {
  const sample = articleText(article).slice(0, 2000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 4 > sample.length;
}

/** The language that an article is read in. */
export function spokenLanguage(article: Article, speak: Settings['speak']): string {
  return languageToSpeak(article.meta.lang, speak, isMostlyHan(article));
}

type Spoken = { readonly key: string; readonly script: readonly SpeechSentence[] };
const known = new WeakMap<Article, Spoken>();

/** What is said of an article, under the listener's settings; made once for each of them. `announced`: it follows another one. */
export function spokenScript(
  article: Article,
  { speak, lexicon }: Pick<Settings, 'speak' | 'lexicon'>,
  announced = false,
): readonly SpeechSentence[] {
  const key = JSON.stringify([speak, lexicon, announced]);
  const before = known.get(article);
  if (before?.key === key) return before.script;
  const script = speechScript(article, { lang: spokenLanguage(article, speak), lexicon, announced });
  known.set(article, { key, script });
  return script;
}
