/** Family names that are read otherwise than the word they are written as. */
const SURNAMES: Readonly<Record<string, string>> = {
  ...{ 单: 'shan4', 区: 'ou1', 仇: 'qiu2', 任: 'ren2', 解: 'xie4', 查: 'zha1', 曾: 'zeng1', 华: 'hua4', 盖: 'ge3', 朴: 'piao2' },
  ...{ 翟: 'zhai2', 缪: 'miao4', 纪: 'ji3', 宁: 'ning4', 葛: 'ge3', 乐: 'yue4', 卜: 'bu3', 牟: 'mou2', 燕: 'yan1', 应: 'ying1' },
  ...{ 召: 'shao4', 秘: 'bi4', 尉: 'yu4' },
};
/** Behind a family name: who it is. */
const TITLE =
  /^(?:先生|女士|小姐|太太|同志|老[师師]|老人|某|阿姨|奶奶|爷爷|大爷|大妈|大叔|婆婆|伯伯|叔叔|老伯|[医醫]生|律[师師]|教授|师傅|[书書][记記]|主任|主席|[议議][员員]|[市县區区省局署处處司科厅部镇乡村院校][长長])/u;
/** In front of one: the text's beginning, a mark, or who it is. */
const BEFORE =
  /(?:^|[^\p{Script=Han}]|[对對向请給给请讓让把被由与與和同及是]|市民|居民|村民|[记記]者|患者|业主|用户|[书書][记記]|主任|[议議][员員]|主席|[市县局署司][长長]|岁的|的)$/u;

/** The reading of a family name that stands at this place. */
export function surnameAt(head: string, char: string, rest: string, surnames = SURNAMES): string | undefined {
  const reading = surnames[char];
  return reading && TITLE.test(rest) && BEFORE.test(head) ? reading : undefined;
}
