import { HOUSE_RULES } from './houses';
import { endsWithLabel } from './labels';
import { digitByDigit, quantity } from './numerals';
import { dialled } from './phones';
import { ROUTE_RULES } from './routes';
import { after, before, type Context, PAUSE, type Rule, sticky } from './rule';
import { signAt } from './units';

/** A code of letters and digits: each digit by itself, the marks between as short pauses. */
function spelled(code: string, context: Context): string {
  return dialled(code, context).replace(/[-—/·.•_ ]+/g, PAUSE);
}

const LABELS =
  '邮编 郵編 郵遞區號 邮政编码 郵政編碼 账号 帳號 帐号 账户 卡号 尾号 尾號 尾数 尾數 驗證碼 賬號 賬戶 帳戶 卡號 身份證 證件號 學號 工號 單號 批號 文號 索引號 備案號 准考證號 車牌號 信用代碼 微信號 機構代碼 標識碼 許可證 登記號 註冊號 末3碼 末3码 末三碼 末三码 后三位 後三位 后四位 後四位 后3位 後3位 后4位 後4位 代号 代號 编号 編號 代码 代碼 编码 編碼 证号 證號 身份证 证件号 学号 工号 单号 批号 文号 索引号 备案号 准考证号 车牌 车牌号 车号 車號 验证码 信用代码 统编 統編 微信 微信号 微信公众号 QQ QQ群 qq qq群 群号 机构代码 标识码 网安备 ICP备 许可证 登记号 注册号 ISBN ISSN 身份证号'.split(
    ' ',
  );

/** What its label, its letters or its length tell from a telephone number. */
export const LONG_CODE_RULES: readonly Rule[] = [
  {
    // 账号：6222 0210 0111 2345 678: as it is printed on the card
    pattern: sticky`(?<!\d)(\d{4}(?: \d{3,4}){2,5})(?!\d| \d)`,
    say: ([code = ''], context) => spelled(code, context),
  },
  {
    pattern: sticky`(?<![A-Za-z0-9])([A-Za-z0-9]{2,}(?:[-—/·._][A-Za-z0-9]+)*)`,
    say: (match, context) => {
      // 单位代码：km-h: what begins with a unit is none
      const [first = ''] = match[0].split(/[-—/·._]/);
      if (first !== match[0] && signAt(first, 0) === first) return undefined;
      if (!/\d/.test(match[0]) || !endsWithLabel(before(context, match, 24), LABELS)) return undefined;
      const counted =
        /^(?:个|個|年|月|日|元|人|家|位[数數]?|[万萬]|[条條]|[张張]|起|[级級])/.test(after(context, match)) && match[0].length < 6;
      return counted ? undefined : spelled(match[0], context);
    },
  },
  {
    // 18 characters of an identity or a credit code, long serials with letters
    pattern: sticky`(?<![0-9A-Za-z])(?=[0-9A-Z]*[A-Z])(?=[0-9A-Z]*\d{2})([0-9][0-9A-Z]{7,}(?:[/-]\d{3,})*)(?![0-9A-Za-z])`,
    say: ([code = ''], context) => spelled(code, context),
  },
  {
    // JG2023-1234: the year of a project and its number
    pattern: sticky`(?<![A-Za-z0-9])(?!GB|DB|HJ|ISO)((?:[A-Z]{2,8}-?|[A-Z]-?(?=\d{4}-0))(?:19|20)\d{2,6}(?:-\d{2,})+)(?<!-(?:19|20)\d\d)(?![A-Za-z0-9.])`,
    say: ([code = ''], context) => spelled(code, context),
  },
  {
    // [350100]FJYX[GK]2023001: the place of a purchase
    pattern: sticky`(\[)(\d{6})(\])(?=[A-Z])`,
    say: ([, , place = ''], context) => [PAUSE, dialled(place, context), PAUSE],
  },
  {
    // ISBN and index numbers that stand alone: 000014349/2017-00110
    pattern: sticky`(?<![\dA-Za-z.])(\d{3,}(?:[-/]\d+){2,}|\d{9}[/-]\d{4}-\d{5}|\d{9,}-\d{4,})(?![\d.])`,
    say: ([code = ''], context) => (code.replace(/\D/g, '').length >= 9 ? spelled(code, context) : undefined),
  },
];

