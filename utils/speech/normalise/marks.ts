import { isMinus } from './amounts';
import { inEquation } from './equations';
import { quantity } from './numerals';
import { after, type Bit, before, type Context, HAN, N, PAUSE, type Rule, sticky, TO, to } from './rule';
import { nameOfUnit, signAt } from './units';

/** Behind these a number has its unit, so that a dash may mean "to". */
const UNIT_ENDS = /[\d#%‰℃℉°′″年月日号號时時点點分秒天周万萬亿億元倍岁歲人个個级級度条條章款项項届期米吨亩里斤克升㎡²³A-Za-zⅠ-Ⅻ)）]$/;

/** 第(二)项, 第(二)及(三)项: no pause within. */
const PART_BEFORE = /[第条條款项項](?:[（(][^）)]{1,3}[)）](?:[及和或至、]|以及))*$/;
const PART_BEHIND = /^(?:(?:[及和或至、]|以及)[（(][^）)]{1,3}[)）])*[条條款项項目节節段]/;

function ofBracketed(number: string, match: RegExpExecArray, context: Context): readonly string[] {
  const follows = after(context, match, 48);
  const head = before(context, match, 48);
  const part = (PART_BEFORE.test(head) && PART_BEHIND.test(follows)) || follows.startsWith('班');
  const inClause = /\d[A-Z]?$/.test(head) && /^[条條款项項](?![件例款项項目])/.test(follows);
  return part ? ['', number, '', ''] : [PAUSE, number, inClause ? '' : PAUSE, ''];
}

const CIRCLED: readonly (readonly [first: number, count: number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x2776, 10],
  [0x2780, 10],
  [0x278a, 10],
  [0x24f5, 10],
  [0x3220, 10],
  [0x3280, 10],
  [0x3251, 15],
];

function circled(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === '㉑' || (code >= 0x3251 && code <= 0x325f)) return quantity(String(code - 0x3251 + 21));
  const range = CIRCLED.find(([first, count]) => code >= first && code < first + count);
  return range ? quantity(String(code - range[0] + 1)) : '';
}

const COMPARED: Readonly<Record<string, string>> = {
  '≥': '大于等于',
  '⩾': '大于等于',
  '≧': '大于等于',
  '≤': '小于等于',
  '⩽': '小于等于',
  '≦': '小于等于',
  '>=': '大于等于',
  '<=': '小于等于',
  '>': '大于',
  '<': '小于',
  '=': '等于',
  '≈': '约等于',
  '≠': '不等于',
  '±': '正负',
};
const TEMPERATURE = '(?:℃|°C|摄氏度|攝氏度|度(?!电|電))';

/** 最低-2.6℃: a word in front of a temperature under zero. */
const FROST_BEHIND = new RegExp(`[-—~]$|(?![一二三四五六七八九十度])[${HAN}]$`);
const isFrost = (match: RegExpExecArray, context: Context): boolean =>
  isMinus(match, context) || FROST_BEHIND.test(before(context, match, 1));

