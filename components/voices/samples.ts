/** What a voice says when it is tried, in the language it speaks: everyday words and a number. */
const SAMPLES: Readonly<Record<string, string>> = {
  'zh-CN': '您好，这是我的声音。一共一千零三十六个长者饭堂，听得清楚吗？',
  'zh-TW': '您好，這是我的聲音。一共一千零三十六個長者飯堂，聽得清楚嗎？',
  yue: '您好，呢個係我嘅聲音。一共一千零三十六個長者飯堂，聽唔聽得清楚？',
  en: 'Hello, this is my voice. Can you hear me well?',
};

export function sampleOf(lang: string): string {
  return SAMPLES[lang] ?? SAMPLES[lang.split('-')[0] ?? ''] ?? SAMPLES['en'] ?? '';
}
