/** A text in one spelling of digits, letters and signs. `origin[i]` is where its i-th unit stands in the original. */
export type Folded = { readonly work: string; readonly origin: readonly number[] };

const SIGNS: Readonly<Record<string, string>> = {
  '\u2013': '—',
  '\u2015': '—',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-',
  '\ufe63': '-',
  '\u301c': '~',
  '\u223c': '~',
  '﹒': '.',
  '﹕': '：',
  '︰': '：',
  '﹪': '%',
  '﹝': '〔',
  '﹞': '〕',
  '￥': '¥',
  '￡': '£',
  º: '°',
  '˚': '°',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2008': ' ',
};

/** Full-width forms that stay as they are: as Chinese punctuation they mean something else than their ASCII twins. */
const KEPT = new Set('！，：；？（）');
const NEEDS_FOLDING =
  /\d，\d{3}|[\u2f00-\u2fd5\uf900-\ufaff\uff01-\uff5e\u2010-\u2015\u2212\ufe63\u301c\u223c﹒﹕︰﹪﹝﹞￥￡º˚\u00a0\u2002-\u200f\u202f\u00ad\ufeff\u2060 \u3000]/;
/** ⽉⽇: radicals and doubles that look like the ordinary character; texts taken out of PDF files are full of them. @public */
export const TWINS = /[\u2f00-\u2fd5\uf900-\ufaff]/;
const UNSEEN = /[\u200b-\u200f\u00ad\ufeff\u2060]/;
/** White space that only sets a number off from the text around it, as the typesetters of notices like it: 2023 年 5 月, 5 %, 8:00 - 12:00. */
const LOOSE =
  /(?<=[\d%‰℃]) +(?=[\u4e00-\u9fff〇])|(?<=[\u4e00-\u9fff〇]) +(?=\d{1,6}(?![\d-]|[.、)）][^\d]))|(?<=\d) +(?=[%‰℃℉°])|(?<=[\d年月日号时点分%‰℃]) +(?=[-—~]{1,2} *\d)|(?<=[\d年月日号时点分%‰℃] *[-—~]{1,2}) +(?=\d)|(?<=〔|〕) +| +(?=〔|〕)|(?<=[¥$€£]) +(?=\d)|(?<=\d) +(?=[:：] *\d)|(?<=\d *[:：]) +(?=\d)|(?<=[（([]) +(?=[\d一二三四五六七八九十])|(?<=[\d一二三四五六七八九十]) +(?=[）)\]])|(?<=[A-Za-z元]) +(?=\/ ?[A-Za-z\u4e00-\u9fff])|(?<=[A-Za-z元] ?\/) +(?=[A-Za-z\u4e00-\u9fff])|(?<=\d) +(?=· *\d)|(?<=\d *·) +(?=\d)|(?<=\/[\u4e00-\u9fff]) +(?=· *[\u4e00-\u9fff])|(?<=\/[\u4e00-\u9fff] *·) +(?=[\u4e00-\u9fff])|(?<=[\])）]) +(?=\d{1,5} ?[号號])|(?<=[\u4e00-\u9fff]) +(?=[（([] ?\d{1,4} ?[）)\]])|(?<=:\/\/) +(?=[A-Za-z])|(?<=-) +(?=\d+(?:\.\d+)? ?℃)/g;
/** 关 于 召 开 会 议: a title or a bulletin that is set letter by letter. */
const LETTER_SPACED = /(?<![\u4e00-\u9fff] *)(?:[\u4e00-\u9fff] +){3,}[\u4e00-\u9fff\d，。：:]/g;
/** Digits in groups of three, parted by thin or ordinary white space: 55 235 367.346 23. */
const GROUPED =
  /(?<![\d.+]|\+\d{1,3} )\d{1,3}(?:(?:[\u2009\u202f]\d{3})+|(?: \d{3}){2,})(?:\.\d{3}[ \u2009\u202f]\d{1,3}|\.\d+)?(?![\d-])/g;
/** 1，200元: full-width commas between groups, which only what is counted tells from a list. */
const COUNTED =
  '(?=(?:\\.\\d+)? ?[万亿萬億]?(?:元|人|名|户|戶|家|个|個|件|宗|次|份|间|間|张|張|辆|輛|吨|噸|亩|畝|平方|公里|立方|项|項|题|題|页|頁|台|臺|所|座|株|头|頭|支|套|名|歲以上|单位|單位))';
const COMMAS_OF_COUNTED = new RegExp(`(?<!\\d|\\d[、，]|第)\\d{1,3}(?:，\\d{3})+${COUNTED}`, 'g');
/** 5 058萬元: so does one ordinary space, as Hong Kong prints it. */
const SPACE_OF_COUNTED = new RegExp(`(?<![\\d.A-Za-z第]|\\d )\\d{1,3} \\d{3}${COUNTED}`, 'g');
/** 1. 1.1 3.2.1 in front of a text: the white space behind it is a pause, which the rules for marks look at. */
const LEADING_NUMBER = /^\s*\d{1,2}(?:\.\d{1,2})*[.、]? +(?![%‰℃°—~:：·/-])/;

/** Folds full-width digits and letters, the many dashes and spaces; takes out what nobody sees. What is left has its origin written beside it. */
export function fold(text: string): Folded {
  if (!NEEDS_FOLDING.test(text)) return { work: text, origin: identity(text.length) };
  const dropped = new Set<number>();
  const one = text
    .split('')
    .map(folded)
    .join('')
    .replace(COMMAS_OF_COUNTED, (amount) => amount.replaceAll('，', ','))
    .replace(SPACE_OF_COUNTED, (amount) => amount.replace(' ', ','));
  dropLoose(one, dropped);
  for (const run of one.matchAll(LETTER_SPACED))
    for (const space of run[0].matchAll(/ +/g)) drop(dropped, run.index + space.index, space[0].length);
  return without(
    dropped,
    one.replace(GROUPED, (number, at: number) => inCommas(number, at, dropped)),
  );
}

function dropLoose(text: string, dropped: Set<number>): void {
  const lead = LEADING_NUMBER.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(LOOSE)) if (match.index >= lead) drop(dropped, match.index, match[0].length);
}

/** What is left when some units and all that nobody sees are taken out. */
function without(dropped: ReadonlySet<number>, one: string): Folded {
  let work = '';
  const origin: number[] = [];
  for (let at = 0; at < one.length; at += 1) {
    const unit = one[at] ?? '';
    if (dropped.has(at) || UNSEEN.test(unit)) continue;
    work += unit === '\u2009' || unit === '\u202f' ? ' ' : unit;
    origin.push(at);
  }
  return { work, origin };
}

function identity(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function folded(unit: string): string {
  const sign = SIGNS[unit];
  if (sign !== undefined) return sign;
  if (TWINS.test(unit)) return unit.normalize('NFKC');
  const code = unit.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e && !KEPT.has(unit) ? String.fromCharCode(code - 0xfee0) : unit;
}

function drop(dropped: Set<number>, from: number, length: number): void {
  for (let at = from; at < from + length; at += 1) dropped.add(at);
}

/** What is set in groups is counted, as with commas; behind the point the groups are only white space. */
function inCommas(number: string, from: number, dropped: Set<number>): string {
  const [whole = ''] = number.split('.');
  for (let at = whole.length; at < number.length; at += 1) if (/\s/.test(number[at] ?? '')) dropped.add(from + at);
  return whole.replace(/\s/g, ',') + number.slice(whole.length);
}
