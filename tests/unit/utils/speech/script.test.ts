import { describe, expect, test } from 'vitest';
import { linkAddress, pictureAddress } from '../../../../utils/article/address';
import type { Article, Block } from '../../../../utils/article/article';
import { blockText } from '../../../../utils/article/text';
import { sentenceAt, speechScript } from '../../../../utils/speech/script';
import { slowly } from '../../../../utils/speech/slowly';

const url = linkAddress('https://www.example.gov.cn/a.html');
if (!url) throw new Error('no address');
const picture = pictureAddress('https://www.example.gov.cn/a.png');
if (!picture) throw new Error('no picture');

const article = (blocks: readonly Block[], meta: Partial<Article['meta']> = {}): Article => ({
  meta: { title: '标题', url, lang: 'zh-CN', ...meta },
  blocks,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] });
const said = (made: Article, lang = 'zh-CN') => speechScript(made, { lang }).map(({ text }) => text);
const body = (blocks: readonly Block[]) => said(article(blocks)).slice(1);

describe('the head', () => {
  test('title, source and date are said once and first', () => {
    const made = article([paragraph('正文。')], {
      title: '关于2项工作的通知',
      source: '中国社会报',
      published: '2020-01-08T09:30:00+08:00',
    });
    expect(said(made)).toEqual(['关于两项工作的通知', '来源：中国社会报。二零二零年一月八日。', '正文。']);
  });

  test('a document says who issued it, its number and when it was signed', () => {
    const document = [
      { label: '发文机关', value: '国务院办公厅' },
      { label: '发文字号', value: '国办发〔2017〕47号' },
    ];
    expect(said(article([], { document, source: '某网站', published: '2020-01-08', written: '2017-05-15' }))[1]).toBe(
      '来源：国务院办公厅。国办发，二零一七，四十七号。二零一七年五月十五日。',
    );
  });

  test('an article of a programme is announced', () => {
    const [first] = speechScript(article([]), { lang: 'zh-CN', announced: true });
    expect(first?.text).toBe('下一篇：标题');
    expect(first?.place).toEqual({ block: -1, start: 0, end: 2 });
  });
});

