import { digitByDigit, quantity } from './numerals';
import { dialled } from './phones';
import { after, type Context, PAUSE, type Rule, sticky } from './rule';

const YAO_KEPT = /^(?:GB|GBZ|GA|HJ|DB|ISO|IEC|JG|T)/;

/** Nothing in an address is a date or a telephone number. */
export const ADDRESS_RULES: readonly Rule[] = [
  {
    // addresses of the net: the scheme and what stands behind the host's name say nothing to the ear
    pattern: sticky`(?<![A-Za-z@])(?<!\d(?=\d))((?:https?://)?)((?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+(?:com|cn|gov|org|net|edu|hk|mo|tw|info|int|io|top|vip|cc|tv|xin|mil|taipei|asia|wang|cloud|eu|uk|us|jp|sg))((?::\d+)?)((?:/[A-Za-z0-9\-._~%!$&'*+,;=:@/?#]*)?)(?![A-Za-z])`,
    say: ([, scheme = '', host = '', port = '', path = ''], context) => [
      scheme && '',
      address(host, context),
      port && '',
      path.length > 1 && path.length <= 24 ? address(path.replace(/\/$/, ''), context) : '',
    ],
  },
  {
    pattern: sticky`https?://[A-Za-z0-9\-._~%!$&'*+,;=:@/?#]+`,
    say: ([whole = ''], context) => address(whole.replace(/^https?:\/\/|\/$/g, ''), context),
  },
  {
    pattern: sticky`(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`,
    say: ([whole = ''], context) => address(whole, context),
  },
];

