import { digitByDigit, quantity } from './numerals';
import { after, before, type Context, HAN, type Rule, sticky, TO, to } from './rule';

function names(month: string, day: string, { lang }: Context): string {
  const known = FIXED_DAYS[`${Number(month)}·${Number(day)}`];
  if (known) return known;
  const digits = digitByDigit(`${month}${day}`);
  return lang === 'zh-CN' ? digits.replace(/一/g, '幺') : digits;
}

/** Days whose names are fixed in Chinese characters, with 一 and not 幺 (GB/T 15835, 5.2.3). */
const FIXED_DAYS: Readonly<Record<string, string>> = {
  '1·28': '一二八',
  '9·18': '九一八',
  '5·12': '五一二',
  '12·9': '一二九',
  '12·4': '一二四',
  '12·13': '一二一三',
  '3·12': '三一二',
  '7·7': '七七',
  '5·4': '五四',
  '8·1': '八一',
  '5·1': '五一',
  '10·1': '十一',
  '7·1': '七一',
  '8·13': '八一三',
  '1·1': '一一',
  '6·1': '六一',
  '8·15': '八一五',
};

/** From one day to another, with points: only where nothing says that they are numbers. */
const isDays = ([, month = '', , day = '', , month2 = '', , day2 = '']: RegExpExecArray) =>
  isMonthAndDay(month, day) && isMonthAndDay(month2, day2) && Number(month) * 100 + Number(day) < Number(month2) * 100 + Number(day2);
const COUNTED_BEFORE = /(?:约|增至|增长|降至|涨幅|比分|评分|得分|成绩|高达|达|价格|均价|比例|净值|倍)[:：]?$/;

/** Whether two numbers can be a month and its day. */
export const isMonthAndDay = (month: string, day: string) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
const monthAndDay = (match: RegExpExecArray, context?: Context) => {
  const [, month = '', , day = ''] = match;
  if (!isMonthAndDay(month, day)) return undefined;
  return [quantity(month), '月', `${quantity(day)}${context && /^[日號号]/.test(after(context, match, 1)) ? '' : '日'}`];
};
const EVENT =
  '(?:[^级級万萬亿億元个個起倍%米度成百千\\d，。、；：\\s]{0,4}(?:国庆|國慶|黄金周|假期|运动|運動|地震|事件|惨案|大火|火灾|爆炸|事故|晚会|特大|讲话|专案|行动|洪灾|暴雨|坍塌|枪击|燃爆|事变|空难|矿难|沉船|滑坡|泥石流|禁毒日|(?:[记記]者|[医醫][师師]|儿童|兒童|青年|劳动|勞動|植树|植樹|妇女|婦女|教师|教師|护士|護士|建[军軍]|建[党黨]|购物)[节節]|(?:世界|国际|國際|全国)[^，。、；：\\s\\d]{1,8}日|(?:消费者权益|宪法|憲法|消防|艾滋病|环境|環境|航天|扶[贫貧]|助[残殘]|地球|读书|讀書|博物[馆館]|旅[游遊]|[爱愛][牙眼耳]|[气氣]象|水|[无無][烟煙菸]|[献獻]血|土地|人口|[湿濕]地|[知识識]{2}[产產][权權]|[计計]量|警察|法制宣[传傳]|健康|生[态態]|[营營][养養]|[咨諮][询詢]|[粮糧]食|[邮郵]政|老年人?|纪念|紀念|安全教育|国家安全|國家安全|减灾)日))';

