/** The character stands in the words around it as `_`. */
type Told = readonly [syllable: string, around: RegExp];

/** Numbers and what else cannot follow an office: 该河长五公里, 道路长期拥堵. */
const IS_LONG = '[期远短达约久途征效势江春沙大椅廊凳城桥堤龙条近度寿安治白宁乐虹跑宽高厚一二两三四五六七八九十百千万零点]';
/** Behind these 重 is weight: 体重测量, 注重提升. */
const WEIGHT = '(?<![体载超比严注尊侧着慎偏负加沉贵珍自看减增失毛净起举承权繁稳隆庄郑并器轻次三九])';

/**
 * Characters whose reading the words around them tell, where the library's dictionary has no word for it. The first pattern that fits tells the reading; where none does,
 * the library's reading stays.
 */
const READINGS: Readonly<Record<string, readonly Told[]>> = {
  // ought to (应由, 应按), unless it answers something: 应用, 应急, 反应
  应: [
    ['ying5', /答_/u],
    ['ying1', /_[届当该有允]/u],
    [
      'ying4',
      /_(?:用(?!人)|急|诉|征(?!得|求)|援|变(?!更)|声|邀|聘|试|战|考|答|和|酬|景|验|运|力|激|接不|募|门|市|时(?!刻)|约|召|承诺|标(?!明|注)|诊|诺|付(?!账|利|款|工|未|尽|租|票|职)|对(?![^，。]{1,10}(?:进行|负责|予以|给予|作出|加以)))|[反供响对适顺呼回效感相照接策因百]_|心_手/u,
    ],
    ['ying1', /_/u],
  ],
  处: [
    ['chu3', /(?<![一二两三四五六七八九十几多各此何到])_(?:以|罚金|警(?!示|务)|死刑|[^，。；处]{1,10}(?:罚款|罚金|有期徒刑|拘役|拘留))/u],
  ],
  长: [
    ['chang2', /[有其己之各扬展尽]所_|(?:总|全|周)_(?:[度约达近为]|[一二两三四五六七八九十百千万])/u],
    ['zhang3', /疯_|_幼/u],
    [
      'zhang3',
      /[河林田链路湖楼街]_(?:制|办|们|、|和|及|与|或|职责|责任|负责|牵头|巡|会|由|，|。|；|”|）|名单|公示|体系|联席|履职|工作|$)/u,
    ],
    ['zhang3', new RegExp(`(?:[所警舰船署馆园盟旗乡台站]|理事)_(?!${IS_LONG})`, 'u')],
  ],
  重: [
    [
      'chong2',
      new RegExp(
        `${WEIGHT}_(?:名(?!声)|命名|做|拾|构(?!件)|置|蹈|燃|设|归|走|回|考|测|写|划|排(?!放)|选|开(?!采)|装上|登|访|检(?!修)|算|估|码|圆)|破镜_`,
        'u',
      ),
    ],
  ],
  行: [['hang2', /(?:投|粮|拍卖|典当|琴)_(?!为|使|政|动)|[改转交车]_(?:$|[，。、；：的“”）])/u]],
  调: [
    ['tiao2', /[协空]_/u],
    ['diao4', /(?<![可微失上下])_(?:入|出|包|水|来|回|往|走|用(?!途)|岗)|北_(?:$|工程|中线|东线|西线|水|通水)|(?:基|函)_(?![整查研])/u],
  ],
  倒: [
    [
      'dao4',
      /(?<![打推摔跌晕压吹刮放病累扳撞绊拉])_(?:逼|挂|排|装|灌|流|立(?!刻)|影|置|叙|贴|扣|垃圾|入|春寒|虹|推|追|像|序|悬|水|掉)|[反倾]_(?![闭塌在])/u,
    ],
  ],
  还: [['huan2', /_(?:[田湖钱迁]|绿(?!化|色)|书(?!面|写|记|法|画))|新_旧|[放遣]_(?![有是要需应可未没能会将须不])/u]],
  发: [
    ['fa1', /空白_/u],
    ['fa4', /[染植护烫剪束洗]_(?:$|[剂水膏素店师，、。的])|[黑白]_(?=$|[，、。苍人的])|_(?:丝|质|际|梢)/u],
  ],
  空: [['kong4', /(?<![航高上太领低天真防星])_(?:置|编|档)/u]],
  斗: [['dou3', /[北漏烟熨料车铲]_(?!争)|_[门笠]/u]],
  率: [
    [
      'shuai4',
      /(?<![效比利税汇频概功胜产死病盖学职检占达标化收合用保])_(?:团(?!队|员)|部(?!分|门)|众|[^，。]{0,8}(?:代表团|考察团|访问团|工作组|调研组|检查组|督导组|专家组|一行))|亲_/u,
    ],
  ],
  得: [['de5', /[由了要怪怨]不_/u]],
  量: [['liang4', /(?<![数质容流销总重热音剂定])_产/u]],
  // 以…为目标: it is made to be that, not done for it.
  为: [['wei2', /以[^，。；为]{1,7}_/u]],
  逮: [['dai4', /_捕/u]],
  冠: [['guan4', /_名/u]],
  系: [['ji4', /(?<![关联体])_(?:安全带|鞋带|领带)/u]],
  帖: [['tie3', /[请喜]_/u]],
  吐: [['tu4', /_血|上_下/u]],
  遂: [['sui2', /身不_/u]],
  差: [['cha1', /价_(?!不)/u]],
};

/** The reading of a character between the words in front of it and behind it. */
export function toldByNeighbours(head: string, char: string, rest: string): string | undefined {
  return READINGS[char]?.find(([, around]) => around.test(`${head}_${rest}`))?.[0];
}