export const LATIN_RULES: readonly Rule[] = [
  {
    // GB/T 9704-2012, DB44/T 1234, ISO 9001:2015, T/TAF 114-2022
    pattern: sticky`(?<![A-Za-z])(GBZ?|GBJ|GA|HJ|DB\d{0,4}|JGJ?|CJJ?|YY|NYT?|SN|JT[GJ]?|QB|DL|SL|TB|YD|LY|MZ|AQ|WS|WW|GM|WH|HG|SB|TSG|JB|JC|FZ|SY|NB|JJF|JJG|CECS|T|ISO|IEC|IEEE|EN|Q)((?:/[A-Z]{1,6})*)( ?)(\d{1,6}(?:\.\d{1,3})?)((?:[-—:](?:19|20)\d{2}|(?<=\d{4})-[89]\d)?)(?![\d%])`,
    say: ([, body = '', slash = '', space = '', number = '', year = '']) => {
      if (slash === '' && (/^[TQ]$/.test(body) || (number.length < 3 && year === ''))) return undefined;
      return [
        digitByDigit(body),
        slash.replaceAll('/', '斜杠'),
        space && '',
        digitByDigit(number.replace('.', '点')),
        year && `，${digitByDigit(year.slice(1))}`,
      ];
    },
  },
  {
    pattern: sticky`(?<![A-Za-z])(I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?=[级級类類期型度]|(?<=第[IVX]+)[章节節卷篇编編部]|(?<=(?:附[件录錄表]|[图圖表])[IVX]+)(?![A-Za-z\d]))`,
    say: ([roman = '']) => ROMAN[roman],
  },
  {
    pattern: sticky`(?<![A-Za-z])(Vol\.|VOL\.|vol\.)( ?)(\d{1,4})(?![\d.]\d)`,
    say: ([, , space = '', number = '']) => ['第', space && '', `${quantity(number)}卷`],
  },
  // NO2 is a gas
  { pattern: sticky`(?<![A-Za-z])(N[oO]\.|No|NO(?![2x](?!\d))|№) ?(?=\d)`, say: () => '编号' },
  { pattern: sticky`(?<![A-Za-z])(T)(-)(\d)(?=日|天|个)`, say: ([, letter = '', , days = '']) => [letter, '减', quantity(days)] },
  {
    // GMT+08:00
    pattern: sticky`(?<![A-Za-z])(GMT|UTC) ?([+-])0?(\d{1,2})(?::00)?(?![\d:])`,
    say: ([, zone = '', sign, hours = '']) => `${zone}${sign === '+' ? '加' : '减'}${quantity(hours)}`,
  },
  {
    // HTTP 404
    pattern: sticky`(?<![A-Za-z])(https?|HTTPS?)( ?)(\d{3})(?!\d)`,
    say: ([, name = '', space = '', code = ''], context) => [name, space, dialled(code, context)],
  },
  {
    // 国内统一刊号CN11-1234/D
    pattern: sticky`(?<![A-Za-z])(CN)( ?)(\d{2})([-—])(\d{4})(?:(/)([A-Z]{1,2}))?(?![\dA-Za-z])`,
    say: ([, letters = '', space = '', place = '', , serial = '', slash = '', kind = ''], context) => [
      ...[letters, space && '', dialled(place, context), PAUSE, dialled(serial, context), slash && '斜杠', kind],
    ],
  },
  {
    // A1-101室: a flat
    pattern: sticky`(?<![A-Za-z\d])([A-Z])(\d{1,2})(-)(\d{3,4})(?=室|房)`,
    say: ([, letter = '', house = '', , flat = ''], context) => [letter, quantity(house), '杠', dialled(flat, context)],
  },
  {
    // Word2016: the year of a version
    pattern: sticky`(?<![A-Za-z])([A-Za-z]*[a-z]{3})((?:19|20)\d\d)(?!\d)`,
    say: ([, name = '', year = '']) => [name, digitByDigit(year)],
  },
  // NH3-N
  { pattern: sticky`(?<=[A-Z]\d)(-)(?=[A-Z](?![A-Za-z\d]))`, say: () => [''] },
  {
    // ZL202010123456.7, ZL 2020 1 0123456.7: a patent
    pattern: sticky`(?<![A-Za-z])(ZL)( ?)(\d{9,}|\d{4} \d \d{7})(\.)(?=\d)`,
    say: ([, letters = '', space = '', number = ''], context) => [letters, space && '', dialled(number.replace(/ /g, ''), context), '点'],
  },
  {
    // COVID-19, F-16, 5G-A: the hyphen is silent, but not in 5K-8K
    pattern: sticky`(?!LPR-\d|(?<=\d)([A-Za-z]{1,2})-[\d.]+\1)([A-Za-z]+)(-)(\d+(?:\.\d+)?)(?![\d])`,
    say: ([, , letters = '', , number = ''], context) => [
      '',
      letters,
      ' ',
      number.includes('.') || number.length <= 2 ? quantity(number) : dialled(number, context),
    ],
  },
  {
    // BQ.1, XBB.1.5
    pattern: sticky`(?<![A-Za-z.])([A-Z]{1,5})(\.)(\d{1,2}(?:\.\d{1,2})*)(?![\d.]*[\dA-Za-z])`,
    say: ([, letters = '', , numbers = '']) => [
      letters,
      '点',
      numbers
        .split('.')
        .map((part) => quantity(part))
        .join('点'),
    ],
  },
  { pattern: sticky`(?<![A-Za-z])(K?N)(95|99)(?!\d)`, say: ([, letters = '', number = '']) => [letters, digitByDigit(number)] },
  {
    // PM2.5, A4, G20, G104, K1234, H1N1: up to two digits are a number, more are read one by one
    pattern: sticky`([A-Za-z]+)(\d+(?:\.\d+)*)(?![\d])`,
    say: (match, context) => {
      const [, letters = '', number = ''] = match;
      // 占GDP2.64%: the number is counted
      if (/^(?:[%‰万亿]|,\d{3}|美?元|个百分点)/.test(after(context, match, 4))) return undefined;
      if (number.includes('.'))
        return [
          letters,
          number.split('.').length > 2
            ? number
                .split('.')
                .map((part) => quantity(part))
                .join('点')
            : quantity(number),
        ];
      if (number.length <= 2) return [letters, quantity(number)];
      return [letters, YAO_KEPT.test(letters) ? digitByDigit(number) : dialled(number, context)];
    },
  },
  { pattern: sticky`[A-Za-z]+`, say: ([word = '']) => word },
];

const ROMAN: Readonly<Record<string, string>> = {
  I: '一',
  II: '二',
  III: '三',
  IV: '四',
  V: '五',
  VI: '六',
  VII: '七',
  VIII: '八',
  IX: '九',
  X: '十',
  XI: '十一',
  XII: '十二',
};

/** www.12306.cn: a hotline keeps its name. */
const HOTLINE_IN_ADDRESS = /(?<!\d)12[13]\d\d(?!\d)/g;

function address(text: string, context: Context): string {
  return digitByDigit(text.replace(HOTLINE_IN_ADDRESS, (number) => dialled(number, context)))
    .replaceAll('@', '艾特')
    .replaceAll('.', '点')
    .replaceAll('/', '斜杠')
    .replaceAll('-', '杠')
    .replaceAll('_', '下划线')
    .replace(/[%?&=#:~+!$'*,;]+/g, ' ');
}
