/** Characters that are written in one way only in each script, enough to tell which one a text is in. */
const ONLY_SIMPLIFIED =
  /[个这们来时对会国说为过发经学现实务业动产电话号热线区县镇乡书记长报导万亿两点钟级类条项处举办开门问间单数证员职责资费财银医药疗险车辆铁设备机构组织协调风环园农矿规统计审执监检验测应标认许继续维护卫战纪党团总岁与关网变进运还让体优劳]/;
const ONLY_TRADITIONAL =
  /[個這們來時對會國說爲過發經學現實務業動產電話號熱線區縣鎮鄉書記長報導萬億兩點鍾級類條項處舉辦開門問間單據數證員職責資費財銀醫藥療險車輛鐵設備機構組織協調風環園農礦規劃統計審執監檢驗測應標認許繼續維護衛戰紀黨團總歲與關網變進運還讓體優勞]/;

/** The words our rules say, in the other script. */
const PAIRS: Readonly<Record<string, string>> = {
  点: '點',
  两: '兩',
  万: '萬',
  亿: '億',
  负: '負',
  摄: '攝',
  顷: '頃',
  时: '時',
  钟: '鐘',
  个: '個',
  于: '於',
  约: '約',
  东: '東',
  纬: '緯',
  经: '經',
  号: '號',
  杠: '槓',
  级: '級',
  转: '轉',
  编: '編',
  对: '對',
  线: '線',
  户: '戶',
  亩: '畝',
  吨: '噸',
  厘: '釐',
  兹: '茲',
  压: '壓',
  门: '門',
  辆: '輛',
  张: '張',
  项: '項',
  条: '條',
  间: '間',
  栋: '棟',
  楼: '樓',
  处: '處',
  场: '場',
  页: '頁',
  题: '題',
  课: '課',
  学: '學',
  周: '週',
  头: '頭',
  双: '雙',
  块: '塊',
  币: '幣',
  韩: '韓',
  欧: '歐',
  镑: '鎊',
  卢: '盧',
};

/** @public Whether the words that our rules add are written in traditional characters: as the text is, and where it does not tell, as the voice's readers write. */
export function isTraditional(text: string, lang: string): boolean {
  if (ONLY_TRADITIONAL.test(text)) return !ONLY_SIMPLIFIED.test(text) || lang !== 'zh-CN';
  return lang !== 'zh-CN' && !ONLY_SIMPLIFIED.test(text);
}

export function inTraditional(said: string): string {
  return said.replace(/[\u4e00-\u9fff]/g, (char) => PAIRS[char] ?? char);
}