describe('blocks', () => {
  test.each(['……', '！！！', '★★★', '——', '。', '😀', ' ', '※'])('nothing is said of %s', (signs) => {
    expect(body([paragraph(signs)])).toEqual([]);
  });

  test('headings stand in pauses', () => {
    const [, heading] = speechScript(article([{ kind: 'heading', level: 2, text: [{ text: '一、总则' }] }]), { lang: 'zh-CN' });
    expect(heading?.before).toBeGreaterThan(300);
    expect(heading?.after).toBeGreaterThan(300);
  });

  test('an ordered list says its numbers, unless the items have their own', () => {
    expect(
      body([{ kind: 'list', ordered: true, start: 2, items: [{ text: [{ text: '申请' }] }, { text: [{ text: '（三）受理' }] }] }]),
    ).toEqual(['二，申请', '三，受理']);
  });

  test('a table is said row by row with the name of each column', () => {
    const cell = (text: string) => ({ text: [{ text }] });
    const table: Block = {
      kind: 'table',
      headRows: 1,
      caption: [{ text: '补贴标准' }],
      rows: [['区', '标准', '备注'].map(cell), ['天河', '500元/人·月', ''].map(cell), ['越秀', '3%', '——'].map(cell)],
    };
    expect(body([table])).toEqual(['表格：补贴标准', '区：天河，标准：每人每月五百元', '区：越秀，标准：百分之三']);
    const script = speechScript(article([table]), { lang: 'zh-CN' });
    const row = script.at(-2);
    expect(row && blockText(table).slice(row.place.start, row.place.end)).toBe('天河\n500元/人·月');
  });

  test('cells that span rows and columns keep the names right', () => {
    const table: Block = {
      kind: 'table',
      headRows: 1,
      rows: [
        [{ text: [{ text: '市' }] }, { text: [{ text: '区' }] }, { text: [{ text: '数' }] }],
        [{ text: [{ text: '广州' }], rows: 2 }, { text: [{ text: '天河' }] }, { text: [{ text: '1' }] }],
        [{ text: [{ text: '越秀' }] }, { text: [{ text: '2' }] }],
      ],
    };
    expect(body([table])).toEqual(['市：广州，区：天河，数：一', '区：越秀，数：二']);
  });

  test('captions and attachments say what they are; addresses and ruby are not said', () => {
    const blocks: Block[] = [
      { kind: 'figure', picture, alt: '不说', caption: [{ text: '会议现场' }] },
      { kind: 'attachment', name: '申请表', href: url, type: 'DOCX' },
      { kind: 'paragraph', text: [{ text: '见' }, { text: '通知', href: url }, { text: '犇', ruby: 'bēn' }] },
    ];
    expect(body(blocks)).toEqual(['图片：会议现场', '附件：申请表', '见通知犇']);
  });

  test('raised characters: a footnote mark is silent, a power and a chemical index are said', () => {
    expect(
      body([
        {
          kind: 'paragraph',
          text: [
            { text: '通知' },
            { text: '[1]', superscript: true },
            { text: '面积5m' },
            { text: '2', superscript: true },
            { text: '，CO' },
            { text: '2', subscript: true },
          ],
        },
      ]),
    ).toEqual(['通知面积五平方米，CO二']);
  });

  test('the mark of a note in the line is silent; the note says its own', () => {
    const text = [{ text: '共有老人29万人' }, { text: '[1]', note: 1 }, { text: '，饭堂412个。' }];
    const note = [{ text: '①', note: 2 }, { text: '据统计。' }];
    expect(
      body([
        { kind: 'paragraph', text },
        { kind: 'paragraph', text: note, role: 'note' },
      ])[0],
    ).toBe('共有老人二十九万人，饭堂四百一十二个。');
  });

  test('one enormous paragraph becomes bearable sentences that join to the whole', () => {
    const text = '全市开展为民服务行动，'.repeat(1000);
    const script = speechScript(article([paragraph(text)]), { lang: 'zh-CN' }).slice(1);
    expect(script.every((sentence) => sentence.text.length <= 60)).toBe(true);
    expect(script.map((sentence) => sentence.text).join('')).toBe(text);
    for (const [index, sentence] of script.entries()) expect(sentence.place.start).toBe(script[index - 1]?.place.end ?? 0);
  });

  test('an English sentence in a Chinese article is English', () => {
    const [, english, chinese] = speechScript(article([paragraph('Welcome to the city of Guangzhou.'), paragraph('GDP增长。')]), {
      lang: 'zh-CN',
    });
    expect([english?.lang, chinese?.lang]).toEqual(['en', 'zh-CN']);
  });

  test('an empty article says its title or nothing', () => {
    expect(said(article([], { title: '' }))).toEqual([]);
  });
});

describe('places', () => {
  test('each sentence stands where its characters are', () => {
    const text = '共1036个。至2019年6月！';
    const script = speechScript(article([paragraph(text)]), { lang: 'zh-CN' }).slice(1);
    expect(script.map(({ place }) => text.slice(place.start, place.end))).toEqual(['共1036个。', '至2019年6月！']);
  });

  test('a kept place is found again', () => {
    const script = speechScript(article([paragraph('第一句。第二句。'), paragraph('第三句。')], { source: '报' }), { lang: 'zh-CN' });
    expect(script[sentenceAt(script, { block: 0, start: 5, end: 6 })]?.text).toBe('第二句。');
    expect(script[sentenceAt(script, { block: 1, start: 0, end: 0 })]?.text).toBe('第三句。');
    expect(sentenceAt(script, { block: -1, start: 0, end: 0 })).toBe(0);
    expect(sentenceAt(script, { block: 99, start: 0, end: 0 })).toBe(script.length - 1);
  });
});

test('没听清: telephone numbers are said in groups, all else as before', () => {
  const [, sentence] = speechScript(article([paragraph('电话13800138000，共1036人。')]), { lang: 'zh-CN' });
  expect(sentence && slowly(sentence).text).toBe('电话幺 三 八，零 零 幺 三，八 零 零 零，共一千零三十六人。');
});
