import type { Voice } from '../../speech/engine';
import { EMBEDDED_RANK } from '../../speech/voices';

export const EMBEDDED = 'embedded';

/** The synthesiser's own voices: Mandarin and Cantonese are fed with pinyin and jyutping. */
const MANDARIN = 'cmn-latn-pinyin';
const CANTONESE = 'yue-latn-jyutping';
const ENGLISH = 'en';

const LANGUAGES: readonly (readonly [lang: string, base: string])[] = [
  ['zh-CN', MANDARIN],
  ['zh-TW', MANDARIN],
  ['yue', CANTONESE],
  ['en', ENGLISH],
];
const PEOPLE = [
  ['woman', '+f2'],
  ['man', '+m3'],
] as const;

const ALL = LANGUAGES.flatMap(([lang, base]) =>
  PEOPLE.map(([person, variant], index): { readonly voice: Voice; readonly spoken: string } => ({
    voice: { id: `${EMBEDDED}:${lang}:${person}`, engine: EMBEDDED, name: person, lang, local: true, rank: EMBEDDED_RANK + 1 - index },
    spoken: base + variant,
  })),
);

/** @public */
export const EMBEDDED_VOICES: readonly Voice[] = ALL.map(({ voice }) => voice);

/** What the synthesiser calls the voice of an id. */
export function spokenName(id: string): string | undefined {
  return ALL.find(({ voice }) => voice.id === id)?.spoken;
}