/** Days without their year. */
export const DAY_RULES: readonly Rule[] = [
  {
    // 10/1-10/7, 3/10至4/10: days, where they cannot be two shares (1/3—2/3)
    pattern: sticky`(?<![\d./])(\d{1,2})(/)(\d{1,2})(${TO}|[至到])(\d{1,2})(/)(\d{1,2})(?![\d./%])`,
    say: (match, context) => {
      const [, month = '', , day = '', range = '', month2 = '', , day2 = ''] = match;
      const areShares =
        context.lang !== 'zh-TW' && Number(month) < Number(day) && Number(month2) < Number(day2) && (day === day2 || Number(day2) <= 10);
      if (areShares || !isDays(match)) return undefined;
      const until = /[至到]/.test(range) ? range : to(context);
      return [quantity(month), '月', `${quantity(day)}日`, until, quantity(month2), '月', `${quantity(day2)}日`];
    },
  },
  {
    // 5/1勞動節, 12/31(二), 8/25上午, 農曆1/1至1/5: a day, which what stands around it tells
    pattern: sticky`(?<![\d./])(\d{1,2})(/)(\d{1,2})(?=[（(](?:周|週|星期)?[一二三四五六日天][）)]|[劳勞][动動][节節]|(?:国庆|國慶|儿童|兒童|青年|妇女|婦女|植树|植樹|教师|教師|聖誕)[节節日]|元旦|[上中下]午|[早晚]上|凌晨| \d{1,2}[:：]\d\d|[起止](?![\d%])|截止|[開开]始)`,
    say: monthAndDay,
  },
  {
    // 3.16起加密, but 9.98元起
    pattern: sticky`(?<![\d./]|[率价價费費约約达達])(1[0-2]|[1-9])(\.)([12]\d|3[01])(?=起(?![步伏码点點跳征售价價飞止]))`,
    say: monthAndDay,
  },
  {
    pattern: sticky`(?<=[农農][历曆](?:\d{1,2}/\d{1,2}[至到~-])?)(\d{1,2})(/)(\d{1,2})(?![\d./])`,
    say: monthAndDay,
  },
  {
    // 11/24停水縣市: in front of a text
    pattern: sticky`(?<=^\s*)(1[0-2]|[1-9])(/)(1[3-9]|2\d|3[01])(?=[${HAN}])(?![以的之成至到強弱强]|[或與与和及])`,
    say: (match, context) => (context.lang === 'zh-CN' ? undefined : monthAndDay(match, context)),
  },
  {
    // 20-21/8: from day to day of a month, as in Hong Kong
    pattern: sticky`(?<![\d./-])(\d{1,2})(${TO})(\d{1,2})(/)(1[0-2]|[1-9])(?![\d./%-])`,
    say: (match, context) => {
      const [, day = '', , until = '', , month = ''] = match;
      const days = context.lang === 'yue' && isMonthAndDay(month, until) && Number(day) < Number(until);
      return days ? `${quantity(month)}月${quantity(day)}${to(context)}${quantity(until)}日` : undefined;
    },
  },
  {
    // 4.29停电通知
    pattern: sticky`(?<=^[“《【]?)(1[0-2]|[1-9])(\.)(1[3-9]|2\d|3[01])(?=(?:[计計][划劃畫]|[临臨][时時]|部分)?[停检檢][电電水气氣修]|通知|公告|[预預]告)`,
    say: monthAndDay,
  },
  {
    // 12/31前完成, （8/18）
    pattern: sticky`(?<![\d./])(\d{1,2})(/)(\d{1,2})(?=前(?![\d%])|(?<=[（(]\d{1,2}/(?:1[3-9]|[23]\d))[）)])`,
    say: (match, context) => (context.lang === 'zh-TW' ? monthAndDay(match) : undefined),
  },
  {
    // 9.1—9.30, （3.15—4.10）: days, which are never followed by what is counted; the second one has two digits behind its point, or a word for days stands in front
    pattern: sticky`(?<![\d.])(1[0-2]|[1-9])(\.)([12]\d|3[01]|[1-9])(${TO})(1[0-2]|[1-9])(\.)([12]\d|3[01]|[1-9])(?![\d.%‰℃]|[万亿元倍米吨个分级岁人公千克厘毫寸英度]|[A-Za-z])`,
    say: (match, context) => {
      const [, month = '', , day = '', , month2 = '', , day2 = ''] = match;
      const head = before(context, match, 8);
      const told =
        /(?:[时時][间間]|日期|[夏冬]令[时時]|夏季|冬季|作息|供暖期?|期[间間]|[档檔]期|展期|假期|[时時]段|活[动動]|展出|[报報]名|截止)[:：（(为是]?$/.test(
          head,
        );
      const alone = (head === '' || /[（(]$/.test(head)) && day2.length === 2;
      const off = /^(?:[（(](?:周|週|星期)|放假|假期|期间|休[假息]|[开闭]馆|开放)/.test(after(context, match));
      if (!isDays(match) || COUNTED_BEFORE.test(head) || !(told || alone || off)) return undefined;
      return [quantity(month), '月', `${quantity(day)}日`, to(context), quantity(month2), '月', `${quantity(day2)}日`];
    },
  },
  {
    // “3·15”: the quotation marks are silent
    pattern: sticky`(["“‘「『])(\d{1,2})([.·•・‧])(\d{1,2})(["”’」』])`,
    say: (match, context) => {
      const [, , month = '', mark, day = ''] = match;
      if (!isMonthAndDay(month, day) || (mark === '.' && day.length < 2 && !/^[一-龥]/u.test(after(context, match, 1)))) return undefined;
      return ['', names(month, day, context), '', '', ''];
    },
  },
  {
    pattern: sticky`(?<!\d)(\d{1,2})([·•・‧])(\d{1,2})(?!\d)`,
    say: (match, context) => (isMonthAndDay(match[1] ?? '', match[3] ?? '') ? names(match[1] ?? '', match[3] ?? '', context) : undefined),
  },
  {
    // 5.12汶川地震, but 规模7.2地震
    pattern: sticky`(?<![\d.]|[规規]模|震[级級]|[里芮]氏)(\d{1,2})(\.|-(?=\d\d(?:地震|事件|空难|特大)))(\d{1,2})(?=${EVENT})`,
    say: (match, context) => (isMonthAndDay(match[1] ?? '', match[3] ?? '') ? names(match[1] ?? '', match[3] ?? '', context) : undefined),
  },
];
