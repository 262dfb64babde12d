import type { Article } from '../../../utils/article/article';
import { articleText } from '../../../utils/article/text';
import type { Settings } from '../../../utils/settings/settings';
import { type SpeechSentence, speechScriptSteps } from '../../../utils/speech/script';
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

type Wanted = Pick<Settings, 'speak' | 'lexicon'>;
type Steps = ReturnType<typeof speechScriptSteps>;
type Spoken = { readonly key: string; readonly steps: Steps; script?: readonly SpeechSentence[] };
const known = new WeakMap<Article, Spoken>();

/** What is said of an article, under the listener's settings; made once for each of them. `announced`: it follows another one. */
export function spokenScript(article: Article, wanted: Wanted, announced = false): readonly SpeechSentence[] {
  const spoken = begun(article, wanted, announced);
  return spoken.script ?? goOn(spoken, Number.POSITIVE_INFINITY) ?? [];
}

/** Longest that the page is kept busy at a time, in milliseconds. */
const UNNOTICED = 10;

/** The same for somebody who is not waiting: at once where it is soon made, else bit by bit, while the page answers everything else. */
export function spokenScriptLater(article: Article, wanted: Wanted, made: (script: readonly SpeechSentence[]) => void): void {
  const spoken = begun(article, wanted, false);
  const script = spoken.script ?? goOn(spoken, UNNOTICED);
  if (script) made(script);
  else if (known.get(article) === spoken) setTimeout(() => spokenScriptLater(article, wanted, made), UNNOTICED);
}

function begun(article: Article, { speak, lexicon }: Wanted, announced: boolean): Spoken {
  const key = JSON.stringify([speak, lexicon, announced]);
  const before = known.get(article);
  if (before?.key === key) return before;
  const spoken = { key, steps: speechScriptSteps(article, { lang: spokenLanguage(article, speak), lexicon, announced }) };
  known.set(article, spoken);
  return spoken;
}

/** Makes sentences until all are there or the time is over. */
function goOn(spoken: Spoken, limit: number): readonly SpeechSentence[] | undefined {
  const end = performance.now() + limit;
  do {
    const step = spoken.steps.next();
    if (step.done) spoken.script = step.value;
  } while (!spoken.script && performance.now() < end);
  return spoken.script;
}
