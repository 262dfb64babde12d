import { describe, expect, test } from 'vitest';
import { linkAddress } from '../../../../../utils/article/address';
import type { Article, Block, Text } from '../../../../../utils/article/article';
import { COMMON_CHARACTERS } from '../../../../../utils/article/script/common-characters';
import { convertedBy, inScript } from '../../../../../utils/article/script/convert';
import { withRareReadings, withReadings } from '../../../../../utils/article/script/rare';
import { blockText } from '../../../../../utils/article/text';

const url = linkAddress('https://www.example.gov.cn/a.html');
if (!url) throw new Error('no address');
const article = (blocks: readonly Block[], title = '关于头发的发展'): Article => ({
  meta: { title, url, lang: 'zh-Hans', source: '人民网' },
  blocks,
});
const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });

describe('the other script', () => {
  test('goes by words, across runs, and keeps links', async () => {
    const made = await inScript(article([paragraph({ text: '理' }, { text: '发和发展', href: url })]), 'traditional');
    expect(made.article.meta).toMatchObject({ title: '關於頭髮的發展', lang: 'zh-Hant', source: '人民網' });
    expect(made.article.blocks).toEqual([paragraph({ text: '理' }, { text: '髮和發展', href: url })]);
  });

  test('comes back to what it was, and the original is not touched', async () => {
    const original = article([paragraph({ text: '全市开设长者饭堂，状态极差的里面。' })]);
    const frozen = JSON.stringify(original);
    const there = await inScript(original, 'traditional', 'hk');
    const back = await inScript(there.article, 'simplified');
    expect(back.article.blocks).toEqual(original.blocks);
    expect(JSON.stringify(original)).toBe(frozen);
  });

  test('places follow where lengths change, in tables too', () => {
    const longer = (text: string) => text.replaceAll('网', '網路');
    const table: Block = { kind: 'table', headRows: 0, rows: [[{ text: [{ text: '上网' }] }, { text: [{ text: '好，网站' }] }]] };
    const made = convertedBy(article([table], '网'), longer, 'zh-Hant');
    const [block] = made.article.blocks;
    expect(block && blockText(block)).toBe('上網路\n好，網路站');
    const place = { block: 0, start: 3, end: 4 };
    const here = made.placeHere(place);
    expect(block && blockText(block).slice(here.start, here.end)).toBe('好');
    expect(made.placeInOriginal(here)).toEqual(place);
    expect(made.placeHere({ block: -1, start: 0, end: 1 })).toEqual({ block: -1, start: 0, end: 2 });
  });
});

/** The coding standard that every Chinese system has had since 1980, as the decoder lists it. */
function isOfGb2312(char: string): boolean {
  const decoder = new TextDecoder('gbk');
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) if (decoder.decode(new Uint8Array([row, cell])) === char) return true;
  return false;
}

describe('rare characters', () => {
  test('begin where the first level of 通用规范汉字表 ends: it has 3,500, in the order of their strokes', () => {
    const characters = [...COMMON_CHARACTERS.join('')];
    expect(new Set(characters).size).toBe(3500);
    expect(characters.length).toBe(3500);
    expect(characters.slice(0, 8).join('')).toBe('一乙二十丁厂七卜');
    expect(characters.slice(-4).join('')).toBe('镶瓤罐矗');
    // Common in the table of 2013, though the old coding standard had them among the rare ones or not at all; and the other way round.
    for (const char of '啰瞭') expect(characters, char).toContain(char);
    for (const char of '乂乜彧荀亳') expect(characters, char).not.toContain(char);
    expect(characters.filter((char) => !isOfGb2312(char)).join('')).toBe('啰瞭');
  });

  test('carry their reading, common ones do not, the plain text stays', async () => {
    const blocks = [paragraph({ text: '荀彧在亳州', strong: true }, { text: '的會議' })];
    const read = await withRareReadings(article(blocks), 'zh-CN');
    expect(read.blocks).toEqual([
      paragraph(
        { text: '荀', strong: true, sound: 'xún' },
        { text: '彧', strong: true, sound: 'yù' },
        { text: '在', strong: true },
        { text: '亳', strong: true, sound: 'bó' },
        { text: '州', strong: true },
        { text: '的會議' },
      ),
    ]);
    expect(read.blocks.map(blockText)).toEqual(blocks.map(blockText));
  });

  test('carry it in the lines around the body and in the names of files too', async () => {
    const name = '邕江整治方案.pdf';
    const given = article([{ kind: 'attachment', name, href: url }], '亳州市的通知');
    const read = await withRareReadings({ ...given, meta: { ...given.meta, byline: '记者 荀明', subtitle: '致歙縣老人' } }, 'zh-CN', {
      歙县: 'shè xiàn',
    });
    expect(read.sounds).toEqual({ 亳: 'bó', 荀: 'xún', 歙: 'shè', 邕: 'yōng' });
    expect(read.blocks).toEqual([{ kind: 'attachment', name, href: url }]);
    expect(read.meta.title).toBe('亳州市的通知');
  });

  test('are read in jyutping for 粤语; a reading that the page gives is kept', async () => {
    const [block] = (await withRareReadings(article([paragraph({ text: '彧' })]), 'yue')).blocks;
    expect(block).toEqual(paragraph({ text: '彧', sound: 'juk1' }));
    const given: Text = [{ text: '彧', ruby: 'YU' }];
    expect(
      withReadings(
        given,
        () => false,
        () => ['yù'],
      ),
    ).toEqual(given);
  });
});
