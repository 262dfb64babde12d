/** Words that are heard beside the article's own. They follow the language that is spoken, not that of the interface. */
export type Wording = {
  readonly source: (name: string) => string;
  readonly date: (iso: string) => string | undefined;
  readonly next: string;
  readonly picture: string;
  readonly table: string;
  readonly attachment: string;
  readonly video: string;
  readonly audio: string;
  readonly colon: string;
  readonly comma: string;
  readonly stop: string;
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})/;

function chineseDate(iso: string): string | undefined {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  return year && month && day ? `${year}年${Number(month)}月${Number(day)}日` : undefined;
}

function dateIn(lang: string): (iso: string) => string | undefined {
  return (iso) => {
    const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
    if (!ISO.test(iso) || Number.isNaN(date.getTime())) return undefined;
    try {
      return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
    } catch {
      return undefined;
    }
  };
}

const MARKS = { colon: '：', comma: '，', stop: '。' };

const SIMPLIFIED: Wording = {
  ...MARKS,
  source: (name) => `来源：${name}`,
  date: chineseDate,
  next: '下一篇',
  picture: '图片',
  table: '表格',
  attachment: '附件',
  video: '视频',
  audio: '录音',
};

const TRADITIONAL: Wording = { ...SIMPLIFIED, source: (name) => `來源：${name}`, picture: '圖片', video: '影片', audio: '錄音' };

const ENGLISH: Wording = {
  source: (name) => `Source: ${name}`,
  date: dateIn('en'),
  next: 'Next',
  picture: 'Picture',
  table: 'Table',
  attachment: 'Attachment',
  video: 'Video',
  audio: 'Recording',
  colon: ': ',
  comma: ', ',
  stop: '. ',
};

/** In a language that has no words here, nothing is said in another one: only what the article itself says. */
function silent(lang: string): Wording {
  return { ...ENGLISH, source: (name) => name, date: dateIn(lang), next: '', picture: '', table: '', attachment: '', video: '', audio: '' };
}

/** @param lang the spoken language; `traditional` where the article is written so */
export function wordingOf(lang: string, traditional: boolean): Wording {
  if (lang === 'zh-TW' || (lang === 'yue' && traditional)) return TRADITIONAL;
  if (lang === 'zh-CN' || lang === 'yue') return SIMPLIFIED;
  return /^en\b/i.test(lang) ? ENGLISH : silent(lang);
}
