import { after, before, type Context } from './rule';
import { countsAsTwo } from './units';

const MINUTE = /^分(?!钟|鐘|之|钱|錢)/;
/** 扣2分, 间隔2分15秒: counted; 8时2分: one in a row. */
const areMinutes = (head: string, rest: string): boolean =>
  /(?:[扣得加减減记記罚罰]|满分|滿分|分值|间隔|間隔|[用历歷耗]时|[用歷耗]時)$/.test(head) ||
  (/^分\d{1,2}秒/.test(rest) && !/[时時点點]$/.test(head));

/** In front of one that stands in a row or in a number: 第2, 星期2, 1万2, 8点2. */
const ORDERED =
  /第[\d一二三四五六七八九十、，,和至到~—-]*$|星期$|礼拜$|农历$|农曆$|[〇零十/×*]$|(?<!每)[百千万亿萬億]$|[\dA-Za-z〇零一二三四五六七八九十%)）][点點分比]$/;
const isOrdered = (head: string, follows: string): boolean =>
  ORDERED.test(head) || (/周$/.test(head) && !/^(?:次|天|个|小时|节|场|堂|期|回)/.test(follows));
/** 2学1做, 2横3纵: two things that are counted side by side; 2栋1单元 are not. */
const PAIRED =
  /^(?![时時点點分秒线線綫月日号號楼樓栋棟幢座层層级級班组組期区區路环環段排等届屆章条條款加减比])[\u4e00-\u9fff][\d一二三四五六七八九十][\u4e00-\u9fff]/;
/** 分2期, 共2层: how many, not which. */
const PARTS = /^[期级級层層]/;
const TO_ANOTHER = /^ ?(?:[-—~]{1,2}|至|到|、|或) ?\d+(?:\.\d+)?/;

/** A lone 2 is counted (两个) unless something tells that it is one in a row (第2, 2月); in a range it follows the unit behind. */
export function isTwo(match: RegExpExecArray, context: Context): boolean {
  if (match[0] !== '2') return false;
  const head = before(context, match);
  const follows = after(context, match, 12);
  if (isOrdered(head, follows) || isHouse(head, follows, context.lang)) return false;
  const rest = follows.replace(TO_ANOTHER, '');
  if (MINUTE.test(rest)) return areMinutes(head, rest);
  return (countsAsTwo(rest) || PAIRED.test(rest) || (/[分共]$/.test(head) && PARTS.test(rest))) && !/^元素/.test(rest);
}

const COUNTED_HOUSES = /^.(?:楼|樓|房|住|建|厂|廠|宿|别|別|危|老|居|高|多|公|办|辦|教|大|新|、|和)/;
/** What follows the number, and what stands in front of it. */
const NUMBERED: readonly (readonly [follows: RegExp, head: RegExp, lang?: string])[] = [
  [/^[区區]\d/, /[里园園苑村城庄莊湾灣]$/],
  [/^段/, /[路街道]$/],
  [/^[门門]/, /[东東西南北]$/],
  [/^[栋棟幢座](?:[\dA-Za-z一二三四五六七八九十]|单元|單元|[层層室号號])/, /^/],
  [/^座(?:$|[，。、）)])/, /[場园園苑城邨閣庭廈心]$/, 'yue'],
  [/^[组組社队隊](?![织織成員员伍长長])/, /[村屯]$/],
  [/^班(?!级|级|次|车|子)/, /(?:[级級]|[中小初高][一二三四五六])$/],
];

/** 2栋301室, 三年级2班, 某某村2组: one of many that bear numbers. */
function isHouse(head: string, follows: string, lang: string): boolean {
  if (NUMBERED.some(([behind, front, where]) => behind.test(follows) && front.test(head) && (where ?? lang) === lang)) return true;
  return /^[栋棟幢]/.test(follows) && !COUNTED_HOUSES.test(follows) && /[号號路街区區园園苑城庭府村院厦廈湾灣居]$/.test(head);
}
