import { quantity } from './numerals';
import { after, before, type Context, N, type Rule, sticky, TO, to } from './rule';

const HOURS = '(?:[01]\\d|2[0-4])';
const MINUTES = '[0-5]\\d';
/** Words beside two numbers with a colon that make them a ratio or a score, not a time of day. */
const RATIO_BEFORE =
  /(?:比分|比例|之比|比值|配比|比率|[师師生床护護医醫户戶车車]{2,4}比|比为|比例尺)(?:约?为|是|至|达到?|不低于|不少于|不高于|约|[:：])?$/;
const RATIO_BEHIND =
  /^(?:的)?(?:比例|战胜|戰勝|击败|擊敗|大胜|大勝|获胜|取胜|小胜|险胜|完胜|胜出|战平|击退|领先|落后|逆转|负于|不敌|横扫|淘汰|力克|轻取|惜败|告负|比|配|拆[股分]|[缩并]股|稀[释釋]|[兑兌][换換]|抽[样取]|混合|分成|转增)/;

function isRatio(match: RegExpExecArray, context: Context): boolean {
  if (match[1] === '1' && /(?:超过|超過|低于|低於|高于|高於|不足|不到|未达到?|未達到?)$/.test(before(context, match, 4))) return true;
  // 三次产业结构由21:50:29调整为11:65:24
  const hundred = Number(match[1]) + Number(match[2]) + Number(match[3]) === 100;
  if (hundred && /(?:产业|產業|结构|結構|比例|构成|之比).{0,16}$/.test(before(context, match, 24))) return true;
  return RATIO_BEFORE.test(before(context, match)) || RATIO_BEHIND.test(after(context, match));
}

function clock(hour: string, minute: string, second: string | undefined): string {
  const minutes = Number(minute) === 0 && !Number(second) ? '' : `${quantity(minute === '00' ? '0' : minute)}分`;
  return `${quantity(String(Number(hour)), true)}点${minutes}${Number(second) ? `${quantity(second ?? '')}秒` : ''}`;
}

const PART_OF_DAY =
  '(?:次日|翌日|[次翌来當当今明]年|[明今][天日晚早]|[后後]天|当[日天]|當[日天]|第二天|早|晚|上午|下午|中午|凌晨|傍晚|夜间|夜間|周[一二三四五六日]|週[一二三四五六日]|星期|[AaPp][Mm])';

export const CLOCK_RULES: readonly Rule[] = [
  // 9时00分: the full hour
  { pattern: sticky`(?<=\d[时時点點])(00)(分)(?![\d之钟鐘])`, say: () => ['', ''] },
  {
    // 9:00—次日2:00, 早9点—晚5点
    pattern: sticky`(?<=\d[:：]\d\d|\d[时時點点分日月年号號])${TO}(?=${PART_OF_DAY}.{0,3}\d)`,
    say: (_, context) => to(context),
  },
  {
    // AM 9:00, 上午AM9:30
    pattern: sticky`(?<![A-Za-z])([AaPp][Mm])( ?)(0?\d|1[0-2])[:：](${MINUTES})(?![\d:：])`,
    say: (match, context) => {
      const [, half = '', , hour = '', minute = ''] = match;
      const said = /(?:上午|下午|早上|晚上)$/.test(before(context, match, 2));
      return `${said ? '' : half.toLowerCase() === 'am' ? '上午' : '下午'}${clock(hour, minute, undefined)}`;
    },
  },
  {
    // 早上0700至0830
    pattern: sticky`(?<=(?:[早晚]上|上午|下午|中午|凌晨|[时時][间間段])[:：]?)(${HOURS})(${MINUTES})(${TO}|[至到])(${HOURS})(${MINUTES})(?![\d元人名%.])`,
    say: ([, hour = '', minute = '', range = '', hour2 = '', minute2 = ''], context) =>
      `${clock(hour, minute, undefined)}${/[至到]/.test(range) ? range : to(context)}${clock(hour2, minute2, undefined)}`,
  },
  {
    // 0600时—1200时, 0000至1800时
    pattern: sticky`(?<![\d.,])(${HOURS})(${MINUTES})(?:[时時](?![间間候代尚期刻节節装裝事政光限])|(?=(?:${TO}|[至到])${HOURS}${MINUTES}[时時](?![间間候代尚期刻节節装裝事政光限])))`,
    say: ([, hour = '', minute = '']) => clock(hour, minute, undefined),
  },
  {
    // 9am-5pm
    pattern: sticky`(?<![\d.:：A-Za-z])(0?\d|1[0-2]) ?([AaPp])\.?[Mm]\.?(?![A-Za-z])`,
    say: ([, hour = '', half = '']) => `${half.toLowerCase() === 'a' ? '上午' : '下午'}${clock(hour, '00', undefined)}`,
  },
  {
    // 19H30, as in Macau
    pattern: sticky`(?<![\d.A-Za-z])([01]?\d|2[0-3])[Hh](${MINUTES})(?![\dA-Za-z])`,
    say: ([, hour = '', minute = ''], { lang }) => (lang === 'yue' ? clock(hour, minute, undefined) : undefined),
  },
  {
    // 1:45.23, 2′30″: a time that was run
    pattern: sticky`(?<![\d:：.])(\d{1,2})(?:[:：](?=${MINUTES}\.\d\d(?!\d))|[′'](?=\d{1,2}(?:\.\d+)?[″"]))(\d{1,2}(?:\.\d+)?)[″"]?`,
    say: ([, minutes = '', seconds = '']) => `${quantity(minutes, true)}分${quantity(seconds)}秒`,
  },
  {
    // 以2:15:37的成绩: how long it took
    pattern: sticky`(?<![\d.]|\d[:：])(\d)[:：](${MINUTES})[:：](${MINUTES})(?=的成[绩績]|[夺奪]冠|完[赛賽])`,
    say: ([, hours = '', minutes = '', seconds = '']) => `${quantity(hours, true)}小时${quantity(minutes)}分${quantity(seconds)}秒`,
  },
  {
    pattern: sticky`(?<![\d.]|\d[:：])([01]?\d|2[0-4])[:：](${MINUTES})(?:[:：](${MINUTES})(?:\.\d+)?)?(?![\d:：]|[.,]\d)(?:\+0?8:?00)?(?: ?([AaPp])\.?[Mm]\.?(?![A-Za-z]))?`,
    say: (match, context) => {
      const [, hour = '', minute = '', second, half] = match;
      if (isRatio(match, context)) return undefined;
      const halfDay = half ? (half.toLowerCase() === 'a' ? '上午' : '下午') : '';
      return `${halfDay}${clock(hour, minute, second)}`;
    },
  },
];

