const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const ONLY_SIMPLIFIED = codesOf('这国说时会为来对们个后发动过学经产务东车长门问间书见现进开关业设农无与义应并级区医总办报');
const ONLY_TRADITIONAL = codesOf('這國說時會為來對們個後發動過學經產務東車長門問間書見現進開關業設農無與義應並級區醫總辦報');
const STOPWORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is for that with are be this on as by from or you will have',
  de: 'der die das und ist nicht mit für auf den von zu sich des eine dem werden auch',
  fr: 'le la les des et est dans une pour que qui sur avec par du au sont plus',
  es: 'el la los las de que en y es por con para una del se su como más',
  pt: 'de que não uma os do da em para com por mais dos como na no foi',
  it: 'il di che la per un una del non sono con della dei le alla',
  nl: 'de het een van en in is dat op te voor met zijn niet aan',
  pl: 'w i na się z do nie jest to że o dla oraz przez',
};
/** The languages that have the word among their commonest. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [lang, list] of Object.entries(STOPWORDS))
  for (const word of new Set(list.split(' '))) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), lang]);

/** The scripts that are told apart, by the place where they are counted. */
const [HAN, KANA, HANGUL, LATIN, CYRILLIC, OTHER] = [0, 1, 2, 3, 4, 5] as const;

function countScripts(text: string): [han: number, kana: number, hangul: number, latin: number, cyrillic: number, other: number] {
  const counts: ReturnType<typeof countScripts> = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) counts[scriptOf(text.charCodeAt(at))] += 1;
  return counts;
}

function scriptOf(code: number): 0 | 1 | 2 | 3 | 4 | 5 {
  return code < 0x3041 ? alphabetOf(code) : eastAsianOf(code);
}

function alphabetOf(code: number): typeof LATIN | typeof CYRILLIC | typeof OTHER {
  if (code < 0x250) return isLatin(code) ? LATIN : OTHER;
  return code >= 0x400 && code < 0x530 ? CYRILLIC : OTHER;
}

function eastAsianOf(code: number): typeof HAN | typeof KANA | typeof HANGUL | typeof OTHER {
  if (code < 0x3100) return KANA;
  if (code <= 0x9fff) return code >= 0x3400 ? HAN : OTHER;
  if (code >= 0xac00 && code <= 0xd7af) return HANGUL;
  return code >= 0xf900 && code <= 0xfaff ? HAN : OTHER;
}

function isLatin(code: number): boolean {
  return code >= 0xc0 || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/**
 * A BCP 47 tag told from the text itself; the page's own `lang` is believed only where the script of the text allows it
 * (Chinese pages are full of `lang="en"`). Chinese gets its script, and its region where the tag or the host names Hong Kong, Macau or Taiwan.
 */
export function languageOf(text: string, declared: string, host = ''): string {
  const sample = text.slice(0, 3000);
  const [han, kana, hangul, latin, cyrillic] = countScripts(sample);
  if (kana > han * 0.1 && kana > 5) return 'ja';
  if (hangul > han && hangul > latin * 0.3) return 'ko';
  if (han > 1 && han * 3 >= latin) return chinese(sample, declared, host);
  if (cyrillic > latin) return /[іїєґ]/iu.test(sample) ? 'uk' : tagOf(declared, ['ru', 'uk', 'bg', 'sr', 'be', 'kk', 'mn']) || 'ru';
  return latinLanguage(sample, declared);
}

function chinese(sample: string, declared: string, host: string): string {
  let [simplified, traditional] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (ONLY_SIMPLIFIED.has(code)) simplified++;
    else if (ONLY_TRADITIONAL.has(code)) traditional++;
  }
  const undecided = simplified === traditional && /hant|-(?:tw|hk|mo)\b/iu.test(declared);
  if (traditional <= simplified && !undecided) return 'zh-Hans';
  const region = /-(tw|hk|mo)\b/iu.exec(declared)?.[1] ?? /\.(tw|hk|mo)$/iu.exec(host)?.[1];
  return region ? `zh-Hant-${region.toUpperCase()}` : 'zh-Hant';
}

/** Letters of Latin and Cyrillic: a browser makes these ready sooner than all letters of the world. */
const WORDS = /[a-z\u00aa\u00b5\u00ba\u00c0-\u024f\u0370-\u052f]+/g;

function latinLanguage(sample: string, declared: string): string {
  const words = sample.toLowerCase().match(WORDS) ?? [];
  const hits = [...countStopwords(words)].map(([lang, count]) => ({ lang, hits: count / Math.max(1, words.length) }));
  const best = hits.reduce((a, b) => (b.hits > a.hits ? b : a));
  const own = hits.find((one) => one.lang === tagOf(declared).split('-')[0]);
  const contradicted = best.hits > 0.08 && own !== undefined && own.hits * 2 < best.hits;
  const tag = tagOf(declared);
  if (tag && !contradicted && !/^(?:zh|ja|ko|ru|uk|ua)/iu.test(tag)) return tag;
  return best.hits > 0.03 ? best.lang : 'en';
}

function countStopwords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(Object.keys(STOPWORDS).map((lang) => [lang, 0]));
  for (const word of words) {
    const langs = LANGUAGES_OF.get(word);
    if (langs) for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return counts;
}

function tagOf(declared: string, allowed?: readonly string[]): string {
  const [language = '', region = ''] = declared.trim().replace(/_/gu, '-').split('-');
  if (!/^[a-z]{2,3}$/iu.test(language) || (allowed && !allowed.includes(language.toLowerCase()))) return '';
  return /^[a-z]{2}$/iu.test(region) ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase();
}