/** Signs in front of numbers and between them. */
export const SIGN_RULES: readonly Rule[] = [
  // LPR-20个基点
  { pattern: sticky`(?<=LPR)(-)(?=\d)`, say: () => ['减'] },
  {
    // -5℃ → 零下五摄氏度, -36～-8℃
    pattern: sticky`(?<!零下)(-)(${N})((?:${TO}|[至到]))(-?)(${N})(?= ?${TEMPERATURE})`,
    say: (match, context) => {
      const [, , from = '', range = '', minus, until = ''] = match;
      return isFrost(match, context)
        ? ['零下', quantity(from), /[至到]/.test(range) ? range : to(context), minus ? '零下' : '', quantity(until)]
        : undefined;
    },
  },
  { pattern: sticky`(?<=零下)(-)(?=\d)`, say: () => [''] },
  {
    pattern: sticky`(-)(${N})(?= ?${TEMPERATURE})`,
    say: (match, context) => (isFrost(match, context) ? ['零下', quantity(match[2] ?? '')] : undefined),
  },
  { pattern: sticky`(?<=[~—至到])(-)(?=\d)`, say: () => ['负'] },
  {
    pattern: sticky`(-)(?=\d)`,
    say: (match, context) => (isMinus(match, context) ? ['负'] : undefined),
  },
  // Ⅱ-3地块
  { pattern: sticky`(?<=[Ⅰ-Ⅻ]|(?<![A-Za-z])[IVX]{1,4})(-)(?=\d)`, say: () => ['杠'] },
  {
    // a range: 1—3月, 6月1日-7日, 8:00—12:00, 第3条—第5条, 周一—周五
    pattern: sticky`( ?)(—{1,2}|~{1,2}|-{1,2})( ?)(?=[（(]?[+-]?¥?\d|前\d{2,4}年|第[+-]?¥?[\d一二三四五六七八九十Ⅰ-Ⅻ①-⑳]|[Ⅰ-Ⅻ①-⑳]|周[一二三四五六日]|星期|[（(]?[一二三四五六七八九十〇])`,
    say: (match, context) => {
      const head = before(context, match, 7).trimEnd();
      const counted = /^(?:[（(]?[+-]?¥?\d|[第前]\d)/.test(after(context, match, 3));
      const hanzi = /[\d一二三四五六七八九十〇日Ⅰ-Ⅻ①-⑳][）)]?[年月日条章款%‰‱]?$/.test(head) && match[2]?.length === 1;
      return (counted && UNIT_ENDS.test(head)) || hanzi ? ['', to(context), ''] : undefined;
    },
  },
  // DN300～DN800, A1-A5栋
  { pattern: sticky`(?<=(?<![A-Za-z])([A-Z]{1,3})\d{1,4}(?:\+\d{3})?)[-—~](?=\1\d)`, say: (_, context) => to(context) },
  {
    // 1000+家
    pattern: sticky`(?<=\d{2})(\+)(?=[家个個人名项項件次条條种種])`,
    say: () => ['多'],
  },
  {
    pattern: sticky`(\+)(?=[\dA-Za-z${HAN}]|["”])`,
    say: (match, context) => {
      if (/^[\d.,]+(?:[%‰℃]|个百分点)/.test(after(context, match, 12)) && !/[\dA-Za-z%]$/.test(before(context, match, 1))) return ['正'];
      if (
        /[\dA-Za-z\u3400-\u9fff”）)%‰℃]$/u.test(before(context, match, 1)) &&
        !/(?:同比|环比|增长|增速|为|达|至)$/.test(before(context, match, 2))
      )
        return ['加'];
      return /^\d/.test(after(context, match, 1)) ? ['正'] : ['加'];
    },
  },
  { pattern: sticky`(\+)`, say: () => ['加'] },
  // 指数-1.2%
  { pattern: sticky`(?<=(?![一二三四五六七八九十百千万萬亿億年月日个個元倍度级級])[${HAN}])(-)(?=[\d.,]+[%‰])`, say: () => ['负'] },
  // 歼-20, 东风-41: the hyphen of a name is silent
  { pattern: sticky`(?<=[${HAN}])(-)(?=\d)`, say: () => [''] },
  {
    pattern: sticky`( ?)([×xX*✕✖])( ?)(?=\d)`,
    say: (match, context) =>
      /(?:[\d米mM年天时個个)）]|公分|[吋寸]|\d ?(?:[mμk]?g|m?L|ml))$/.test(before(context, match, 4)) ? ['', '乘', ''] : undefined,
  },
  // 笔试成绩×50%
  { pattern: sticky`(?<=[${HAN}）)])(×)(?=\d)`, say: () => ['乘'] },
  { pattern: sticky`(~)(?=\d)`, say: () => ['约'] },
  { pattern: sticky`([≥⩾≧≤⩽≦≈≠±])( ?)`, say: ([, sign = '', space = '']) => [COMPARED[sign] ?? '', space && ''] },
  {
    pattern: sticky`( ?)([<>]=|[<>=])( ?)(?=[-\d])`,
    say: ([, first = '', sign = '', second = '']) => [first && '', COMPARED[sign] ?? '', second && ''],
  },
  { pattern: sticky`( ?)(/)( ?)`, say: (match, context) => slash(match, context) },
  { pattern: sticky`(?<=\d)([#＃])(?=[楼樓${HAN}]?)`, say: () => ['号'] },
  {
    pattern: sticky`(&)`,
    say: (match, context) =>
      /[A-Za-z]$/.test(before(context, match, 1)) && /^[A-Za-z]/.test(after(context, match, 1)) ? undefined : ['和'],
  },
];

