/** Family names that are read otherwise than the word they are written as. */
const SURNAMES: Readonly<Record<string, string>> = {
  ...{ 单: 'shan4', 区: 'ou1', 仇: 'qiu2', 任: 'ren2', 解: 'xie4', 查: 'zha1', 曾: 'zeng1', 华: 'hua4', 盖: 'ge3', 朴: 'piao2' },
  ...{ 翟: 'zhai2', 缪: 'miao4', 纪: 'ji3', 宁: 'ning4', 葛: 'ge3', 乐: 'yue4', 卜: 'bu3', 牟: 'mou2', 燕: 'yan1', 应: 'ying1' },
  ...{ 召: 'shao4', 秘: 'bi4', 尉: 'yu4' },
};
/** Behind a family name: who it is. */
const TITLE =
  /^(?:先生|女士|小姐|太太|同志|老[师師]|老人|某|阿姨|奶奶|爷爷|大爷|大妈|大叔|婆婆|伯伯|叔叔|老伯|[医醫]生|律[师師]|教授|师傅|[书書][记記]|主任|主席|[议議][员員]|工(?![程作业業人商会會])|[市县縣区區省局署处處司科厅部镇乡村院校][长長])/u;
/** In front of one: the text's beginning, a mark, or who it is. */
const BEFORE =
  /(?:^|[^\p{Script=Han}]|[对對向请給给請讓让把被由与與和同及是]|市民|居民|村民|[记記]者|患者|业主|用户|[书書][记記]|主任|[议議][员員]|主席|[市县局署司][长長]|岁的|的)$/u;
/** In front of a whole name, and of a list of names. */
const NAMES_FOLLOW =
  /(?:(?:[联聯][系繫][人电電话話]|[负負][责責]人|作者|[记記]者|通[讯訊][员員]|摄影|攝影|供稿|[编編][辑輯]|[审審]核|校[对對]|[发發]言人|人|姓名|名[单單]|[书書][记記]|主任|主席|副?[省市县縣区區局部院校组組司厅廳处處会會事][长長]|[总總][经經]理|教授|(?:出席|参加|參加|列席)[^，。]{0,8}有)[:：]? ?|(?:出席|参加|參加|列席|名[单單]|成[员員]|人[员員])[^，。]{0,8}[:：](?:\p{Script=Han}{2,4}[、，])+)$/u;
/** A whole name: one or two characters more, and nothing that goes on. */
const NAME = /^(\p{Script=Han}{1,2})(?:$|[^\p{Script=Han}]|同志|主持|出席|[参參]加|表示|[强強]|指出|介[绍紹])/u;
/** Behind these characters no name but a word of every day: 任务, 曾任, 单位, 解决, 查处. */
const WORD =
  /^(?:任[务務何期命职職意用教免由性组組副主团團队隊总總名双雙第]|曾[经經任在于於是获獲有多被因]|[单單][位独獨个個项項一元独次件体體选選价價]|解[决決释釋放除读讀答散说說聘封难難民困]|查[看找询詢处處验驗证證封扣获獲明出阅閱核实實隐隱摆擺漏]|[华華][侨僑人北南东東中夏为為]|[盖蓋]章|朴[素实實]|[区區]|[应應]|[宁寧]|[乐樂]|[纪紀]|召[开開集]|秘[书書密]|尉)/u;

/** The reading of a family name that stands at this place. */
export function surnameAt(head: string, char: string, rest: string, surnames = SURNAMES): string | undefined {
  const reading = surnames[char];
  if (!reading) return undefined;
  const titled = TITLE.test(rest) && BEFORE.test(head);
  return titled || (NAMES_FOLLOW.test(head) && NAME.test(rest) && !WORD.test(char + rest)) ? reading : undefined;
}
