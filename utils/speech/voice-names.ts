type Known = { readonly name: string; readonly woman: boolean };

const woman = (name: string): Known => ({ name, woman: true });
const man = (name: string): Known => ({ name, woman: false });

/** Names under which makers list their Chinese voices, by the word that stands in the raw name. */
const KNOWN: Readonly<Record<string, Known>> = {
  huihui: woman('慧慧'),
  yaoyao: woman('瑶瑶'),
  kangkang: man('康康'),
  hanhan: woman('涵涵'),
  yating: woman('雅婷'),
  zhiwei: man('志威'),
  tracy: woman('Tracy'),
  danny: man('Danny'),
  xiaoxiao: woman('晓晓'),
  xiaoyi: woman('晓伊'),
  xiaochen: woman('晓辰'),
  xiaohan: woman('晓涵'),
  xiaomeng: woman('晓梦'),
  xiaomo: woman('晓墨'),
  xiaoqiu: woman('晓秋'),
  xiaorui: woman('晓睿'),
  xiaoshuang: woman('晓双'),
  xiaoxuan: woman('晓萱'),
  xiaoyan: woman('晓颜'),
  xiaoyou: woman('晓悠'),
  xiaozhen: woman('晓甄'),
  xiaobei: woman('晓北'),
  xiaoni: woman('晓妮'),
  yunxi: man('云希'),
  yunyang: man('云扬'),
  yunjian: man('云健'),
  yunxia: man('云夏'),
  yunye: man('云野'),
  yunze: man('云泽'),
  yunfeng: man('云枫'),
  yunhao: man('云皓'),
  hiumaan: woman('曉曼'),
  hiugaai: woman('曉佳'),
  wanlung: man('雲龍'),
  hsiaochen: woman('曉臻'),
  hsiaoyu: woman('曉雨'),
  yunjhe: man('雲哲'),
  tingting: woman('婷婷'),
  lili: woman('莉莉'),
  limu: man('李牧'),
  lilian: woman('李莲'),
  yushu: woman('语舒'),
  meijia: woman('美佳'),
  sinji: woman('善怡'),
  aasing: man('阿升'),
  hanna: woman('汉娜'),
};

const LANGUAGE: Readonly<Record<string, string>> = { 'zh-CN': '普通话', yue: '粤语', 'zh-TW': '國語' };
/** Under these names speech-dispatcher lists the voices of espeak-ng: Chinese (Mandarin, latin as Pinyin). */
const ESPEAK = /^chinese \((?:mandarin|cantonese|hakka)\b/i;
const NATURAL = /\bnatural\b|neural|\bpremium\b|优质|優質|高音质/i;
const ENHANCED = /\benhanced\b|增强|增強|加强/i;

/** @public */
export function isNatural(name: string): boolean {
  return NATURAL.test(name);
}

/**
 * Voices that old ears were found to follow well: those that are known by name, and what makers call enhanced.
 * @public
 */
export function isKnownGood(name: string): boolean {
  return ENHANCED.test(name) || /^google\b/i.test(name) || known(name) !== undefined;
}

/**
 * A name for people: 慧慧（女声）, 晓晓（女声，自然）, 谷歌普通话, 电脑合成（普通话）. A voice nobody knows here keeps its raw name.
 * @public
 */
export function friendlyName(raw: string, lang: string): string {
  const name = raw.trim();
  const language = LANGUAGE[lang];
  if (language === undefined) return name;
  const traditional = lang === 'zh-TW' || lang === 'yue';
  if (/^google\b/i.test(name)) return `谷歌${language}`;
  if (ESPEAK.test(name)) return traditional ? `電腦合成（${language}）` : `电脑合成（${language}）`;
  const found = known(name);
  if (!found) return name;
  const voice = found.woman ? '女' : '男';
  const manner = isNatural(name) ? '，自然' : '';
  return `${found.name}（${voice}${traditional ? '聲' : '声'}${manner}）`;
}

function known(name: string): Known | undefined {
  const words = name.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  for (const word of words) {
    const key = word.replace(/-/g, '');
    // Edge and Azure write XiaoxiaoNeural in one word.
    const found = KNOWN[key] ?? KNOWN[key.replace(/(?:multilingual|dialects)?neural$/, '')];
    if (found) return found;
  }
  return Object.values(KNOWN).find((entry) => entry.name.length > 1 && /\p{Script=Han}/u.test(entry.name) && name.includes(entry.name));
}
