import { endsWithLabel } from './labels';
import { digitByDigit } from './numerals';
import { after, type Bit, before, type Context, PAUSE, type Rule, sticky } from './rule';
import { CALLED_BEFORE, CALLED_BEHIND, COUNTED, EMERGENCIES, KNOWN, SHORT, SHORTEST } from './short-numbers';

/** Telephone digits: 1 is 幺 on the mainland, 一 in Cantonese and in Taiwan. */
function dialled(digits: string, { lang }: Context): string {
  const said = digitByDigit(digits);
  return lang === 'zh-CN' ? said.replace(/一/g, '幺') : said;
}

function phone(digits: string, context: Context): Bit {
  return { said: dialled(digits.replace(/\D/g, ''), context), length: digits.length, phone: true };
}

const gap = (mark: string): string => (mark === '' ? '' : PAUSE);

const LABELS =
  '分机 分機 内线 內線 查詢 查询 諮詢 咨询 电话 電話 热线 熱線 手机 手機 号码 號碼 传真 傳真 专线 專線 总机 客服 座机 短信 发送至 發送至 发至 發至 致电 致電 Call call 拨打 撥打 拨 撥 Tel TEL tel Fax FAX 电话号码 手机号 手机号码'.split(
    ' ',
  );
const isLabelled = (match: RegExpExecArray, context: Context): boolean => endsWithLabel(before(context, match, 24), LABELS);

