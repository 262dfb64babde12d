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
  擊中: 'gik1 zung3',
};
/** 請致電, 請於: the light word that asks; one who is asked (請人) is called otherwise. */
const ASKING = /^請(?![人客])/u;
/** Characters whose syllable the ones beside them tell (`_` is the character). */
const AROUND: Readonly<Record<string, readonly [syllable: string, around: RegExp]>> = {
  // an office or a place, unless something is done with what stands behind it: 入境處, 兩處, but 處理
  處: ['cyu3', /(?<![判懲論相共查身])_(?![理分罰置於境方女事決死以一二兩三四五六七八九十])/u],
  // whoever meets, not what will happen: 委員會, 協會
  會: ['wui2', /(?:委|協|聯|行管|[董理監執]事|基金)_/u],
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
  return told?.[1].test(`${chars.slice(Math.max(0, at - 2), at).join('')}_${chars[at + 1] ?? ''}`) ? told[0] : undefined;
}
