import { signed } from './amounts';
import { quantity } from './numerals';
import { after, N, type Rule, sticky, TO, to } from './rule';

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

/** 1/100 → 百分之一, 1/3 → 三分之一. */
const parts = (below: string): string => quantity(below).replace(/^一(?=[百千万]$)/, '');

/** 1/2号楼, 2/3类: two that bear numbers. */
const ONE_OF_TWO = /^(?:月|季度|[岁歲→]|[号號类類级級]|[栋棟幢层層](?!之))/;

export const FRACTION_RULES: readonly Rule[] = [
  { pattern: sticky`[½⅓⅔¼¾⅕⅛]`, say: ([sign = '']) => VULGAR[sign] },
  {
    // blood pressure
    pattern: sticky`(?<![\d/])(\d{2,3})(/)(\d{2,3})( ?)(mmHg|毫米汞柱)`,
    say: ([, high = '', , low = '']) => [quantity(high), '，', quantity(low), '', '毫米汞柱'],
  },
  {
    // 12.5/10万, 1/50万: how often something happens; 3.2/10万人
    pattern: sticky`(?<![\dA-Za-z/.])(\d+(?:\.\d+)?)/(1(?:0*)|(?<=(?<!\d)1/)\d+)([万萬亿億])((?:人口?)?)(?![元个個名亩畝吨噸])`,
    say: ([, number = '', below = '', scale = '', people]) =>
      people ? `每${quantity(below)}${scale}${people}${quantity(number)}` : `${quantity(below)}${scale}分之${quantity(number)}`,
  },
  {
    // 1 1/2
    pattern: sticky`(?<![\d/.])(\d{1,2})( )([1-9])(/)([2-9]|10|16)(?![\d/.A-Za-z])`,
    say: (match) =>
      Number(match[3]) < Number(match[5])
        ? [quantity(match[1] ?? ''), '又', `${quantity(match[5] ?? '')}分之${quantity(match[3] ?? '')}`, '', '']
        : undefined,
  },
  {
    pattern: sticky`(?<![\dA-Za-z/.])(\d+)(/)(\d+)(?![\d/A-Za-z]|\.\d)`,
    say: (match, context) => {
      const [, above = '', , below = ''] = match;
      if (Number(below) === 0) return undefined;
      const follows = after(context, match);
      if (ONE_OF_TWO.test(follows) || (follows.startsWith('元') && Number(below) >= 10)) return [quantity(above), '、', quantity(below)];
      return Number(above) > Number(below) ? [quantity(above), '、', quantity(below)] : `${parts(below)}分之${quantity(above)}`;
    },
  },
];
