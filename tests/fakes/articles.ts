import { linkAddress, pictureAddress } from '../../utils/article/address.ts';
import type { Article, Block, Text } from '../../utils/article/article.ts';

const link = (raw: string) => linkAddress(raw) ?? fail(raw);
const picture = (raw: string) => pictureAddress(raw) ?? fail(raw);
const t = (text: string): Text => [{ text }];
const p = (text: string): Block => ({ kind: 'paragraph', text: t(text) });

function fail(raw: string): never {
  throw new Error(`not an address: ${raw}`);
}

const LONG =
  '近年来，区里坚持以人民为中心的发展思想，把养老服务摆在重要位置，建成社区长者饭堂1036个，服务覆盖率达91%，惠及老人20余万人次，让老年人在家门口就能吃上热乎饭、看上放心病。';

/** A news article of the ordinary kind. */
export function newsArticle(): Article {
  return {
    meta: {
      title: '全市社区长者饭堂突破一千家，老人在家门口吃上热乎饭',
      url: link('https://mzj.example.gov.cn/xwzx/mtbd/content/post_5600000.html'),
      site: '示例市民政局',
      columns: ['新闻中心', '媒体报道'],
      source: '示例日报',
      byline: '本报记者 李明 通讯员 王芳',
      published: '2026-11-03T09:30:00+08:00',
      lang: 'zh-Hans',
    },
    blocks: [
      p(LONG),
      p(`${LONG}据介绍，开通24小时服务热线12345，群众反映的问题做到件件有回音。`),
      { kind: 'heading', level: 2, text: t('一、家门口的饭堂') },
      p(LONG),
      {
        kind: 'figure',
        picture: picture('https://pictures.invalid/one.jpg'),
        alt: '老人在社区饭堂就餐',
        width: 800,
        height: 500,
        caption: t('11月2日，老人们在社区长者饭堂就餐。李明 摄'),
      },
      p(LONG),
      { kind: 'heading', level: 2, text: t('二、送餐到家') },
      p(LONG),
      p(LONG),
      { kind: 'paragraph', text: t('（责任编辑：赵静）'), role: 'note' },
    ],
  };
}

/** A notice with everything that such a page can have. */
export function noticeArticle(): Article {
  return {
    meta: {
      title: '示例市人民政府办公室关于印发基本养老服务清单（2026年版）的通知',
      kicker: '政策文件',
      subtitle: '自2027年1月1日起施行',
      url: link('https://www.example.gov.cn/zwgk/zfwj/202611/t20261103_123456.html'),
      site: '示例市人民政府',
      columns: ['政务公开', '政府文件'],
      source: '市政府办公室',
      published: '2026-11-03',
      written: '2026-10-28',
      lang: 'zh-Hans',
      document: [
        { label: '索引号', value: '000014349/2026-00110' },
        { label: '发文机关', value: '示例市人民政府办公室' },
        { label: '发文字号', value: '示政办发〔2026〕47号' },
        { label: '成文日期', value: '2026年10月28日' },
      ],
    },
    blocks: noticeBlocks(),
  };
}

function noticeBlocks(): readonly Block[] {
  return [
    {
      kind: 'paragraph',
      role: 'lead',
      text: [{ text: '凡户籍在本市、年满60周岁的老年人' }, { text: '①', note: 1 }, { text: '，都可以按清单享受基本养老服务。' }],
    },
    { kind: 'paragraph', text: [{ text: '各区人民政府，市有关单位：' }] },
    {
      kind: 'paragraph',
      text: [
        { text: '《基本养老服务清单' },
        { text: '（2026年版）', strong: true },
        { text: '》已经市政府同意，现印发给你们。联系网页：' },
        { text: '养老服务专栏', href: link('https://www.example.gov.cn/ylfw/') },
        { text: '；英文简介见 ' },
        { text: 'Elderly Care Services', lang: 'en' },
        { text: '。' },
      ],
    },
    { kind: 'heading', level: 2, text: t('一、服务对象') },
    {
      kind: 'list',
      ordered: true,
      items: [
        { text: t('年满60周岁的老年人') },
        {
          text: t('经济困难的失能老年人'),
          list: { kind: 'list', ordered: false, items: [{ text: t('最低生活保障对象') }, { text: t('特困人员') }] },
        },
        { text: t('计划生育特殊家庭老年人') },
      ],
    },
    { kind: 'heading', level: 2, text: t('二、服务项目和标准') },
    { kind: 'heading', level: 3, text: t('（一）补贴标准') },
    {
      kind: 'table',
      caption: t('表1 每人每月补贴标准'),
      headRows: 1,
      rows: [
        ['对象', '年龄', '补贴（元）'].map((each) => ({ text: t(each), header: true as const })),
        ...[
          ['普通老人', '80～89岁', '100'],
          ['高龄老人', '90～99岁', '200'],
          ['百岁老人', '100岁以上', '500'],
        ].map((row) => row.map((each) => ({ text: t(each) }))),
      ],
    },
    {
      kind: 'table',
      caption: t('表2 各区服务机构'),
      headRows: 1,
      rows: [
        ['区', '机构', '地址', '电话', '床位', '护理', '负责人', '备注'].map((each) => ({
          text: t(each),
          columns: 1,
          header: true as const,
        })),
        ['东城区', '第一福利院', '人民路128号', '010-88050813', '320张', '160张', '张大明', '有医务室'].map((each) => ({ text: t(each) })),
      ],
    },
    { kind: 'quote', blocks: [p('“老人吃得好不好，是我们每天都要问的事。”社区主任说。')] },
    { kind: 'paragraph', role: 'verse', align: 'center', text: t('莫道桑榆晚\n为霞尚满天') },
    { kind: 'separator' },
    { kind: 'media', media: 'video', name: '一图看懂养老服务清单', href: link('https://www.example.gov.cn/video/1.html') },
    { kind: 'paragraph', role: 'signature', text: t('示例市人民政府办公室') },
    { kind: 'paragraph', role: 'signature', text: t('2026年10月28日') },
    { kind: 'paragraph', role: 'note', text: [{ text: '①', note: 1 }, { text: ' 年龄按身份证上的出生日期计算。' }] },
    {
      kind: 'attachment',
      name: '基本养老服务清单（2026年版）',
      href: link('https://www.example.gov.cn/a/1.pdf'),
      type: 'PDF',
      size: 1_258_291,
    },
    { kind: 'attachment', name: '申请表', href: link('https://www.example.gov.cn/a/2.docx'), type: 'DOCX', size: 36_864 },
  ];
}

/** As many paragraphs as asked for: for whatever must not give way under length. */
export function longArticle(blocks: number): Article {
  const { meta } = newsArticle();
  return { meta, blocks: Array.from({ length: blocks }, (_, at) => p(`第${at + 1}段。${LONG}`)) };
}