export const PHONE_RULES: readonly Rule[] = [
  {
    // 0571-12345678转801, 010 8805 0813, +86-10-88050813
    pattern: sticky`(?<![\d.A-Za-z])((?:\+86|0086|86(?=[- ]\d{2,3}[- ]\d{7,8}(?!\d)))?)([- ]?)(0\d{2,3}|(?<=86[- ]?)[1-9]\d{1,2})((?:[-—]{1,2}| )?)([1-9]\d{2,3})([- ]?)(\d{4})((?:(?:转|轉|-|—|/|#)\d{1,6})?)(?!\d)`,
    say: ([, country = '', first = '', area = '', second = '', head = '', third = '', tail = '', extension = ''], context) => [
      country && `加${dialled(country.replace(/\D/g, ''), context)}`,
      gap(first),
      phone(area, context),
      gap(second),
      phone(head, context),
      third && '',
      phone(tail, context),
      extensionOf(extension, context),
    ],
  },
  {
    // (86-20)83123456
    pattern: sticky`([（(])(\+?86)([- ])(\d{2,3})([）)])( ?-? ?)(\d{3,4})([- ]?)(\d{4})(?!\d)`,
    say: ([, , country = '', , area = '', , , head = '', , tail = ''], context) => [
      ...['', `加${dialled(country.replace('+', ''), context)}`, PAUSE, phone(area, context), PAUSE],
      ...['', phone(head, context), '', phone(tail, context)],
    ],
  },
  {
    // +86(20)8888-8888
    pattern: sticky`(\+86)( ?[（(])(\d{2,3})([）)])( ?-? ?)(\d{3,4})([- ]?)(\d{4})(?!\d)`,
    say: ([, , , area = '', , , head = '', , tail = ''], context) => [
      ...[`加${dialled('86', context)}`, PAUSE, phone(area, context), PAUSE],
      ...['', phone(head, context), '', phone(tail, context)],
    ],
  },
  {
    // （852）2810 2345
    pattern: sticky`([（(])(\+?85[23])([)）])( ?)(\d{4})([- ]?)(\d{4})(?!\d)`,
    say: ([, , country = '', , , head = '', , tail = ''], context) => [
      ...['', dialled(country.replace('+', ''), context), PAUSE, ''],
      ...[phone(head, context), '', phone(tail, context)],
    ],
  },
  {
    // Taiwan: (02)2345-6789, 02-23456789, 037-123456轉12
    pattern: sticky`(?<![\d.A-Za-z])([（(]?)(0[2-9]\d{0,2})([)）]?[- ]?)(\d{3,4}|(?<=0836[- ])\d{2}|(?<=082[- ])\d{3})([- ]?)(\d{3,4})((?:(?:轉|分機|#)\d{1,5})?)(?!\d)`,
    say: (match, context) => {
      const [, open = '', area = '', mark = '', head = '', middle = '', tail = '', extension = ''] = match;
      if (mark === '' || (context.lang !== 'zh-TW' && !isLabelled(match, context))) return undefined;
      const [first, second] = [open && '', middle && ''];
      return [first, phone(area, context), PAUSE, phone(head, context), second, phone(tail, context), extensionOf(extension, context)];
    },
  },
  {
    // 00852-2345 6789, 853-28881234
    pattern: sticky`(?<![\d.A-Za-z])((?:\+|00)\d{1,3}|85[23])([- ])(\d{4})([- ]?)(\d{4})(?!\d)`,
    say: ([, country = '', , head = '', middle = '', tail = ''], context) => [
      ...[`${country.startsWith('+') ? '加' : ''}${dialled(country.replace('+', ''), context)}`, PAUSE],
      ...[phone(head, context), middle && '', phone(tail, context)],
    ],
  },
  {
    // +886-2-2345-6789, +86 21 6123 4567
    pattern: sticky`(\+)(\d{1,3})((?:[- ]\d{1,8}){2,4})(?![-\d]| \d)`,
    say: ([, , country = '', rest = ''], context) => {
      const groups = rest.match(/[- ]|\d+/g) ?? [];
      if (rest.replace(/\D/g, '').length < 7) return undefined;
      return {
        said: `加${[country, ...groups].map((group) => (/\d/.test(group) ? dialled(group, context) : PAUSE)).join('')}`,
        length: country.length + rest.length + 1,
        phone: true,
      };
    },
  },
  {
    // 139****1234: what was made unreadable
    pattern: sticky`(?<![\dA-Za-z.])(\d{2,6})(\*{2,}|[Xx×]{3,})(\d{2,4}[Xx]?)(?![\dA-Za-z])`,
    say: ([, head = '', , tail = ''], context) => [phone(head, context), '，星号，', dialled(tail, context)],
  },
  {
    // 020-12345: a short number of another city
    pattern: sticky`(?<![\d.A-Za-z])(0\d{2,3})([-— ]?)(${SHORT})(?!\d)`,
    say: ([, area = '', mark = '', short = ''], context) => [phone(area, context), gap(mark), phone(short, context)],
  },
  {
    // (010)63096783
    pattern: sticky`([（(])(0\d{2,3})([）)])( ?-? ?)(\d{3,4})([- ]?)(\d{4})((?:(?:转|轉|-|—)\d{1,6})?)(?!\d)`,
    say: ([, , area = '', , , head = '', , tail = '', extension = ''], context) => [
      '',
      phone(area, context),
      PAUSE,
      '',
      phone(head, context),
      '',
      phone(tail, context),
      extensionOf(extension, context),
    ],
  },
  {
    pattern: sticky`(?<![\dA-Za-z.])((?:\+86)?)([- ]?)(1[3-9]\d)([- ]?)(\d{4})([- ]?)(\d{4})(?!\d|\.\d)`,
    say: ([, country = '', first = '', one = '', second = '', two = '', third = '', three = ''], context) => [
      country && `加${dialled('86', context)}`,
      gap(first),
      phone(one, context),
      gap(second),
      phone(two, context),
      gap(third),
      phone(three, context),
    ],
  },
  {
    pattern: sticky`(?<![\d.])([48]00)([- ]?)(\d{3,4})([- ]?)(\d{3,4})(?!\d|\.\d)`,
    say: (match, context) => {
      const [, one = '', first = '', two = '', second = '', three = ''] = match;
      if (two.length + three.length !== 7 || (!first && !second && COUNTED.test(after(context, match)))) return undefined;
      return [phone(one, context), gap(first), phone(two, context), gap(second), phone(three, context)];
    },
  },
  {
    // 电话：83123456-802: a number with its extension
    pattern: sticky`(?<![\d.])([1-9]\d{6,7})([-—])(\d{2,5})(?![\d-]|\.\d)`,
    say: (match, context) =>
      isLabelled(match, context) ? [phone(match[1] ?? '', context), PAUSE, phone(match[3] ?? '', context)] : undefined,
  },
  {
    // 12366-2: the number to be pressed then
    pattern: sticky`(?<![\d.,])(${SHORT})([-—])(\d)(?![\d.%])`,
    say: ([, short = '', , pressed = ''], context) => [phone(short, context), PAUSE, phone(pressed, context)],
  },
  {
    // 电话：88050813 / 热线96345
    pattern: sticky`(?<![\d.])(\d{3,12})(?!\d|\.\d|[- ]\d{3,4}(?!\d))`,
    say: (match, context) => (!isLabelled(match, context) || COUNTED.test(after(context, match)) ? undefined : [phone(match[0], context)]),
  },
  {
    pattern: sticky`(?<![\d.])(\d{3,4})([- ])(\d{3,4})(?:([- ])(\d{3,4}))?(?!\d|\.\d)`,
    say: (match, context) => {
      const [, one = '', first = '', two = '', second = '', three = ''] = match;
      if (!isLabelled(match, context)) return undefined;
      return [phone(one, context), gap(first), phone(two, context), gap(second), phone(three, context)];
    },
  },
  {
    // in Hong Kong's way: 2810 2345; elsewhere the next number of a list alone
    pattern: sticky`(?<![\d.])(\d{4})([- ])(\d{4})(?!\d|\.\d)`,
    say: ([whole = '', head = '', mark = '', tail = ''], context) => {
      const listed = context.last.kind === 'phone' && /[、，,/；;或和及 ]/.test(context.work[context.last.end] ?? '');
      return listed || (context.lang === 'yue' && mark === ' ' && /^[2-9]/.test(whole))
        ? [phone(head, context), PAUSE, phone(tail, context)]
        : undefined;
    },
  },
  {
    // the next number of a list: 88050813、88050814, 88050813/14
    pattern: sticky`(?<=[、，,/；;或和及 ]|转|轉)(\d{2,8})(?!\d|\.\d)`,
    say: (match, context) => {
      const between = context.work.slice(context.last.end, match.index);
      if (context.last.kind !== 'phone' || !/^(?:[（(][^（）()\d]{1,10}[)）])?(?:[、，,/；;或和及 ]|转|轉){1,2}$/.test(between))
        return undefined;
      const extended = match[0].length > 2 && /[转轉]\d{3,5}$/.test(context.work.slice(0, context.last.end));
      const whole = match[0].length >= 7 || extended || /[/转轉]/.test(between) || KNOWN.test(match[0]);
      return whole && !COUNTED.test(after(context, match)) ? [phone(match[0], context)] : undefined;
    },
  },
  {
    pattern: sticky`(?<![\d.,])(${SHORT})(?!\d)`,
    say: (match, context) => {
      if (/^[”"](?:工作法|模式|工程|机制|体系|思路|战略)/.test(after(context, match))) return undefined;
      const counted = COUNTED.test(after(context, match));
      const called =
        CALLED_BEHIND.test(after(context, match, 20)) || /(?:热线|電話|电话|拨打|撥打|致电)[“"：:]?$/.test(before(context, match));
      return counted && !(called && !/^[,.%‰万亿元]/.test(after(context, match))) ? undefined : [phone(match[0], context)];
    },
  },
  {
    pattern: sticky`(?<![\d.,])(${SHORTEST})(?!\d|[-—~]\d)`,
    say: (match, context) => {
      const follows = after(context, match, 20);
      if (COUNTED.test(follows)) return undefined;
      const head = before(context, match);
      if (context.work === match[0] || CALLED_BEHIND.test(follows)) return [phone(match[0], context)];
      // 100、110、120: a list of numbers is no list of those to call.
      const listed = /\d[、,，和与或及]$/.test(head);
      const called = listed ? context.last.kind === 'phone' : CALLED_BEFORE.test(head) || EMERGENCIES.test(match[0] + follows);
      return called ? [phone(match[0], context)] : undefined;
    },
  },
  {
    // 1999市民熱線, 1922防疫專線
    pattern: sticky`(?<![\d.,])(\d{3,5})(?=[一-龥]{1,5}(?:热线|熱線|专线|專線))`,
    say: (match, context) =>
      COUNTED.test(after(context, match)) || /^[多余餘全]/.test(after(context, match)) ? undefined : [phone(match[0], context)],
  },
  {
    // 1980張老師, 1995生命線: names of lines
    pattern: sticky`(?<![\d.,])(1980|1995)(?=張老師|生命[線线])`,
    say: ([digits = ''], context) => [phone(digits, context)],
  },
  {
    // 查詢電話:用戶服務中心1910
    pattern: sticky`(?<=(?:電話|专线|專線|熱線|撥打|洽詢|洽)[^\d，。；]{0,14})(19\d\d)(?=[，。；、）)(（,;]|轉|$)`,
    say: ([digits = ''], context) => [phone(digits, context)],
  },
  {
    // 12xxx and the like with the word beside it
    pattern: sticky`(?<![\d.,])(\d{3,8})(?=[”"]?(?:热线|熱線|电话|電話|专线|專線|短号|便民服务|便民熱線))`,
    say: ([digits = ''], context) => [phone(digits, context)],
  },
];

function extensionOf(extension: string, context: Context): string | Bit {
  if (extension === '') return '';
  const digits = dialled(extension.replace(/\D/g, ''), context);
  const word = /^[转轉#]|^分機/.test(extension) ? '转' : PAUSE;
  return { said: `${word}${digits}`, length: extension.length, phone: true };
}

export { dialled };
