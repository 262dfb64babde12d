/** Words of notices that the library reads otherwise than the news on Hong Kong's radio does; in both scripts where they differ. */
const WORDS: Readonly<Record<string, string>> = {
  新冠: 'san1 gun1',
  大使: 'daai6 si3',
  特使: 'dak6 si3',
  公使: 'gung1 si3',
  使節: 'si3 zit3',
  使节: 'si3 zit3',
  使館: 'si3 gun2',
  使馆: 'si3 gun2',
  上升: 'soeng5 sing1',
  聽取: 'ting3 ceoi2',
  听取: 'ting3 ceoi2',
  強迫: 'koeng5 bik1',
  强迫: 'koeng5 bik1',
  聽證: 'ting3 zing3',
  听证: 'ting3 zing3',
  行長: 'hong4 zoeng2',
  行长: 'hong4 zoeng2',
  鰂魚涌: 'zak1 jyu4 cung1',
  鲗鱼涌: 'zak1 jyu4 cung1',
  葵涌: 'kwai4 cung1',
  東涌: 'dung1 cung1',
  东涌: 'dung1 cung1',
  河涌: 'ho4 cung1',
};
/** 請致電, 請於: the light word that asks; one who is asked (請人) is called otherwise. */
const ASKING = /^[請请](?![人客])/u;
const LONGEST = Math.max(...Object.keys(WORDS).map(({ length }) => length));

/** The syllables of a word of ours that begins at a place. */
export function ownWordAt(chars: readonly string[], at: number): readonly string[] | undefined {
  for (let length = LONGEST; length > 1; length -= 1) {
    const word = WORDS[chars.slice(at, at + length).join('')];
    if (word) return word.split(' ');
  }
  return ASKING.test(chars.slice(at, at + 2).join('')) ? ['cing2'] : undefined;
}
