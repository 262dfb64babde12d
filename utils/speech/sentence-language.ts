const LATIN_WORD = /\p{Script=Latin}{2,}/gu;

/** The language a sentence is said in: one without any Chinese character but with several Latin words is English within a Chinese article, and the other way round. */
export function languageOfSentence(text: string, lang: string): string {
  const chinese = lang === 'zh-CN' || lang === 'yue' || lang === 'zh-TW';
  if (chinese) return !/\p{Script=Han}/u.test(text) && isProse(text) ? 'en' : lang;
  return /\p{Script=Han}/u.test(text) && !/^(?:ja|ko)/i.test(lang) && !/\p{Script=Latin}/u.test(text) ? 'zh-CN' : lang;
}

function isProse(text: string): boolean {
  const words = text.match(LATIN_WORD) ?? [];
  return words.length >= 3 && /\p{Ll}{2}/u.test(text) && !/[@/]|\p{L}\.\p{L}{2}/u.test(text);
}
