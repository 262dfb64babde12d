import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** A text in simplified characters, one for one: the dictionary of readings knows no others (銀行, 增長, 會計). */
export function simplifiedOf(text: string): string {
  const chars = [...text];
  const whole = toSimplified(text);
  return [...whole].length === chars.length ? whole : chars.map((char) => [...toSimplified(char)][0] ?? char).join('');
}
