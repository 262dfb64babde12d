const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
/** Longer numbers are no quantities. */
const LONGEST = 16;

/** Digit by digit: a year, a code. */
export function digitByDigit(digits: string): string {
  return digits.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

/**
 * A quantity: 1036.5 → 一千零三十六点五, 0 → 零; commas between groups may stand in it. With a zero in front it is a code: 05 → 零五.
 * @param two says 两 where a lone 2 is counted: 2 → 两; in front of 千, 万 and 亿 it is 两 anyway, in front of 百 and 十 it is 二
 */
export function quantity(number: string, two = false): string {
  const [whole = '', fraction] = number.replace(/,/g, '').split('.');
  if (fraction !== undefined) return `${wholeNumber(whole)}点${digitByDigit(fraction)}`;
  return two && whole === '2' ? '两' : wholeNumber(whole);
}

function wholeNumber(digits: string): string {
  if (digits.length > LONGEST || /^0\d/.test(digits)) return digitByDigit(digits);
  return integer(digits)
    .replace(/^一十/, '十')
    .replace(/^二(?=[千万亿])/, '两');
}

function integer(digits: string): string {
  if (digits.length > 8) return joined(integer(digits.slice(0, -8)), '亿', digits.slice(-8));
  if (digits.length > 4) return joined(integer(digits.slice(0, -4)), '万', digits.slice(-4));
  return thousands(digits);
}

/** What does not fill the place below its group is parted from it by 零: 10036 → 一万零三十六. */
function joined(high: string, unit: string, low: string): string {
  if (/^0+$/.test(low)) return `${high}${unit}`;
  const zero = low.startsWith('0') ? '零' : '';
  return `${high}${unit}${zero}${integer(low.replace(/^0+/, ''))}`;
}

function thousands(digits: string): string {
  let said = '';
  let gap = false;
  for (const [index, digit] of [...digits].entries()) {
    if (digit === '0') {
      gap = true;
      continue;
    }
    said += `${gap && said ? '零' : ''}${DIGITS[Number(digit)] ?? ''}${PLACES[digits.length - 1 - index] ?? ''}`;
    gap = false;
  }
  return said || '零';
}
