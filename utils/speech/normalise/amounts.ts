import { quantity } from './numerals';
import { POSITION_RULES } from './positions';
import { after, type Bit, before, type Context, N, type Rule, sticky, TO, to } from './rule';
import { countsAsTwo, nameOfUnit, type Rated, ratedAt, signAt } from './units';

const SCALE = '(?:万亿|亿|万|千|百|萬億|億|萬)';

export function signed(sign: string | undefined): string {
  return sign === '-' ? '负' : sign === '+' ? '正' : '';
}

/** A share: 5 % → 百分之五. 100 % is 百分之百. */
function share(number: string, sign: string): string {
  const parts = sign === '%' ? '百' : sign === '‰' ? '千' : '万';
  return `${parts}分之${sign === '%' && number === '100' ? '百' : quantity(number)}`;
}

export const SHARE_RULES: readonly Rule[] = [
  {
    // 15～30%, 0.5%~1.2%, -0.3～0.5%: each end with its own sign
    pattern: sticky`(${N})(${TO})([-+]?)(${N})([%‰‱])`,
    say: (match, context) => {
      const [, from = '', , sign, until = '', mark = ''] = match;
      return [share(from, mark), to(context), signed(sign), quantity(until), ''];
    },
  },
  { pattern: sticky`(${N})([%‰‱])`, say: ([, number = '', mark = '']) => share(number, mark) },
];

const VULGAR: Readonly<Record<string, string>> = {
  '½': '二分之一',
  '⅓': '三分之一',
  '⅔': '三分之二',
  '¼': '四分之一',
  '¾': '四分之三',
  '⅕': '五分之一',
  '⅛': '八分之一',
};

export const FRACTION_RULES: readonly Rule[] = [
  { pattern: sticky`[½⅓⅔¼¾⅕⅛]`, say: ([sign = '']) => VULGAR[sign] },
  {
    // blood pressure
    pattern: sticky`(?<![\d/])(\d{2,3})(/)(\d{2,3})( ?)(mmHg|毫米汞柱)`,
    say: ([, high = '', , low = '']) => [quantity(high), '，', quantity(low), '', '毫米汞柱'],
  },
  {
    pattern: sticky`(?<![\dA-Za-z/.])(\d+)(/)(\d+)(?![\d/A-Za-z]|\.\d)`,
    say: (match, context) => {
      const [, above = '', , below = ''] = match;
      if (Number(below) === 0) return undefined;
      if (/^(?:月|季度)/.test(after(context, match))) return [quantity(above), '、', quantity(below)];
      return Number(above) > Number(below) ? [quantity(above), '、', quantity(below)] : `${quantity(below)}分之${quantity(above)}`;
    },
  },
];

const CURRENCY: Readonly<Record<string, string>> = {
  '¥': '元',
  RMB: '元',
  CNY: '元',
  US$: '美元',
  USD: '美元',
  $: '美元',
  HK$: '港元',
  HKD: '港元',
  NT$: '元',
  MOP$: '澳门元',
  '€': '欧元',
  EUR: '欧元',
  '£': '英镑',
  GBP: '英镑',
  '₩': '韩元',
};

/** Outside of the mainland a bare $ is the place's own, and so it is behind the money's name: 港币$100. */
function nameOfMoney(sign: string, match: RegExpExecArray, context: Context): string {
  const own = context.lang !== 'zh-CN' || /(?:[币幣]|新加坡|加拿大|澳洲)[:：]?$/.test(before(context, match, 4));
  return sign === '$' && own ? '元' : (CURRENCY[sign] ?? '元');
}

/** 35.50 → 三十五元五角, 8.05 → 八元零五分 (GB/T 15835 reads 35.5元 as 三十五元五角). */
function yuan(number: string): string {
  const [whole = '', fraction = ''] = number.split('.');
  const [tenths = '0', hundredths = '0'] = fraction;
  const jiao = tenths === '0' ? (hundredths !== '0' && Number(whole) > 0 ? '零' : '') : `${quantity(tenths, Number(whole) === 0)}角`;
  const fen = hundredths === '0' ? '' : `${quantity(hundredths, Number(whole) === 0 && tenths === '0')}分`;
  const head = Number(whole.replace(/,/g, '')) > 0 || (!jiao && !fen) ? `${quantity(whole, true)}元` : '';
  return `${head}${jiao}${fen}`;
}

