import { quantity } from './numerals';
import { dialled } from './phones';
import { PAUSE, type Rule, sticky } from './rule';

/** Houses, stairs and flats, parted by dashes that are no ranges. */
export const HOUSE_RULES: readonly Rule[] = [
  {
    // 3-2-501: an address
    pattern: sticky`(?<![A-Za-z\d-])([A-Z]?)(\d{1,3})(-)(\d{1,3})(-)(\d{3,4})(?![\d-])`,
    say: ([, letter = '', house = '', , stairs = '', , flat = ''], context) => [
      ...[letter, quantity(house), '杠', quantity(stairs), '杠', dialled(flat, context)],
    ],
  },
  {
    pattern: sticky`(?<!\d|(?<!#)-)(\d{1,3})(-)(\d{3,4})(?=室|房|(?<=(?:[栋棟幢座楼樓]|#-)\d{1,2}-\d{3,4})(?![\d元号號米-]))`,
    say: ([, house = '', , flat = ''], context) => [quantity(house), '杠', dialled(flat, context)],
  },
  {
    // 人民路88号-2
    pattern: sticky`(?<=[路街道巷弄里村]\d{1,4}[号號])(-)(?=\d{1,3}(?![\d号號]))`,
    say: () => '杠',
  },
  {
    // 600-E號
    pattern: sticky`(?<=\d)-(?=[A-Z][号號])`,
    say: () => '',
  },
  // 4#-2-301
  { pattern: sticky`(?<=\d#)-(?=\d{1,3}-\d|\d{3,4}(?![\d#]))`, say: () => '杠' },
  {
    // A1-1, A3-301: no range
    pattern: sticky`(?<=(?<![A-Za-z])[A-Z](\d{1,3}))-(\d{1,4})(?![\d.])`,
    say: ([whole, one = '', other = ''], context) =>
      Number(other) <= Number(one) || other.length > Math.max(2, one.length)
        ? { said: `杠${other.length > 2 ? dialled(other, context) : quantity(other)}`, length: whole.length }
        : undefined,
  },
  {
    // “3-3-3”: three are no range
    pattern: sticky`(?<=["“「『（(]|^)(\d{1,2})(-)(\d{1,2})(-)(\d{1,2})(?=["”」』）)]|$|月)`,
    say: ([, one = '', , two = '', , three = '']) => [quantity(one), PAUSE, quantity(two), PAUSE, quantity(three)],
  },
  {
    // 解放路12-3号: a house behind a house, no range
    pattern: sticky`(?<=[路街道巷弄里村])(\d{1,4})(-)(\d{1,3})(?=[号號])`,
    say: ([, house = '', , part = '']) => (Number(part) < Number(house) ? [quantity(house), '杠', quantity(part)] : undefined),
  },
  {
    // 5号楼301: a flat without its word
    pattern: sticky`(?<=单元|單元|號樓|号楼|座|[\d一二三四五六七八九十][楼樓层層栋棟幢])(\d{3,4})(?![\d.,]|[多余餘万萬个個元年平米㎡m人户戶间間家名套张張台臺床])`,
    say: ([number = ''], context) => dialled(number, context),
  },
];
