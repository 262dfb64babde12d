import type { Voice } from './engine';
import { friendlyName, isKnownGood, isNatural } from './voice-names';

/**
 * A voice as the system lists it.
 * @public
 */
export type SystemVoice = {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
};

const CANTONESE_NAME = /cantonese|粤|粵|廣東話|广东话|sin-?ji|hiu(?:maan|gaai)|wanlung|\btracy\b|\bdanny\b|\baasing\b/i;
const TAIWAN_NAME = /taiwan|台灣|臺灣|台湾|hsiao(?:chen|yu)|yunjhe|\bhanhan\b|\bzhiwei\b|\byating\b|mei-?jia|國語/i;

/**
 * The spoken language of a tag, told apart by families and full tags: `zh-CN` (普通话), `zh-TW` (國語), `yue` (粤语), else the tag itself, tidied.
 * A written language has no sound of its own: `zh-Hant` alone is 國語, `zh-Hant-HK` and `zh-MO` are 粤语.
 * @public
 */
export function spokenLanguageOf(tag: string): string {
  const parts = tag.trim().replace(/_/g, '-').toLowerCase().split('-').filter(Boolean);
  const [family = ''] = parts;
  const has = (...wanted: string[]) => parts.slice(1).some((part) => wanted.includes(part));
  if (family === 'yue' || has('yue')) return 'yue';
  if (family !== 'zh' && family !== 'cmn' && family !== 'zho' && family !== 'chi') return tidied(parts);
  if (has('hak', 'nan', 'wuu', 'gan', 'hsn', 'min', 'xiang')) return tidied(parts);
  if (family !== 'cmn' && has('hk', 'mo', 'hongkong')) return 'yue';
  if (has('tw')) return 'zh-TW';
  if (has('cn', 'sg', 'my', 'hans')) return 'zh-CN';
  return has('hant') ? 'zh-TW' : 'zh-CN';
}

function tidied(parts: readonly string[]): string {
  return parts.map((part, index) => (index > 0 && part.length === 2 ? part.toUpperCase() : part)).join('-');
}

/**
 * In which spoken language an article is read.
 * @param lang the article's language tag; `han`: most of its text is Chinese, which a wrong tag (`en` on a Chinese page) does not change
 * @param speak the listener's wish for Chinese: `auto` follows the article
 * @public
 */
export function languageToSpeak(lang: string, speak: 'auto' | 'zh-CN' | 'yue' | 'zh-TW', han: boolean): string {
  const spoken = spokenLanguageOf(lang);
  const chinese = isChinese(spoken) || (han && !/^(?:ja|ko)\b/.test(spoken));
  if (!chinese) return spoken || 'zh-CN';
  if (speak !== 'auto') return speak;
  return isChinese(spoken) ? spoken : 'zh-CN';
}

function isChinese(spoken: string): boolean {
  return spoken === 'zh-CN' || spoken === 'yue' || spoken === 'zh-TW';
}

/** True for the voices of espeak: names with `+` are its 101 sound variants, "latin as English" reads Chinese as English letters. */
function isUnusable(name: string): boolean {
  return name.includes('+') || /latin as english/i.test(name);
}

function isEspeak({ name, voiceURI }: SystemVoice): boolean {
  return (
    /espeak/i.test(name) ||
    /espeak/i.test(voiceURI) ||
    /\((?:mandarin|cantonese), latin as/i.test(name) ||
    /^chinese \((?:mandarin|cantonese|hakka)\)/i.test(name)
  );
}

/**
 * Ranks: higher is better to listen to. The embedded voice stands at {@link EMBEDDED_RANK}.
 * @public
 */
export const EMBEDDED_RANK = 20;
const RANK = { natural: 90, knownGood: 70, plain: 50, remote: -8, espeak: 5 } as const;

/**
 * A system voice as it is offered; `undefined` for one that nobody should hear.
 * @public
 */
export function offeredVoice(raw: SystemVoice, engine: string): Voice | undefined {
  if (isUnusable(raw.name)) return undefined;
  const lang = languageOfVoice(raw);
  return {
    id: `${engine}:${raw.voiceURI || raw.name}`,
    engine,
    name: friendlyName(raw.name, lang),
    lang,
    local: raw.localService && !isRemote(raw.name),
    rank: rankOf(raw),
  };
}

/** Some browsers call every voice remote or none: what a name says openly counts more. */
function isRemote(name: string): boolean {
  return /\bonline\b/i.test(name) || /^google\s/i.test(name);
}

function languageOfVoice({ name, lang }: SystemVoice): string {
  const spoken = spokenLanguageOf(lang);
  if (!isChinese(spoken)) return spoken;
  if (CANTONESE_NAME.test(name)) return 'yue';
  return TAIWAN_NAME.test(name) && spoken !== 'yue' ? 'zh-TW' : spoken;
}

function rankOf(raw: SystemVoice): number {
  if (isEspeak(raw)) return RANK.espeak;
  const quality = isNatural(raw.name) ? RANK.natural : isKnownGood(raw.name) ? RANK.knownGood : RANK.plain;
  return raw.localService && !isRemote(raw.name) ? quality : quality + RANK.remote;
}

/**
 * The voices that may speak a language, in the order in which they are tried: the listener's choice, then local before remote, a human one before a synthesiser's even where it
 * is of the other shore, then the better one.
 * @param remoteToo whether a voice that sends the text away may be used without having been chosen, after all local ones
 * @public
 */
export function voicesFor(voices: readonly Voice[], lang: string, chosen?: string, remoteToo = true): readonly Voice[] {
  const fitting = voices.filter((voice) => speaks(voice, lang) && (voice.local || remoteToo || voice.id === chosen));
  return [...fitting].sort((one, other) => order(other, lang, chosen) - order(one, lang, chosen));
}

function order(voice: Voice, lang: string, chosen: string | undefined): number {
  return (
    (voice.id === chosen ? 2000 : isRegional(voice) ? -1000 : 0) +
    (voice.local ? 500 : 0) +
    (isHuman(voice) ? 100 : 0) +
    (voice.lang === lang ? 40 : 0) +
    voice.rank
  );
}

/** Not one of a synthesiser that only follows rules. */
function isHuman({ rank }: Voice): boolean {
  return rank >= RANK.plain + RANK.remote;
}

/** 客家话, 闽南语, 吴语 and their like: for whoever chooses such a voice, else after all others. */
function isRegional({ lang }: Voice): boolean {
  return /^(?:zh-)?(?:hak|nan|wuu|gan|hsn|min|xiang|cdo)\b/.test(lang);
}

/** A Mandarin voice of either shore understands the other's text, but 粤语 is never read by a Mandarin voice nor the other way round. */
function speaks(voice: Voice, lang: string): boolean {
  if (voice.lang === lang) return true;
  if (isChinese(lang)) return lang !== 'yue' && voice.lang !== 'yue' && (isChinese(voice.lang) || isRegional(voice));
  return voice.lang.split('-')[0] === lang.split('-')[0] && !isChinese(voice.lang);
}