/** A rate: 500元/人·月 → 每人每月五百元, 10 km/h → 每小时十千米. */
function rate(match: RegExpExecArray, { unit, by }: Rated, context: Context): string {
  const [, sign, from, range, number = '', scale = ''] = match;
  const each = by.map((per) => `每${per.count ? quantity(per.count, true) : ''}${nameOfUnit(per.unit, context.lang)}`).join('');
  const name = nameOfUnit(unit, context.lang);
  const first = from ? `${quantity(from)}${range ? to(context) : ''}` : '';
  const money = unit === '元' && context.lang !== 'zh-TW' && !scale && !from && /^\d[\d,]*\.\d{1,2}$/.test(number);
  const amount = money ? yuan(number) : `${quantity(number, countsAsTwo(`${scale}${name}`))}${scale}${name}`;
  return `${each}${signed(sign)}${first}${amount}`;
}

function rateAt(match: RegExpExecArray, context: Context): Bit | undefined {
  if (match[1] === '-' && !isMinus(match, context)) return undefined;
  const end = match.index + match[0].length;
  const counted = match[5] || /\d{3}/.test(match[4] ?? '');
  const found = ratedAt(context.work, end) ?? (counted ? ratedAt(context.work, end, '') : undefined);
  return found && { said: rate(match, found, context), length: match[0].length + found.length };
}

export const AMOUNT_RULES: readonly Rule[] = [
  {
    // only where a slash follows close behind
    pattern: sticky`(-?)(?:(${N})(${TO}))?(${N}) ?(${SCALE}?)(?=[^/\s，。；、]{0,6}/)`,
    say: rateAt,
  },
  {
    // ¥100-200: the unit once, behind both
    pattern: sticky`([¥$€£])( ?)(${N})(${TO})([¥$€£]?)(${N})(${SCALE}?)((?:元|美元)?)(?!\d)`,
    say: (match, context) => {
      const [, sign = '', , from = '', , , until = '', scale = ''] = match;
      const name = nameOfMoney(sign, match, context);
      return ['', '', quantity(from), to(context), '', quantity(until), scale, name];
    },
  },
  {
    // $20/小時 → 每小時二十元
    pattern: sticky`([¥$])( ?)(${N})(?=/)`,
    say: (match, context) => {
      const [whole, sign = '', , number = ''] = match;
      const found = ratedAt(context.work, match.index + whole.length, '');
      if (!found) return undefined;
      const name = nameOfMoney(sign, match, context);
      const each = found.by.map(({ count, unit }) => `每${count ? quantity(count, true) : ''}${nameOfUnit(unit, context.lang)}`).join('');
      return {
        said: `${each}${name === '元' && /\.\d{1,2}$/.test(number) ? yuan(number) : `${quantity(number, true)}${name}`}`,
        length: whole.length + found.length,
      };
    },
  },
  {
    // ¥1,036.5亿元, US$100, RMB 500
    pattern: sticky`(US\$|HK\$|NT\$|MOP\$|RMB|CNY|USD|HKD|EUR|GBP|[¥$€£₩])( ?)(${N})(${SCALE}?)((?:元|美元)?)`,
    say: (match, context) => {
      const [, sign = '', , number = '', scale = ''] = match;
      const name = nameOfMoney(sign, match, context);
      if (name === '元' && !scale && /\.\d{1,2}$/.test(number)) return yuan(number);
      return ['', '', quantity(number, true), scale, name].join('');
    },
  },
  {
    // 35.5元 → 三十五元五角, but 3.5—5.2元 as it is
    pattern: sticky`(?<![-—~到至])(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})(元)(?![素件旦宵/])`,
    say: ([, whole = '', fraction = ''], { lang }) => (lang === 'zh-TW' ? undefined : yuan(`${whole}${fraction}`)),
  },
  {
    pattern: sticky`(${N})(${SCALE}?)( ?)(?=[A-Za-zμµ°″℃℉㎡㎥㎢㎞㎏㎝㎜㎎])`,
    say: (match, { work, lang }) => {
      const [whole, number = '', scale = '', space = ''] = match;
      const unit = signAt(work, match.index + whole.length);
      if (unit === undefined || (/^[A-Z]$/.test(unit) && unit !== 'L' && !isMeasured(match, unit))) return undefined;
      const name = nameOfUnit(unit, lang);
      const said = quantity(number, countsAsTwo(`${scale}${name}`));
      return [
        { said, length: number.length },
        { said: scale, length: scale.length },
        { said: '', length: space.length },
        { said: name, length: unit.length },
      ];
    },
  },
  {
    // 100M宽带
    pattern: sticky`(\d+)(M)(?=宽带|带宽|寬頻|光纤|以[内內下上]|左右|大小)`,
    say: ([, number = '']) => [quantity(number), '兆'],
  },
  {
    // 10^4
    pattern: sticky`(${N})\^(\d{1,2})(?!\d)`,
    say: ([, number = '', power = '']) => `${quantity(number)}的${quantity(power)}次方`,
  },
  {
    // 10⁴
    pattern: sticky`(${N})([⁻]?[⁰¹²³⁴-⁹]+)`,
    say: ([, number = '', power = '']) => `${quantity(number)}的${power.startsWith('⁻') ? '负' : ''}${quantity(lowered(power))}次方`,
  },
  ...POSITION_RULES,
  {
    // 2024年2.05万: any number; the words around it tell 两 from 二
    pattern: sticky`${N}`,
    say: (match, context) => quantity(match[0], isTwo(match, context)),
  },
];