/** 元/吨 in a table's head is 元每吨; between other words a slash is a short "or". */
function slash(match: RegExpExecArray, context: Context): readonly string[] | undefined {
  const head = before(context, match, 4);
  const follows = after(context, match, 6);
  if (head === '' || follows === '') return undefined;
  const rated =
    /(?:元(?:起|左右|以[上下])?|次|人|度|克|[吨噸]|升|斤|米|件|[台臺]|[辆輛]|架|[a-zA-Zμ])$/.test(head) &&
    /^(?:人|月|年|日|天|次|[户戶]|[亩畝]|[吨噸]|平方|立方|小[时時]|分[钟鐘]|公里|千米|斤|公斤|千克|升|千瓦[时時]|度|公[顷頃]|[LmhsktdagW](?![A-Za-z]))/.test(
      follows,
    );
  if (!rated && inEquation(match, context)) return ['', '除以', ''];
  const unit = rated && /(?:元(?:起|左右|以[上下])?|次|度|克|[吨噸]|升|斤|米|[辆輛]|架|[a-zA-Zμ])$/.test(head);
  return ['', unit && !/[A-Za-z]$/.test(head) ? '每' : '、', ''];
}

/** A unit that nothing is counted with, in the head of a table: （㎡）, 单位：mg/L. */
function unitAlone(work: string, at: number, lang: string): Bit | undefined {
  const unit = signAt(work, at);
  if (unit === undefined) return undefined;
  const end = at + unit.length;
  const per = work[end] === '/' ? signAt(work, end + 1) : undefined;
  const length = unit.length + (per ? per.length + 1 : 0);
  const measured = /^[mt]$/.test(unit) && /[\u4e00-\u9fff][（(]$/.test(work.slice(0, at));
  if ((length < 2 && !measured) || !/^(?:[)）/，。]|$)/.test(work.slice(at + length, at + length + 1))) return undefined;
  return { said: `${nameOfUnit(unit, lang)}${per ? `每${nameOfUnit(per, lang)}` : ''}`, length };
}

