import type { Voice } from './engine';

type Speaker = {
  readonly voices: Readonly<Record<string, readonly Voice[]>>;
  readonly script: readonly { readonly lang: string }[];
  readonly sentence: number;
  readonly failed: readonly string[];
};

/** @public The best voice for the state's sentence that has not failed. A foreign sentence without a voice of its own is said by the voice of the article. */
export function voiceFor({ voices, script, sentence, failed }: Speaker): Voice | undefined {
  const lang = script[sentence]?.lang;
  const sound = (candidates: readonly Voice[] = []) => candidates.find(({ id }) => !failed.includes(id));
  const main = script[0]?.lang;
  return (lang === undefined ? undefined : sound(voices[lang])) ?? (main === undefined ? undefined : sound(voices[main]));
}

/**
 * @public The ids of all voices that are given up when one fails: of a remote one all remote voices of its engine, of a local one the whole engine,
 * and where only the voice was missing, the engine's voices of that language.
 */
export function givenUp({ voices, failed }: Speaker, from: Voice, reason: string): string[] {
  const missing = reason === 'no-voice';
  const alike = (voice: Voice) => voice.engine === from.engine && (missing ? voice.lang === from.lang : from.local || !voice.local);
  const given = Object.values(voices)
    .flat()
    .filter(alike)
    .map(({ id }) => id);
  return [...new Set([...failed, from.id, ...given])];
}
