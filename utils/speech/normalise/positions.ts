import { quantity } from './numerals';
import { type Rule, sticky } from './rule';

const SIDES: Readonly<Record<string, string>> = { N: '北纬', S: '南纬', E: '东经', W: '西经' };

/** Angles and places on the map. */
export const POSITION_RULES: readonly Rule[] = [
  {
    // E119°30′20.5″
    pattern: sticky`(?<![A-Za-z])([NSEW]) ?(\d+(?:\.\d+)?)°(?:(\d+(?:\.\d+)?)['′])?(?:(\d+(?:\.\d+)?)(?:["″]|''))?`,
    say: ([, side = '', degrees = '', minutes, seconds]) => `${SIDES[side]}${angle(degrees, minutes, seconds)}`,
  },
  {
    // 23.5N，118.6E
    pattern: sticky`(\d{1,2}(?:\.\d+)?)([NS])([，,、 ]{1,2})(\d{1,3}(?:\.\d+)?)([EW])(?![A-Za-z])`,
    say: ([, north = '', side = '', mark = '', east = '', other = '']) => [
      ...[`${SIDES[side]}${quantity(north)}度`, '', mark, `${SIDES[other]}${quantity(east)}度`, ''],
    ],
  },
  {
    // 30°15′20″
    pattern: sticky`(\d+(?:\.\d+)?)°(?:(\d+(?:\.\d+)?)['′])?(?:(\d+(?:\.\d+)?)(?:["″]|''))?([NSEW]?)(?![A-Za-z])`,
    say: ([, degrees = '', minutes, seconds, side]) => `${side ? SIDES[side] : ''}${angle(degrees, minutes, seconds)}`,
  },
];

function angle(degrees: string, minutes = '', seconds = ''): string {
  return `${quantity(degrees)}度${minutes && `${quantity(minutes)}分`}${seconds && `${quantity(seconds)}秒`}`;
}