const POWERS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function lowered(power: string): string {
  return [...power].map((sign) => (sign === '⁻' ? '' : String(POWERS.indexOf(sign)))).join('');
}

/** A single capital behind a number is a unit only with the word that asks for it: 220V, 50W; 5A is a grade, 4S a shop. */
function isMeasured([, number = '']: RegExpExecArray, unit: string): boolean {
  return unit === 'V' || unit === 'W' ? /^\d{1,4}(?:\.\d+)?$/.test(number) : false;
}

/** A lone 2 is counted (两个) unless something tells that it is one in a row (第2, 2月); in a range it follows the unit behind. */
function isTwo(match: RegExpExecArray, context: Context): boolean {
  if (match[0] !== '2') return false;
  const head = before(context, match);
  if (/周$/.test(head) && !/^(?:次|天|个|小时|节|场|堂|期|回)/.test(after(context, match))) return false;
  if (/第[\d一二三四五六七八九十、，,和至到~—-]*$|星期$|礼拜$|农历$|农曆$|[〇零十百千万亿萬億點点分比加减乘/×*]$/.test(head)) return false;
  if (isHouse(head, after(context, match, 12))) return false;
  if (/[:：.A-Za-z]$/.test(head) && !countsAsTwo(after(context, match))) return false;
  const follows = after(context, match, 12);
  const range = /^ ?(?:[-—~]{1,2}|至|到|、|或) ?\d+(?:\.\d+)?/.exec(follows);
  const rest = range ? follows.slice(range[0].length) : follows;
  // 凌晨2时: an hour of the day
  if (/^分(?!钟|鐘|之|钱|錢)/.test(rest)) return /(?:[扣得加减減记記罚罰]|满分|滿分|分值)$/.test(head);
  return countsAsTwo(rest) && !/^元素/.test(rest);
}

/** 2栋301室, 三年级2班, 某某村2组: one of many that bear numbers. */
function isHouse(head: string, follows: string): boolean {
  if (/^段/.test(follows) && /[路街道]$/.test(head)) return true;
  if (/^[栋棟幢座](?:[\dA-Za-z一二三四五六七八九十]|单元|單元|[层層室号號])/.test(follows)) return true;
  const counted = /^.(?:楼|樓|房|住|建|厂|廠|宿|别|別|危|老|居|高|多|公|办|辦|教|大|新|、|和)/.test(follows);
  if (/^[栋棟幢]/.test(follows) && !counted) return /[号號路街区區园園苑城庭府村院厦廈湾灣居]$/.test(head);
  return (
    (/^[组組社队隊](?![织織成员員伍长長])/.test(follows) && /[村屯]$/.test(head)) ||
    (/^班(?!级|级|次|车|子)/.test(follows) && /[级級]$/.test(head))
  );
}

/** A hyphen in front of a number is a minus where nothing stands before it, or a word that measures. */
export function isMinus(match: RegExpExecArray, context: Context): boolean {
  const head = before(context, match, 3);
  return (
    head === '' ||
    /温度$|溫度$|[环環同]比$|[由从從]$/.test(head) ||
    /[\s（(：:，,；;、。=≥≤<>~到至为達达于於是在约約温溫长長降跌升率差"“”±×]$/.test(head)
  );
}