export const MARK_RULES: readonly Rule[] = [
  {
    // 新增就业[7]1267万人: the mark of a footnote says nothing
    pattern: sticky`(?<=[${HAN}”》）%。，；、])(?<!第|[图表注见释献])(\[)(\d{1,3})(\])`,
    say: () => ['', '', ''],
  },
  // 60→63岁
  { pattern: sticky`(?<=\d[^，。；\d]{0,6})( ?)(→)( ?)(?=\d)`, say: (_, context) => ['', to(context), ''] },
  {
    // 同比↑5.3%
    pattern: sticky`([↑↓])( ?)(?=\d)`,
    say: ([, arrow]) => [arrow === '↑' ? '上升' : '下降', ''],
  },
  {
    // 12月31日(二): the day of the week, in Hong Kong and Taiwan
    pattern: sticky`(?<=\d[日號]|\d\/\d{1,2})( ?[（(])([一二三四五六日])([)）])`,
    say: ([, , day = ''], { lang }) => (lang === 'zh-CN' ? undefined : [PAUSE, `星期${day}`, PAUSE]),
  },
  // 今(14)日, 明(110)年, as Taiwan's press has it
  { pattern: sticky`(?<=[今昨明前])([（(])(\d{1,3})([)）])(?=[日年月天晚早])`, say: ([, , number = '']) => ['', quantity(number), ''] },
  {
    // （一） (1) 〔1〕: a number and a pause; 第（一）项 without
    pattern: sticky`([（(])(\d{1,2}|[Ⅰ-Ⅻ]|[一二三四五六七八九十]{1,3})([)）])( *)`,
    say: (match, context) => {
      const number = (match[2] ?? '').replace(/\d+/, (digits) => quantity(digits)).replace(/[Ⅰ-Ⅻ]/, romanSign);
      return ofBracketed(number, match, context);
    },
  },
  {
    pattern: sticky`([①-⑳⑴-⒇⒈-⒛❶-❿➀-➓⓵-⓾㈠-㈩㊀-㊉㉑-㉟])([.、．]? ?)`,
    say: (match, context) =>
      /第$/.test(before(context, match, 1)) || /^[号號]/.test(after(context, match, 1))
        ? circled(match[1] ?? '')
        : `${PAUSE}${circled(match[1] ?? '')}${PAUSE}`,
  },
  { pattern: sticky`([Ⅰ-Ⅻⅰ-ⅻ])`, say: ([sign = '']) => [romanSign(sign)] },
  {
    // CO₂, PM₂.₅
    pattern: sticky`([₀-₉]+(?:\.[₀-₉]+)*)`,
    say: ([digits = '']) => [[...digits].map((digit) => (digit === '.' ? '点' : quantity(String(digit.charCodeAt(0) - 0x2080)))).join('')],
  },
  { pattern: sticky`(?<=[A-Za-z])([²³])`, say: ([sign = '']) => [sign === '²' ? '平方' : '立方'] },
  // units without a number: （㎡）, 单位：mg/L
  { pattern: sticky`(℃|℉|㎡|㎥|㎢|㎞|㎏|㎝|㎜|㎎)`, say: ([sign = ''], { lang }) => [nameOfUnit(sign, lang)] },
  {
    pattern: sticky`(?<=^|[（(：:/万亿萬億]|\d[）)])(?=[A-Za-zμµ°])`,
    say: ({ index }, { work, lang }) => unitAlone(work, index, lang),
  },
  { pattern: sticky`([%‰])`, say: ([sign = '']) => [sign === '%' ? '百分比' : '千分比'] },
  // 蒂莫西•盖特纳
  { pattern: sticky`(?<=[${HAN}])•(?=[${HAN}])`, say: () => '·' },
  // a bar between a column's name and the title
  { pattern: sticky`[丨┃│┆▌]`, say: () => PAUSE },
  // pictures among the letters, and the frame of 1️⃣
  {
    pattern: sticky`((?:(?![©®™#*\d])\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u20e3])+)([ \u3000]*)`,
    say: () => [PAUSE, ''],
  },
  { pattern: sticky`([〔〕【】〖〗\u{2b1c}]+)`, say: () => [PAUSE] },
  { pattern: sticky`([●■◆▲▼★☆◎○□◇△▽▪▫•※►▶◀→←↑↓⇒✓✔√✗☑☐◼◻⚫⚪♦♠♥♣¤§¶†‡]+)( ?)`, say: () => [PAUSE, ''] },
  // the grades of Hong Kong's school leaving certificate: 5**; elsewhere a footnote
  { pattern: sticky`(?<=\d)(\*{1,2})(?![\d*])`, say: ([stars = ''], { lang }) => [lang === 'yue' ? '星'.repeat(stars.length) : ''] },
  // 按“#”键, 带*号的: the sign itself is meant
  {
    pattern: sticky`(?<=[按带帶标標有加注打输輸入][“"「（(]?)([*＊#])(?=[”"」）)]?(?:[键鍵]|[号號]|的))([号號]?)`,
    say: ([, sign]) => [sign === '#' ? '井号' : '星号', ''],
  },
  { pattern: sticky`([*#])(?=[为為]|[键鍵号號])([号號]?)`, say: ([, sign]) => [sign === '#' ? '井号' : '星号', ''] },
  { pattern: sticky`[ΦφØ](?=\d)`, say: () => '直径' },
  { pattern: sticky`(?<![A-Za-z0-9])([*_#^|\u0060\\{}]+)( ?)`, say: () => [PAUSE, ''] },
  { pattern: sticky`(?<=[A-Za-z0-9${HAN}])([|]+)`, say: () => [PAUSE] },
];

/** Ⅲ ⅲ */
function romanSign(sign: string): string {
  return quantity(String(((sign.charCodeAt(0) - 0x2160) % 16) + 1));
}
