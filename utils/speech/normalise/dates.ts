import { isMonthAndDay } from './days';
import { digitByDigit, quantity } from './numerals';
import { after, type Rule, sticky, TO, to } from './rule';

const YEAR = '(?:1[6-9]|20|21)\\d{2}';
/** Behind four digits: a year of a class, a season, an edition. */
const YEARLY = '(?:年|学年|學年|财年|財年|賽季|赛季|年度|届|屆|级(?!别)|級|版|款|秋季|春季|夏季|冬季)';
const DURATION = /^年(?:历史|歷史|的历史|文明|以上的?历史|来的?历史|前的(?:古|遗|人|文))/;

const YEARLY_EVENT =
  '春[运運]|暑[运運]|國考|座談|研討|推介|招聘會|音樂會|大賽|決賽|燈會|晚會|統計|年[鑑鑒]|藍皮書|白皮書|榜單|公報|錦標|聯賽|两会|兩會|国考|省考|高考|中考|考研|公考|[奥亚全残运联博交览]会|[奧奥亞殘運聯博交覽全]會|大会|大會|座谈|研讨|推介|会议|會議|招聘会|音乐会|大赛|决赛|巡展|灯会|峰会|峰會|年会|年會|晚会|论坛|論壇|展览|博览|[节節赛賽]|马拉松|锦标|联赛|世界杯|春晚|行动|行動|指南|白皮书|蓝皮书|报告|報告|排行|榜单|公报|统计|年鉴|[杯盃]|冠状病毒|冠狀病毒';
/** Behind a number: something is counted, and no year stands there. */
const COUNTED =
  /^(?:[个個名位人家户戶元万萬亿億件吨噸套所座辆輛亩畝余餘多项項册冊种種间間张張棵株头頭只隻处處岁歲天台臺艘架支部段场場条條杯箱]|平方|立方|公里|公斤|千|米|小时|次(?!列)|[年月日号號时時分级級届屆度])/;