export const CODE_RULES: readonly Rule[] = [
  {
    // 頭獎：12345678、23456789
    pattern: sticky`(?<=[奖獎][:：](?:\d{3,8}[、，])*)(\d{3}|\d{8})(?![\d,.万萬元名个個人])`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 20231201期
    pattern: sticky`(?<!\d)(20\d{4,6})(?=期(?![间限货]))`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // 85折
    pattern: sticky`(?<![\d.])([1-9][1-9])(?=折(?![叠疊线線旧舊合扣返射页頁]))`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // 110臺北市, 11008臺北市: a post code of Taiwan
    pattern: sticky`(?<=^|[\s（(:：，。])(\d{3}(?:\d{2,3})?)(?=[\u4e00-\u9fff]{2}[市縣][\u4e00-\u9fff]{1,3}[區鄉鎮市路街])`,
    say: ([code = ''], context) => (context.lang === 'zh-TW' ? digitByDigit(code) : undefined),
  },
  {
    // 京A·12345
    pattern: sticky`(?<=[京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊])([A-Z])([·•‧ ]?)([A-Z0-9]{5,6})(?![A-Za-z0-9])`,
    say: ([, letter = '', dot = '', rest = ''], context) => (/\d/.test(rest) ? [letter, dot && '', dialled(rest, context)] : undefined),
  },
  {
    // 車牌AB 1234
    pattern: sticky`(?<=[车車]牌[:：]?|[车車]牌[号號]碼?码?[:：]?)([A-Z]{2})([ -]?)(\d{3,4})(?![A-Za-z0-9])`,
    say: ([, letters = '', mark = '', number = ''], context) => [letters, mark && ' ', dialled(number, context)],
  },
  {
    // 沪B2-20170116, 滇B-2-4-20030004: a licence
    pattern: sticky`(?<![A-Za-z0-9])([A-Z]\d?(?:-\d{1,2}){0,3}-(?:19|20)\d{6})(?!\d)`,
    say: ([code = ''], context) => spelled(code, context),
  },
  {
    // 粤ICP备12345678号-1
    pattern: sticky`(?<=[备備]\d{6,12}[号號])(-)(?=\d)`,
    say: () => '杠',
  },
  {
    // “13666+N”: a programme known by its digits
    pattern: sticky`(?<=["“‘「])(\d{4,6})(?=\+[A-Z\d])`,
    say: ([number = '']) => digitByDigit(number),
  },
  ...HOUSE_RULES,
  ...ROUTE_RULES,
  {
    // 798艺术区, 606产业园: a place known by its number
    pattern: sticky`(?<![\d.,])(\d{3,4})(?=(?:文化|[国國][际際]|[当當]代){0,2}(?:[创創]意|[产產][业業]|文[创創]|[艺藝][术術])(?:[园園]|[区區]|中心))`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // 13/F, G/F: floors in Hong Kong
    pattern: sticky`(?<![\dA-Za-z/])(\d{1,3}|G)(/F)(?![A-Za-z])`,
    say: ([, floor = '']) => (floor === 'G' ? ['地', '下'] : [quantity(floor), '楼']),
  },
  {
    // the grades of lotteries, plans and funds known by their digits
    pattern: sticky`(?<![\d.])(211|985|863|973)(?=[”"]?(?:工程|高校|院校|大学|计划|建设|[、和/“"]{1,2}(?:211|985)))`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // plans and things known by their digits, which look like quantities
    pattern: sticky`(?<![\d.])(360(?=浏览器|瀏覽器|安全|搜索|杀毒|手机)|[45]0[56]0(?=人[员員]|就业)|90(?:73|64)(?=养老|養老|格局)|[089]\d(?=式(?:自[动動]|步[枪槍]|手[枪槍]|[机機][枪槍]|[冲衝][锋鋒]|狙[击擊]|坦克|主[战戰]|[轻輕]型))|99(?=A(?:坦克|主战))|84(?=消毒)|9[258](?=[無无][鉛铅]))`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // 955XX: what was left out
    pattern: sticky`(?<![\d.A-Za-z])(\d{2,6})(?=[Xx×*]{2,}(?![A-Za-z]))`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    pattern: sticky`(?<![\d.])(315|618|996|120|119|110)(?=[”"]?(?:晚[会會]|消防日|计划|工作制))`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 921地震, 228紀念日, 88風災: a day without its point; 101大樓, 108課綱: a name
    pattern: sticky`(?<![\d.])((?:[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=大?地震|(?:和平)?[紀纪]念日|(?:和平)?公[園园]|[學学][運运]|[連连]假|事件|事变|事變|[惨慘]案)|(?<![\d.])(101(?=大[樓楼廈厦])|\d{3}(?=[課课][綱纲])|[1-9]{2}(?=[風风水][災灾]))`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // makes of aeroplanes
    pattern: sticky`(?<=波音|空客|麦道)(\d{2,3})((?:-\d{3})?)(?![\d.]|[架万])`,
    say: ([, number = '', kind = '']) => [digitByDigit(number), kind && `${PAUSE}${digitByDigit(kind.slice(1))}`],
  },
  {
    // B737-800
    pattern: sticky`(?<![A-Za-z])([AB])(3\d0|7\d7)(-)(\d{3,4})(?!\d)`,
    say: ([, letter = '', number = '', , kind = '']) => [letter, digitByDigit(number), PAUSE, digitByDigit(kind)],
  },
  {
    pattern: sticky`(?<=双|雙)(11|12)(?!\d|[个個万名人家])`,
    say: ([number = '']) => quantity(number),
  },
  {
    // 22333工作法
    pattern: sticky`(?<![\d.+])(\d{3,6})(?=(?:工作|服务|治理|管理|教学|调解)(?:法(?![院律规])|模式|机制))`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // 云谷·606: what bears a number
    pattern: sticky`(?<=[\u4e00-\u9fff]·)(\d{3})(?!\d|[元个個人家名万年])`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // 2010301行政运行: an account of a budget
    pattern: sticky`(?<![\d.,])(2[0-3]\d{5})(?=[\u4e00-\u9fff])(?![余多万亿元人个户家名件次吨米只头])`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 贵州茅台（600519）
    pattern: sticky`(?<=[\u4e00-\u9fff][（(])(\d{6})(?=[）)])`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 300750.SZ: a share
    pattern: sticky`(?<![\d.])(\d{4,6})(\.)(?=(?:HK|SZ|SH|BJ|TW)(?![A-Za-z]))`,
    say: ([, number = ''], context) => [dialled(number, context), PAUSE],
  },
  {
    // “101计划”
    pattern: sticky`(?<=["“‘「])(\d{3})(?<!00)(?=(?:计划|計劃|工程|行动|行動|机制|模式|战略))`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // “1258”工作法: digits, unless something is counted
    pattern: sticky`(?<=["“‘「])(\d{3,8})(?=["”’」])`,
    say: (match, context) =>
      /^["”’」](?:个|個|年)/.test(after(context, match)) || /^(?:19|20)\d\d$/.test(match[0]) ? undefined : digitByDigit(match[0]),
  },
  {
    // 1080P
    pattern: sticky`(?<![\d.])(480|720|1080)(?=[Pp](?![A-Za-z]))`,
    say: ([number = '']) => digitByDigit(number),
  },
  {
    // 00, 007, 05: a zero in front
    pattern: sticky`(?<![\d.,])(0\d+)(?![\d.]|,\d{3})`,
    say: ([number = ''], context) => (number.length > 4 ? dialled(number, context) : digitByDigit(number)),
  },
  {
    // a whole text of six digits is a post code
    pattern: sticky`(?<=^)(\d{6})(?=$)`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // too long to be a quantity, and nothing is counted behind it
    pattern: sticky`(?<![\d.,A-Za-z])(\d{7,}(?=$|[\s，。、；;,.）)”"号號])|\d{11,}(?![万亿萬億元人个個次吨]))(?!\d|\.\d|,\d{3})`,
    say: (match, context) => {
      const quantified = /(?:共|计|計|达|達|为|為|约|約|近|超|过|金额|總額|总额|[：:])$/.test(before(context, match, 2));
      return match[0].length < 9 && quantified ? undefined : dialled(match[0], context);
    },
  },
];