const SCORES = /[（(]\d{1,3}[-—]\d{1,3}(?:[、，,；; ] ?\d{1,3}[-—]\d{1,3})+[）)]/g;

/** Whether it stands in brackets with other scores, or in front of them. */
function isScore({ index, 0: { length } }: RegExpExecArray, work: string): boolean {
  const falls = (list: string) => [...list.matchAll(/(\d+)[-—](\d+)/g)].some(([, one, other]) => Number(one) > Number(other));
  return [...work.matchAll(SCORES)].some((list) => index + length >= list.index && index < list.index + list[0].length && falls(list[0]));
}

/** 3:2, 1:500, 2:1:1 and with the sign ∶. */
export const RATIO_RULES: readonly Rule[] = [
  {
    pattern: sticky`(?<![\d:：∶])(?<!附件|附表|[图表注]|(?<!比)例|任务|问题|步骤)(\d+(?:\.\d+)?)( ?[:：∶] ?)(${N})((?:[:：∶])?)((?:\d+(?:\.\d+)?)?)(?![\d年月日])`,
    say: ([, one = '', , other = '', mark = '', third = '']) => {
      if ((mark === '') !== (third === '')) return undefined;
      return [quantity(one), '比', quantity(other), mark && '比', third && quantity(third)];
    },
  },
  {
    // 3-1战胜
    pattern: sticky`(?<![\d.])(\d{1,3})([-—])(\d{1,3})(?=战胜|戰勝|击败|擊敗|大胜|大勝|力克|轻取|輕取|取胜|取勝|获胜|獲勝|逆转|逆轉|险胜|險勝|完胜|完勝|负于|不敌|不敵|横扫|橫掃|淘汰|惜败|告负|战平|戰平|逼平|闷平|[终終][结結]|握手)`,
    say: ([, one = '', , other = '']) => [quantity(one), '比', quantity(other)],
  },
  {
    // 4-1（11-8，9-11，11-6）: what falls is no range, and so the games beside it are none
    pattern: sticky`(?<![\d.-])(\d{1,3})([-—])(\d{1,3})(?![\d.%-]|[号號地室])`,
    say: (match, { work }) => (isScore(match, work) ? [quantity(match[1] ?? ''), '比', quantity(match[3] ?? '')] : undefined),
  },
  {
    // 2-1: what falls is no range
    pattern: sticky`(?<![\d.A-Za-z—~-])(\d{1,3})(-)(\d{1,3})(?=$|[，。；、）)]|[号號地室栋棟幢座])`,
    say: (match, context) => {
      const [, one = '', , other = ''] = match;
      if (Number(one) <= Number(other)) return undefined;
      const scores =
        /[队隊球局盘盤赛賽胜勝负負比篮籃足羽乒]|\d-\d{1,3}[、，；]$/.test(before(context, match, 30)) ||
        /^[、，；]\d{1,3}-\d/.test(after(context, match));
      return [quantity(one), scores ? '比' : '杠', quantity(other)];
    },
  },
  {
    // a score: 以3-0
    pattern: sticky`(?<=比分|以|总比分)(\d{1,3})([-—])(\d{1,3})(?![\d%])(?=[，。]|的|战胜|击败|大胜|获胜|取胜|领先|落后|逆转|负于|不敌|$)`,
    say: ([, one = '', , other = '']) => [quantity(one), '比', quantity(other)],
  },
];
