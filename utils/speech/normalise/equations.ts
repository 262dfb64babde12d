import { after, before, type Context, HAN, type Rule, sticky } from './rule';

/** How far an equation reaches to both sides of one of its signs. */
const REACH = 80;
const EQUATION = /(?<![?&][\w-]{0,30})(?<=[^\s<>=]) ?= ?[^\s<>=]/;
const CLAUSE_ENDS = /[。；！？\n]/;

/**
 * Whether a sign stands in an equation: only there is a dash between words a minus, and a slash a division.
 * @param sums what else shows that something is reckoned
 */
export function inEquation(match: RegExpExecArray, { work }: Context, sums?: RegExp): boolean {
  const head = work
    .slice(Math.max(0, match.index - REACH), match.index)
    .split(CLAUSE_ENDS)
    .at(-1);
  const rest = work.slice(match.index, match.index + REACH).split(CLAUSE_ENDS)[0];
  return EQUATION.test(`${head}${rest}`) || (sums?.test(`${head}${rest}`) ?? false);
}

/** 100-20=80, but 增长率=10%-20%: between two numbers it is a minus where one of them is reckoned with on its other side too. */
function isMinusOf(head: string, follows: string): boolean {
  if (/(?:^|[^A-Za-z])[A-Za-z]$/.test(head)) return !/^[A-Za-z]{2}/.test(follows);
  const numbers = /^\d/.test(follows) && new RegExp(`\\d[%‰${HAN}]{0,3}$`).test(head);
  if (!numbers) return /[^A-Za-z\s=<>×÷*+—~，。、；：（(]$/.test(head);
  return /[×÷*+(（] ?[\d.,]+[^\d\s]{0,3}$/.test(head) || /^[\d.,]+[^\d\s×÷*+=]{0,3} ?[×÷*+=]/.test(follows);
}

/** Signs between the words and letters of an equation: 应纳税额=所得额×税率-速算扣除数. */
export const EQUATION_RULES: readonly Rule[] = [
  { pattern: sticky`(?<=\S ?)( ?)(÷)( ?)(?=\S)`, say: () => ['', '除以', ''] },
  { pattern: sticky`(?<=[^\s<>=] ?)( ?)(=)( ?)(?=[^\s<>=])`, say: () => ['', '等于', ''] },
  {
    // 工龄×月工资, but 王×
    pattern: sticky`(?<=[^\s×*=（(，。、；：])( ?)([×*])( ?)(?=[^\s×*=)），。、；：])`,
    say: (match, context) => (inEquation(match, context, /[×÷] ?\d/) ? ['', '乘', ''] : undefined),
  },
  {
    pattern: sticky`( ?)(-)( ?)(?=[^\s\-=>)），。、；：])`,
    say: (match, context) =>
      isMinusOf(before(context, match, 16), after(context, match, 16)) && inEquation(match, context) ? ['', '减', ''] : undefined,
  },
  {
    // 5<x≤10
    pattern: sticky`(?<=[\d分岁歲元%])( ?)([<>])( ?)(?=[A-Za-z${HAN}])`,
    say: ([, , sign]) => ['', sign === '<' ? '小于' : '大于', ''],
  },
  // 身高²
  { pattern: sticky`(?<=[${HAN}）)])([²³])`, say: ([sign]) => [sign === '²' ? '的平方' : '的立方'] },
];