export const DATE_RULES: readonly Rule[] = [
  {
    // 二○一九年, 〔二○一九〕: a circle among Chinese digits is their zero
    pattern: sticky`(?<=[一二三四五六七八九〇○◯])[○◯](?=[一二三四五六七八九〇○◯年月日号號级級届屆〕）)\]]|$)`,
    say: () => '〇',
  },
  // 二億○四百萬, ○點四
  { pattern: sticky`(?<=[千万萬亿億])[○◯](?=[一二三四五六七八九])|[○◯](?=[点點][一二三四五六七八九])`, say: () => '零' },
  {
    // 二O一九年, 二00八年: so is a letter or a digit, in a year
    pattern: sticky`(?<=(?<![一二三四五六七八九〇])[一二三四五六七八九][一二三四五六七八九〇○◯O0]{0,2})[O0](?=[一二三四五六七八九〇○◯O0]{0,2}年)`,
    say: () => '〇',
  },
  {
    // 2023.5—2024.6, 1998.07—2002.06
    pattern: sticky`(?<![\d.])((?:19|20)\d{2})(\.)(1[0-2]|0?[1-9])(${TO})((?:19|20)\d{2})(\.)(1[0-2]|0?[1-9])(?![\d.%]|[万亿元点])`,
    say: ([, year = '', , month = '', , until = '', , last = ''], context) => [
      ...[digitByDigit(year), '年', `${quantity(String(Number(month)))}月`, to(context)],
      ...[digitByDigit(until), '年', `${quantity(String(Number(last)))}月`],
    ],
  },
  {
    // 2008-08-08, 2023/5/1, 2023.5.1, 2017——04——12, with the time of day behind it or not
    pattern: sticky`(?<![\d.])(\d{4})( ?(?:——|[-—/.]) ?)(\d{1,2})( ?(?:——|[-—/.]) ?)(\d{1,2})(?!\d|\.\d)((?:T(?=\d\d:)| +(?=\d\d?[:：]\d\d))?)`,
    say: (match, context) => {
      const [, year = '', mark = '', month = '', second = '', day = ''] = match;
      if (mark.trim() !== second.trim() || !isMonthAndDay(month, day) || !/^(?:1[6-9]|20|21)/.test(year)) return undefined;
      const unit = /^[日号號]/.test(after(context, match, 1)) ? '' : '日';
      return [digitByDigit(year), '年', quantity(String(Number(month))), '月', `${quantity(String(Number(day)))}${unit}`, ''];
    },
  },
  {
    // 2023/5/1-5/7: the second day without its year
    pattern: sticky`(?<=\d{4}[./]\d{1,2}[./]\d{1,2})(${TO})(\d{1,2})([./])(\d{1,2})(?![\d./%])`,
    say: ([, , month = '', , day = ''], context) =>
      isMonthAndDay(month, day) ? [to(context), quantity(String(Number(month))), '月', `${quantity(String(Number(day)))}日`] : undefined,
  },
  {
    // 31/12/2023, 1.1.2024: the day first, as in Hong Kong
    pattern: sticky`(?<![\d./])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d{2})(?![\d./%年])`,
    say: ([, day = '', , month = '', year = '']) =>
      isMonthAndDay(month, day)
        ? `${digitByDigit(year)}年${quantity(String(Number(month)))}月${quantity(String(Number(day)))}日`
        : undefined,
  },
  {
    // 2024年05月06日 09时: the zero only fills the place
    pattern: sticky`(?<![\d.:：第])0([1-9])(?=月|日|[时時](?!\d*分之))`,
    say: ([, number = '']) => quantity(number),
  },
  {
    // 2021年9月-至今: the dash says no more than the word
    pattern: sticky`(?<=[年月日])([-—~]{1,2})(?=至今|迄今)`,
    say: () => [''],
  },
  {
    // 112/05/01: years of the Republic
    pattern: sticky`(?<![\d./])(?<!(?<!\d{2,3}[/.]\d{1,2}[/.]\d{1,2})-)(\d{2,3})([/.]|-(?=\d\d-\d\d(?![\d-])))(\d{1,2})([/.-])(\d{1,2})(?![\d./%])`,
    say: ([, year = '', mark, month = '', second, day = ''], { lang }) => {
      const isDate = lang === 'zh-TW' && mark === second && Number(year) >= 80 && Number(year) < 200 && isMonthAndDay(month, day);
      return isDate ? [quantity(year), '年', quantity(String(Number(month))), '月', `${quantity(String(Number(day)))}日`] : undefined;
    },
  },
  {
    // 2019-2025年, 2024—2025学年, （2021—2035）
    pattern: sticky`(?<!\d)(${YEAR})(${TO})(${YEAR})(?!\d|\.\d|-\d)`,
    say: (match, context) => {
      const [, from = '', , until = ''] = match;
      const follows = after(context, match, 4);
      if (Number(from) >= Number(until) || /^[万萬亿億元人吨噸个個%‰米]/.test(follows)) return undefined;
      return [`${digitByDigit(from)}${/^年(?!度|级)/.test(follows) ? '年' : ''}`, to(context), digitByDigit(until)];
    },
  },
  {
    // 2024/25学年, 2023-24赛季
    pattern: sticky`(?<!\d)(${YEAR})([/—~-])(\d{2,4})(?=学年|學年|财年|財年|财政年度|財政年度|赛季|賽季|年度|年(?!\d)|[至到]${YEAR}[/—~-]\d\d(?:学年|學年|年度))`,
    say: (match, context) => [digitByDigit(match[1] ?? ''), to(context), digitByDigit(match[3] ?? '')],
  },
  {
    // 疫苗2025/26: one year and the next
    pattern: sticky`(?<!\d)(${YEAR})(/)(\d{2})(?![\d/.]|-\d)`,
    say: (match, context) => {
      const [, from = '', , until = ''] = match;
      return (Number(from) + 1) % 100 === Number(until) ? [digitByDigit(from), to(context), digitByDigit(until)] : undefined;
    },
  },
  {
    // 2024至25年度
    pattern: sticky`(?<!\d)(${YEAR})([至到])(\d{2})(?=学年|學年|(?:课税|課稅)?年度|财年|財年|财政年度|財政年度|年度)`,
    say: ([, from = '', until = '', last = '']) => [digitByDigit(from), until, digitByDigit(last)],
  },
  {
    // 23/24赛季
    pattern: sticky`(?<![\d./])(\d\d)(/)(\d\d)(?=赛季|賽季|学年|學年|财年|財年)`,
    say: ([, from = '', , until = ''], context) => [digitByDigit(from), to(context), digitByDigit(until)],
  },
  {
    // 2023Q4, 2024H1
    pattern: sticky`(?<!\d)((?:19|20)\d\d)(?=[QH][1-4](?!\d))`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 截至20231201, 23-12-01: a day without its marks, or without the century
    pattern: sticky`(?<=^|截[至止]|[自从從至到于於][:：]?|日期[:：]?|时间[:：]?|[（(])(?:((?:19|20)\d\d)(\d\d)(\d\d)|([12]\d)-(\d\d)-(\d\d))(?=$|[）)，。、至到—~止起前后 ]|(?<=^\d{8})(?!期)[\u4e00-\u9fff])`,
    say: (match, context) => {
      const [year = '', month = '', day = ''] = match[1] ? match.slice(1) : match.slice(4);
      if ((context.lang === 'zh-TW' && !match[1]) || !isMonthAndDay(month, day) || COUNTED.test(after(context, match, 3))) return undefined;
      return `${digitByDigit(year)}年${quantity(String(Number(month)))}月${quantity(String(Number(day)))}日`;
    },
  },
  {
    // 2021、2022和2023年
    pattern: sticky`(?<!\d)(${YEAR})(?=(?:[、,，和与及至到]${YEAR})+[年届屆])`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // COVID-19
    pattern: sticky`(?<!\d)(2019)(?=新?型?冠[状狀]病毒)`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 二○二四/二五年度
    pattern: sticky`(?<=二[〇○◯][一二三四五六七八九〇○◯]{2})(/)(?=[一二三四五六七八九〇○◯]{2}(?:年度|学年|學年|[至到]))`,
    say: (_, context) => to(context),
  },
  {
    // 202X年, 20××年
    pattern: sticky`(?<!\d)((?:19|20)\d?)(?=[Xx×*]{1,2}年)`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 24国债01
    pattern: sticky`(?<!\d)(\d\d)(?=(?:附息|贴现|特[别別])?[国國][债債]\d\d)|(?<=\d\d(?:附息|贴现|特[别別])?[国國][债債])(\d\d)(?!\d)`,
    say: (match) => digitByDigit(match[0]),
  },
  {
    // 1990年代
    pattern: sticky`(?<!\d)(\d{3}0)(?=年代)`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 公元前221年, （前221年）, 唐（618—907年）
    pattern: sticky`(?<=公元前?(?:\d{1,4}${TO})?|西元前?|[（(—~至-]前)(\d{1,4})(?=年|(?:${TO})\d{3,4}年)|(?<=[（(])([1-9]\d{2})(?=(?:${TO}\d{3,4})?年[）)])|(?<=[（(][1-9]\d{2}${TO})(\d{3,4})(?=年[）)])`,
    say: (match) => digitByDigit(match[0]),
  },
  {
    // 2023.05—2024.06: only where nothing can be counted behind it
    pattern: sticky`(?<![\d.])((?:19|20)\d{2})([./-])(0[1-9]|1[0-2])(?=[)）起至到\s—~，。；、]|$|出生|生[，。；、]|[参參]加|入[党黨学學职職伍团團]|[毕畢][业業]|[任在]|[挂掛][职職]|就[读讀]|加入|[获獲])(?!，?\d)`,
    say: ([, year = '', , month = '']) => [digitByDigit(year), '年', `${quantity(String(Number(month)))}月`],
  },
  {
    pattern: sticky`(?<!\d)(\d{4})(?=${YEARLY})`,
    say: (match, context) => {
      const year = Number(match[0]);
      const follows = after(context, match, 8);
      if (year < 1000 || year > 2199 || year === 1000 || DURATION.test(follows)) return undefined;
      if (/^年(?:前|来|來|多)/.test(follows) && (year === 2000 || year < 1800)) return undefined;
      return /^[级級]/.test(follows) && year < 1950 ? undefined : digitByDigit(match[0]);
    },
  },
  {
    // 自1990开馆以来, 2020（第十六届）
    pattern: sticky`(?<=[自从從])((?:19|20)\d{2})(?=[^\d年]{1,6}(?:以来|以來|起))|(?<!\d)((?:19|20)\d{2})(?=[（(]第)|(?<=[发發字办函])((?:19|20)\d{2})(?=[（(]\d+[)）][号號])`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 2023第5号
    pattern: sticky`(?<!\d)((?:19|20)\d{2})(?=第\d+[号號期])`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 98年获奖, 08年12月: a year without its century
    pattern: sticky`(?<=^|[，。、；：（(\s于在从自至])([06-9]\d(?=年(?:[初底末春夏秋冬获獲任入考起至生]|[毕畢][业業]|[参參]加|出生))|\d\d(?=年\d{1,2}月))`,
    say: ([year = ''], { lang }) => (lang === 'zh-TW' ? undefined : digitByDigit(year)),
  },
  {
    // a year that stands alone: 《规划》（2012）
    pattern: sticky`(?<=^|[（(“"《·])((?:19|20)\d{2})(?=$|[）)·”"》，。、\s])`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 2024春运, 2023中国…博览会: a year without its word, in the name of what happens in it
    pattern: sticky`(?<=^|[\s“"《（(，。、：；—·]|[在于於届屆]|召[开開]|[举舉][办辦行]|[参參]加|出席|[主承][办辦]|迎接|[启啟][动動])((?:199|20[0-4])\d)(?=[\u4e00-\u9fff])(?=[^，。、；：！？\s《》“”]{0,19}?(?:${YEARLY_EVENT}))`,
    say: (match, context) => (COUNTED.test(after(context, match, 3)) ? undefined : digitByDigit(match[0])),
  },
  {
    // [10-08], 10-08 09:30: a day of a list of news; no range begins with 12 and ends with 01
    pattern: sticky`(?<![\d./A-Za-z-])(?:(0[1-9]|1[0-2])(-)(0[1-9]|[12]\d|3[01])(?= ?[\])）】]| \d\d[:：]\d\d)|(1[0-2])(-)(0[1-9])(?=$|[，。；\s]))`,
    say: (match) => {
      const [month = '', , day = ''] = match[1] ? match.slice(1) : match.slice(4);
      return `${quantity(String(Number(month)))}月${quantity(String(Number(day)))}日`;
    },
  },
  {
    // 居屋2024: the year of a thing, behind its name
    pattern: sticky`(?<=[\u4e00-\u9fff](?<![共约約为為达達至到近超过過有计計逾是第编編数數值量分])·?)(20[1-3]\d)(?=$|[》」”）)])(?!.000)`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 00时
    pattern: sticky`(?<![\d.:：])(00)(?=[时時点點](?!\d*分之))`,
    say: () => '零',
  },
  {
    pattern: sticky`(?<![\d.第])(0\d)(?=年|届|级|版)`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 90后, 00后
    pattern: sticky`(?<![\d.]|年满|超过|大于)(\d[05])(?=[后後](?![期来來面续續方勤天]))`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 98后女孩: one of those born then
    pattern: sticky`(?<![\d.])([06-9]\d)(?=[后後](?=[女男青小少新]|的|学生|选手|干部|[，。、”"]))`,
    say: ([year = '']) => digitByDigit(year),
  },
  {
    // 80、90后
    pattern: sticky`(?<![\d.])(\d[05])(?=(?:[、和及](?:\d[05])[后後]?)+[后後])`,
    say: ([year = '']) => digitByDigit(year),
  },
];
