import { quantity } from './numerals';
import { POSITION_RULES } from './positions';
import { type Bit, before, type Context, N, PAUSE, type Rule, sticky, TO, to } from './rule';
import { isTwo } from './two';
import { countsAsTwo, nameOfPer, nameOfUnit, type Rated, ratedAt, signAt } from './units';

const SCALE = '(?:万亿|亿|万|千|百|萬億|億|萬)';

export function signed(sign: string | undefined): string {
  return sign === '-' ? '负' : sign === '+' ? '正' : '';
}

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
  NTD: '元',
  MOP$: '澳门元',
  MOP: '澳门元',
  '€': '欧元',
  EUR: '欧元',
  '£': '英镑',
  GBP: '英镑',
  A$: '澳元',
  AUD: '澳元',
  C$: '加元',
  CAD: '加元',
  S$: '新加坡元',
  SGD: '新加坡元',
  JPY: '日元',
  KRW: '韩元',
  CHF: '瑞士法郎',
  THB: '泰铢',
  '฿': '泰铢',
  RUB: '卢布',
  '₽': '卢布',
  '₩': '韩元',
};

const MONEY = `(?:${Object.keys(CURRENCY)
  .sort((one, other) => other.length - one.length)
  .map((sign) => sign.replace('$', '\\$'))
  .join('|')})`;

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
  const [, sign, from, counted = '', range, number = '', scale = ''] = match;
  const each = by.map((per) => `每${per.count ? quantity(per.count, true) : ''}${nameOfPer(per.unit, context.lang)}`).join('');
  const name = nameOfUnit(unit, context.lang);
  const first = from ? `${quantity(from, countsAsTwo(counted))}${counted}${range ? to(context) : ''}` : '';
  const money = unit === '元' && context.lang !== 'zh-TW' && !scale && !from && /^\d[\d,]*\.\d{1,2}$/.test(number);
  const amount = money ? yuan(number) : `${quantity(number, countsAsTwo(`${scale}${name}`))}${scale}${name}`;
  return `${each}${signed(sign)}${first}${amount}`;
}

function rateAt(match: RegExpExecArray, context: Context): Bit | undefined {
  if (match[1] === '-' && !isMinus(match, context)) return undefined;
  const end = match.index + match[0].length;
  const counted = match[6] || /\d{3}/.test(match[5] ?? '');
  const found = ratedAt(context.work, end) ?? (counted ? ratedAt(context.work, end, '') : undefined);
  return found && { said: rate(match, found, context), length: match[0].length + found.length };
}

export const AMOUNT_RULES: readonly Rule[] = [
  {
    // 10w+
    pattern: sticky`(\d+(?:\.\d+)?)([wW])(?=\+|(?<=w)[人次多粉])`,
    say: ([, number = '']) => [quantity(number), '万'],
  },
  {
    // 8度（0.2g）: by so many times the earth's pull
    pattern: sticky`(?<=度(?:[（(]|[为為是])?)(0\.\d+)(g)(?![A-Za-z/])`,
    say: ([, number = '']) => [quantity(number), 'g'],
  },
  {
    // only where a slash follows close behind
    pattern: sticky`(-?)(?:(${N})(${SCALE}?元?)(${TO}))?(${N}) ?(${SCALE}?)(?=[^/\s，。；、]{0,6}/)`,
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
    pattern: sticky`(${MONEY})( ?)(${N})(?=/)`,
    say: (match, context) => {
      const [whole, sign = '', , number = ''] = match;
      const found = ratedAt(context.work, match.index + whole.length, '');
      if (!found) return undefined;
      const name = nameOfMoney(sign, match, context);
      const each = found.by.map(({ count, unit }) => `每${count ? quantity(count, true) : ''}${nameOfPer(unit, context.lang)}`).join('');
      return {
        said: `${each}${name === '元' && /\.\d{1,2}$/.test(number) ? yuan(number) : `${quantity(number, true)}${name}`}`,
        length: whole.length + found.length,
      };
    },
  },
  {
    // ¥1,036.5亿元, US$100, RMB 500
    pattern: sticky`(${MONEY})( ?)(${N})(${SCALE}?)((?:元|美元)?)`,
    say: (match, context) => {
      const [, sign = '', , number = '', scale = ''] = match;
      // CAD2020 is a program
      if (sign === 'CAD' && /^20[0-3]\d$/.test(number)) return undefined;
      const name = nameOfMoney(sign, match, context);
      if (name === '元' && !scale && /\.\d{1,2}$/.test(number)) return yuan(number);
      return `${quantity(number.replace(/\.00$/, ''), true)}${scale}${name}`;
    },
  },
  {
    // 35.5元 → 三十五元五角, but 3.5—5.2元 as it is
    pattern: sticky`(?<![-—~到至])(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})(元)(?![素件旦宵/])`,
    say: ([, whole = '', fraction = ''], { lang }) => {
      if (lang !== 'zh-TW') return yuan(`${whole}${fraction}`);
      return Number(fraction) === 0 ? `${quantity(whole, true)}元` : undefined;
    },
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
    // 10A插座
    pattern: sticky`(\d+(?:\.\d+)?)(A)(?=插座|插[头頭]|[电電]流|空[开開]|[断斷]路器|保[险險]丝|以[上下内內](?![级級类類]))`,
    say: ([, number = '']) => [quantity(number), '安'],
  },
  {
    // 100M宽带
    pattern: sticky`(\d+)(M)(?=宽带|带宽|寬[頻帶]|帶寬|光[纤纖]|以[内內下上]|左右|大小)`,
    say: ([, number = '']) => [quantity(number), '兆'],
  },
  {
    // 10^9/L
    pattern: sticky`(?<=(?:\^\d{1,2}|[⁰¹²³⁴-⁹])[个個]?)/(?=[mμk]?[LlgWm])`,
    say: ({ index }, { work, lang }) => {
      const unit = signAt(work, index + 1);
      return unit && { said: `每${nameOfUnit(unit, lang)}`, length: 1 + unit.length };
    },
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
    // 周一1和6: no 十一
    pattern: sticky`(?<=(?:[周週]|星期|[礼禮]拜)[一二三四五六日])(\d)(?=[和、与與及]\d(?![\d.:：时時点點]))`,
    say: ([number = '']) => `${PAUSE}${quantity(number)}`,
  },
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

/** A hyphen in front of a number is a minus where nothing stands before it, or a word that measures. */
export function isMinus(match: RegExpExecArray, context: Context): boolean {
  const head = before(context, match, 3);
  return (
    head === '' ||
    /温度$|溫度$|[环環同]比$|[由从從]$/.test(head) ||
    /[\s（(：:，,；;、。=≥≤<>~到至为達达于於是在约約温溫长長降跌升率差增减減額额润潤"“”±×]$/.test(head)
  );
}
