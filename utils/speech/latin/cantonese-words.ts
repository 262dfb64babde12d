/** Words of notices that the library reads otherwise than the news on Hong Kong's radio does; in traditional characters. */
const WORDS: Readonly<Record<string, string>> = {
  新冠: 'san1 gun1',
  大使: 'daai6 si3',
  特使: 'dak6 si3',
  公使: 'gung1 si3',
  使節: 'si3 zit3',
  使館: 'si3 gun2',
  上升: 'soeng5 sing1',
  聽取: 'ting3 ceoi2',
  強迫: 'koeng5 bik1',
  聽證: 'ting3 zing3',
  行長: 'hong4 zoeng2',
  行管會: 'hang4 gun2 wui2',
  鰂魚涌: 'zak1 jyu4 cung1',
  葵涌: 'kwai4 cung1',
  東涌: 'dung1 cung1',
  河涌: 'ho4 cung1',
  薄扶林: 'bok6 fu4 lam4',
  重案: 'zung6 on3',
  發行: 'faat3 hang4',
  調高: 'tiu4 gou1',
  調低: 'tiu4 dai1',
  調升: 'tiu4 sing1',
  上調: 'soeng5 tiu4',
  調降: 'tiu4 gong3',
  下調: 'haa6 tiu4',
  上漲: 'soeng5 zoeng3',
  轉乘: 'zyun3 sing4',
  轉機: 'zyun3 gei1',
  參與: 'caam1 jyu6',
  與會: 'jyu6 wui2',
  累積: 'leoi5 zik1',
  累計: 'leoi5 gai3',
  店鋪: 'dim3 pou3',
  商鋪: 'soeng1 pou3',
  標識: 'biu1 zi3',
  好奇: 'hou3 kei4',
  勝任: 'sing1 jam6',
  創傷: 'cong1 soeng1',
  重創: 'zung6 cong1',
  重鋪: 'cung4 pou1',
  斷水: 'tyun5 seoi2',
  斷電: 'tyun5 din6',
  擊中: 'gik1 zung3',
  二六: 'ji6 luk6',
  四六: 'sei3 luk6',
  以上: 'ji5 soeng6',
  以下: 'ji5 haa6',
  規上: 'kwai1 soeng6',
  網上: 'mong5 soeng6',
  線上: 'sin3 soeng6',
  下發: 'haa6 faat3',
  不予: 'bat1 jyu5',
  應予: 'jing1 jyu5',
  大使用: 'daai6 si2 jung6',
  分之: 'fan6 zi1',
  盡快: 'zeon2 faai3',
  盡早: 'zeon2 zou2',
  盡可能: 'zeon2 ho2 nang4',
  積累: 'zik1 leoi5',
  累進: 'leoi5 zeon3',
  種糧: 'zung3 loeng4',
  相關: 'soeng1 gwaan1',
  會址: 'wui2 zi2',
  傳奇: 'cyun4 kei4',
  兩彈: 'loeng5 daan2',
  擔當: 'daam1 dong1',
  正當時: 'zing3 dong1 si4',
  繪畫: 'kui2 waa2',
  畫展: 'waa2 zin2',
  畫卷: 'waa2 gyun2',
  畫院: 'waa2 jyun2',
  畫集: 'waa2 zaap6',
  調休: 'tiu4 jau1',
};
/** 請致電, 請於: the light word that asks; one who is asked (請人) is called otherwise. */
const ASKING = /^請(?![人客])/u;
/** Characters whose syllable the ones beside them tell (`_` is the character). */
const AROUND: Readonly<Record<string, readonly [syllable: string, around: RegExp]>> = {
  // an office or a place, unless something is done with what stands behind it: 入境處, 兩處, but 處理
  處: ['cyu3', /(?<![判懲論相共查身])_(?![理分罰置於境方女事決死以一二兩三四五六七八九十])/u],
  // whoever meets, not what will happen: 委員會, 協會
  會: ['wui2', /(?:委|協|聯|行管|[董理監執]事|基金|運動|廣交|博|(?<![發進開])展|代|[次中]全|促|參)_|(?<!社)_長(?![期遠效久])/u],
  // a film or a chip, not a piece of something
  片: ['pin2', /[題傳芯錄]_(?!面)/u],
  // the life of somebody: 《英雄傳》
  傳: ['zyun6', /_》/u],
  // a share, not 率領: 入住率
  率: ['leot2', /(?<![表輕草坦直統粗])_(?![領先眾團隊真直性部])/u],
};
/** Family names that are read otherwise than the word they are written as. */
export const CANTONESE_SURNAMES: Readonly<Record<string, string>> = {
  區: 'au1',
  任: 'jam4',
  單: 'sin6',
  曾: 'zang1',
  查: 'zaa1',
  解: 'haai6',
};
const LONGEST = Math.max(...Object.keys(WORDS).map(({ length }) => length));

/** The syllables of a word of ours that begins at a place. */
export function ownWordAt(chars: readonly string[], at: number): readonly string[] | undefined {
  for (let length = LONGEST; length > 1; length -= 1) {
    const word = WORDS[chars.slice(at, at + length).join('')];
    if (word) return word.split(' ');
  }
  return ASKING.test(chars.slice(at, at + 2).join('')) ? ['cing2'] : undefined;
}

/** The syllable that the characters around one tell. */
export function toldAround(chars: readonly string[], at: number): string | undefined {
  const told = AROUND[chars[at] ?? ''];
  return told?.[1].test(`${chars.slice(Math.max(0, at - 2), at).join('')}_${chars.slice(at + 1, at + 3).join('')}`) ? told[0] : undefined;
}
