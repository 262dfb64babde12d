import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { latinFor } from '../../../../utils/speech/latin/latin';
import { spokenAt } from '../../../../utils/speech/latin/plain';

/** Words of government news whose reading depends on the word; the last column is the syllable of the character in question. */
const POLYPHONES = [
  ['重复建设', '重', 'chong2'],
  ['重要', '重', 'zhong4'],
  ['银行', '行', 'hang2'],
  ['行政许可', '行', 'xing2'],
  ['长者饭堂', '长', 'zhang3'],
  ['增长', '长', 'zhang3'],
  ['长期护理保险', '长', 'chang2'],
  ['处长', '长', 'zhang3'],
  ['还款', '还', 'huan2'],
  ['退耕还林', '还', 'huan2'],
  ['还有', '还', 'hai2'],
  ['调查', '调', 'diao4'],
  ['调整', '调', 'tiao2'],
  ['率先', '率', 'shuai4'],
  ['覆盖率', '率', 'lv4'],
  ['供给', '给', 'ji3'],
  ['会计', '会', 'kuai4'],
  ['种植', '种', 'zhong4'],
  ['种类', '种', 'zhong3'],
  ['差旅费', '差', 'chai1'],
  ['番禺区', '番', 'pan1'],
  ['六安市', '六', 'lu4'],
  ['台州市', '台', 'tai1'],
  ['更好地', '地', 'de5'],
  ['地方', '地', 'di4'],
  ['得到', '得', 'de2'],
  ['教书育人', '教', 'jiao1'],
  ['量化', '量', 'liang4'],
  ['吉林省长春市', '长', 'chang2'],
  ['武汉市长江大桥', '长', 'chang2'],
  ['湖南省长沙市', '长', 'chang2'],
  ['省长会议', '长', 'zhang3'],
  ['央行', '行', 'hang2'],
  ['商行', '行', 'hang2'],
  ['着装', '着', 'zhuo2'],
  ['逐步地', '地', 'de5'],
  ['朝鲜族', '鲜', 'xian3'],
  ['倒车', '倒', 'dao4'],
] as const;

/** More of them, with the particles 得 and 地 and with family names: the character in question stands in brackets. */
const more = (file: string, lang: string) =>
  readFileSync(join(import.meta.dirname, 'phrases', file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [marked, syllable] = line.split('\t');
      return marked && syllable ? [{ marked, syllable, lang }] : [];
    });

describe('readings', () => {
  test.each([...more('pinyin.tsv', 'zh-CN'), ...more('pinyin-traditional.tsv', 'zh-TW'), ...more('jyutping.tsv', 'yue')])(
    '$marked is $syllable',
    async ({ marked, syllable, lang }) => {
      const { text, tokens } = await latinFor(marked.replace(/[[\]]/g, ''), lang);
      const token = tokens.find(({ start }) => start === marked.indexOf('['));
      expect(token && text.slice(token.at, token.at + token.length)).toBe(syllable);
    },
  );

  test.each(POLYPHONES)('%s: %s is %s', async (word, char, syllable) => {
    const { text, tokens } = await latinFor(word, 'zh-CN');
    const token = tokens[[...word].indexOf(char)];
    expect(token && text.slice(token.at, token.at + token.length)).toBe(syllable);
  });

  test('is spelled as the synthesiser takes it: xong for xiong, v for ü, no r5', async () => {
    expect((await latinFor('熊穷窘绿花儿〇', 'zh-CN')).text).toBe('xong2 qong2 jong3 lv4 hua1 er2 ling2');
  });

  test('abbreviations are spelled, marks are pauses, every token leads back', async () => {
    const latin = await latinFor('“GDP”增长，真的？', 'zh-CN');
    expect(latin.text).toBe('G D P zeng1 zhang3, zhen1 de5?');
    for (const { start, end } of latin.tokens) expect('“GDP”增长，真的？'.slice(start, end)).toMatch(/^[A-Z\u4e00-\u9fff]$/);
    expect(spokenAt(latin, latin.text.indexOf('zhang3'))).toEqual({ at: 6, length: 1 });
    expect(spokenAt({ text: '', tokens: [] }, 5)).toEqual({ at: 0, length: 0 });
  });
});

describe('jyutping', () => {
  test.each([
    ['新冠', 'san1 gun1'],
    ['大使館', 'daai6 si3 gun2'],
    ['物價上升', 'mat6 gaa3 soeng5 sing1'],
    ['聽證會', 'ting3 zing3 wui2'],
    ['听证', 'ting3 zing3'],
    ['銀行行長', 'ngan4 hong4 hong4 zoeng2'],
    ['請致電', 'cing2 zi3 din6'],
    ['鰂魚涌', 'zak1 jyu4 cung1'],
    ['东涌镇', 'dung1 cung1 zan3'],
    ['涌现', 'jung2 jin6'],
    ['听取意见', 'ting3 ceoi2 ji3 gin3'],
    ['強迫勞動', 'koeng5 bik1 lou4 dung6'],
  ])('of %s is %s', async (text, jyutping) => {
    expect((await latinFor(text, 'yue')).text).toBe(jyutping);
  });

  test('syllables without a vowel get one, or nobody would hear them', async () => {
    expect((await latinFor('中午十五元唔該', 'yue')).text).toBe('zung1 ung5 sap6 ung5 jyun4 um4 goi1');
  });

  test('comes from traditional words, also for simplified text', async () => {
    expect((await latinFor('参加医疗干部因为里面', 'yue')).text).toBe('caam1 gaa1 ji1 liu4 gon3 bou6 jan1 wai6 leoi5 min6');
    expect((await latinFor('一千零三十六個', 'yue')).text).toBe('jat1 cin1 ling4 saam1 sap6 luk6 go3');
  });
});

test('other languages stay as they are', async () => {
  const latin = await latinFor('Good morning', 'en');
  expect(latin.text).toBe('Good morning');
  expect(spokenAt(latin, 5)).toEqual({ at: 5, length: 7 });
});
