import { digitByDigit, quantity } from './numerals';
import { dialled } from './phones';
import { after, before, HAN, PAUSE, type Rule, sticky, to } from './rule';

/** 192.168.1.1: an address of the net, no clause. */
const isHost = (number: string): boolean => /^\d+(?:\.\d+){3}$/.test(number) && /\d{3}/.test(number);

const serial = (number: string) => (/^\d{6,}$/.test(number) ? digitByDigit(number) : quantity(number));

/** Numbers of documents (公文字号), orders and court cases: the year digit by digit with 一, the serial as a number, a short pause for the brackets. */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    // 国办发〔2017〕47号, 国发[1987]9号, 〔2023〕第5号, 〔2024〕12—15号
    pattern: sticky`([〔[（(【])(\d{4})([〕\]）)】])(第?)(-?)(\d{1,7})((?:[-—~]\d{1,7})?)(?=号|號|次|期|函|令)`,
    say: (match, context) => {
      const [, , year = '', , ordinal = '', dash = '', number = '', rest = ''] = match;
      const more = rest && `${to(context)}${serial(rest.slice(1))}`;
      return [PAUSE, digitByDigit(year), PAUSE, ordinal, dash && '', serial(number), more];
    },
  },
  {
    // （2023）京0105民初12345号
    pattern: sticky`([〔[（(])(\d{4})([〕\]）)])([${HAN}])(\d{2,4})([${HAN}]{1,3})(\d{1,6})(?=号|號)`,
    say: ([, , year = '', , court = '', code = '', kind = '', number = '']) => [
      PAUSE,
      digitByDigit(year),
      PAUSE,
      court,
      digitByDigit(code),
      kind,
      serial(number),
    ],
  },
  {
    // 2023-1号
    pattern: sticky`(?<![\dA-Za-z-])((?:19|20)\d\d)(-)(\d{1,3})(?=[号號])`,
    say: ([, year = '', , number = '']) => [digitByDigit(year), PAUSE, serial(number)],
  },
  {
    // 〔2021〕 without a number behind it
    pattern: sticky`([〔【])(\d{4})([〕】])`,
    say: ([, , year = '']) => [PAUSE, digitByDigit(year), PAUSE],
  },
  {
    // 第88/99/M號法令, 第15/GM/95號批示: laws of Macau
    pattern: sticky`(?<=第)(\d{1,4})(/)(\d\d|[A-Z]{1,6})(/)(\d\d|\d{4}|[A-Z])(?=[号號])`,
    say: ([, number = '', , year = '', , kind = '']) => [quantity(number), PAUSE, digitByDigit(year), PAUSE, digitByDigit(kind)],
  },
  {
    // 第12/2023號通告, 第17/14-15號報告, 法律公告77/2015; 1/2000 is a scale
    pattern: sticky`(?<![\d/])(\d{1,5})(/)(?:((?:19|20)(?!00)\d{2})(?![\d/.])|(\d\d)(-)(\d\d)(?=[号號]))`,
    say: ([, number = '', , year = '', from = '', , until = ''], context) => [
      ...[serial(number), PAUSE, digitByDigit(year), digitByDigit(from), from && to(context), digitByDigit(until)],
    ],
  },
  {
    // 第3-1條: in Taiwan 第三條之一
    pattern: sticky`(?<=第)(\d+)(-)(\d{1,2})(?=[條条])`,
    say: ([, number = '', , part = ''], { lang }) => (lang === 'zh-TW' ? [quantity(number), '之', quantity(part)] : undefined),
  },
  {
    // 第3—5条, 第0012号
    pattern: sticky`(?<=第)(\d{1,3}(?:,\d{3})+|\d+)((?:[-—~]\d+)?)`,
    say: (match, context) => {
      const [, number = '', rest = ''] = match;
      // 第12.5%, 第281A號線
      if (/^(?:[.%]|[A-Z][号號线線路])/.test(after(context, match))) return undefined;
      return [serial(number), rest && `${to(context)}${serial(rest.slice(1))}`];
    },
  },
  {
    // 图3-1, 表2—1; 附件1-3 are three, 附件2-1 is one
    pattern: sticky`(?<=[图表圖]|附件)(\d{1,2})([-—])(\d{1,2})((?:[-—]\d{1,2})?)(?!\d)`,
    say: (match, context) => {
      const [, chapter = '', , number = '', part = ''] = match;
      if (before(context, match, 2) === '附件' && Number(number) > Number(chapter)) return undefined;
      return [quantity(chapter), '杠', quantity(number), part && `杠${quantity(part.slice(1))}`];
    },
  },
  {
    // 1.2.3: a clause; 1.1 总则 in front of a text gets a pause
    pattern: sticky`(?<![\d.])(\d+(?:\.\d+){2,})(?![\d])( *)`,
    say: (match, context) => {
      const [, number = '', space = ''] = match;
      const first = match.index === 0 && !isHost(number);
      return [
        number
          .split('.')
          .map((part) => (isHost(number) ? dialled(part, context) : quantity(part)))
          .join('点'),
        first ? PAUSE : space && ' ',
      ];
    },
  },
  {
    pattern: sticky`(?<=^\s*)(\d{1,2}(?:\.\d{1,2})?)( +)(?=[${HAN}“《])`,
    say: (match, context) => {
      const [, number = ''] = match;
      const follows = after(context, match, 3);
      return [quantity(number, UNITS_BEHIND.test(follows)), UNITS_BEHIND.test(follows) || /^[年月日号時时]/.test(follows) ? '' : PAUSE];
    },
  },
  {
    // 12.4香港特区的财政制度: the number of a paragraph, set without a space
    pattern: sticky`(?<=^\s*)(\d{1,2}\.\d{1,2})(?=[${HAN}]{3})`,
    say: (match, context) => {
      const follows = after(context, match, 8);
      return UNITS_BEHIND.test(follows) || NO_PARAGRAPH.test(follows) ? undefined : [`${quantity(match[1] ?? '')}${PAUSE}`];
    },
  },
  // 1️⃣报名
  { pattern: sticky`(\d)(\ufe0f?\u20e3)( ?)`, say: ([, number = '']) => [PAUSE + quantity(number) + PAUSE, '', ''] },
  {
    // 1.申请人  2) 材料  附件1.2018年度
    pattern: sticky`(?<=^\s*|[。；;：:！？\s（(“]|附件|附表)(\d{1,2})([.)）])( *)(?=[^\d\s.,，。)）]|(?:19|20)\d\d ?年)`,
    say: (match, context) => {
      const [, number = ''] = match;
      if (match[2] === '.' && /[A-Za-z]/.test(after(context, match, 1)) && match[3] === '') return undefined;
      return match[2] !== '.' && /[（(]$/.test(before(context, match, 1)) ? undefined : [quantity(number), PAUSE, ''];
    },
  },
];

const UNITS_BEHIND =
  /^(?:个|個|万|萬|亿|億|元|人|名|家|项|項|件|次|天|小时|分钟|米|公里|吨|亩|倍|岁|歲|户|戶|条|條|位|多|余|餘|度|平方|立方|千|百|公|[張张份宗間间例辆輛枚](?![制製]|[^，。]?[如外发證证]))/;
/** 5.1放假, 12.4宪法日, 0.5折 */
const NO_PARAGRAPH =
  /^(?:[月日號号级級折版代分秒角成斤克升里厘毫微年周週畝公坪吋寸尺頃点點美欧歐港英]|噸|小時|分鐘|海里|.{0,6}[节節日]|[至到]|上午|下午|放假|运动|事件|地震|大火|惨案|起义)/;
