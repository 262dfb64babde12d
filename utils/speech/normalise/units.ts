/** Unit signs and what they are called. The second name is used in Taiwan, 公里 and 公斤 also in Cantonese. */
const SIGNS: Readonly<Record<string, string | readonly [mainland: string, taiwan: string]>> = {
  '℃': '摄氏度',
  '°C': '摄氏度',
  '℉': '华氏度',
  '°F': '华氏度',
  '㎡': ['平方米', '平方公尺'],
  'm²': ['平方米', '平方公尺'],
  '㎥': ['立方米', '立方公尺'],
  'm³': ['立方米', '立方公尺'],
  'km²': ['平方千米', '平方公里'],
  '㎢': ['平方千米', '平方公里'],
  'hm²': '公顷',
  'cm²': ['平方厘米', '平方公分'],
  'mm²': '平方毫米',
  'dm³': '立方分米',
  'cm³': ['立方厘米', '立方公分'],
  '㎝³': '立方厘米',
  kN: '千牛',
  km: ['千米', '公里'],
  '㎞': ['千米', '公里'],
  cm: ['厘米', '公分'],
  '㎝': ['厘米', '公分'],
  mm: '毫米',
  '㎜': '毫米',
  μm: '微米',
  µm: '微米',
  nm: ['纳米', '奈米'],
  dm: '分米',
  m: ['米', '公尺'],
  kg: ['千克', '公斤'],
  Kg: ['千克', '公斤'],
  KG: ['千克', '公斤'],
  '㎏': ['千克', '公斤'],
  mg: '毫克',
  '㎎': '毫克',
  μg: '微克',
  µg: '微克',
  ng: '纳克',
  g: ['克', '公克'],
  t: ['吨', '公吨'],
  L: ['升', '公升'],
  l: ['升', '公升'],
  mL: ['毫升', '毫升'],
  ml: '毫升',
  ML: '毫升',
  μL: '微升',
  dL: '分升',
  kWh: '千瓦时',
  kW·h: '千瓦时',
  KWh: '千瓦时',
  KWH: '千瓦时',
  kwh: '千瓦时',
  MWh: '兆瓦时',
  MW·h: '兆瓦时',
  GWh: '吉瓦时',
  Wh: '瓦时',
  kW: '千瓦',
  KW: '千瓦',
  kw: '千瓦',
  MW: '兆瓦',
  GW: '吉瓦',
  W: '瓦',
  MWp: '兆瓦',
  kWp: '千瓦',
  kVA: '千伏安',
  MVA: '兆伏安',
  kV: '千伏',
  KV: '千伏',
  V: '伏',
  mA: '毫安',
  mAh: '毫安时',
  Ah: '安时',
  Hz: '赫兹',
  kHz: '千赫',
  MHz: '兆赫',
  GHz: '吉赫',
  Pa: '帕',
  hPa: '百帕',
  kPa: '千帕',
  MPa: '兆帕',
  mmHg: '毫米汞柱',
  kJ: '千焦',
  kcal: '千卡',
  'dB(A)': '分贝',
  'dB（A）': '分贝',
  dB: '分贝',
  dBA: '分贝',
  ppm: 'ppm',
  pct: '个百分点',
  BP: '个基点',
  bp: '个基点',
  'm/s²': '米每二次方秒',
  mol: '摩尔',
  mmol: '毫摩尔',
  lx: '勒克斯',
  rpm: '转每分',
  '″': '英寸',
  nSv: '纳希',
  μSv: '微希',
  mSv: '毫希',
  Bq: '贝可',
  MB: '兆',
  Mbps: '兆比特每秒',
  Gbps: '吉比特每秒',
  Kbps: '千比特每秒',
  tce: '吨标准煤',
  h: '小时',
  min: '分钟',
  s: '秒',
  ms: '毫秒',
  d: '天',
  a: '年',
  ha: '公顷',
  hm2: '公顷',
  m2: ['平方米', '平方公尺'],
  m3: ['立方米', '立方公尺'],
  km2: ['平方千米', '平方公里'],
};

/** Letters that mean a unit only where a rate is given (mg/L, 500 kg/a), elsewhere too many other things. */
const ONLY_IN_RATES = new Set(['d', 'a', 'ms']);

const WORDS =
  '千瓦時 車公里 孩 部位 餐 工日 台班 批次 半小时 半小時 半天 半年 盎司 公升 百人 千人 万人 十万人 百户 千户 万户 人次 人天 人日 车次 车公里 户次 平方公里 平方千米 平方米 立方米 平米 公里 千米 厘米 毫米 公斤 千克 毫克 微克 毫升 千瓦时 千瓦 标准箱 标箱 小时 分钟 学期 学年 学时 课时 季度 公顷 工作日 人 月 年 日 天 次 户 亩 吨 秒 分 时 米 个 套 辆 车 台 件 头 只 床 斤 克 升 度 股 票 例 份 生 季 周 晚 夜 场 座 栋 间 箱 瓶 桶 袋 盒 张 本 页 字 题 处 项 篇 幅 枚 批 村 县 市 校 班 家 位 名 组 条 根 株 棵 方 趟 期 岁 支 片 粒 针 剂 人份 小時 分鐘 單位 戶 畝 噸 個 輛 臺 張 項 條 間 頁 週'.split(
    ' ',
  );
const COUNTED =
  '個 張 輛 臺 小時 分鐘 億元 萬元 千瓦時 cfu CFU MPN U IU 盒 板 支 包 箱 桶 罐 餐 节 题 页 字 本 册 架次 标箱 张 床 所 家 名 位 万亿元 亿元 万元 千元 百元 元 角 分 万吨 千瓦时 千瓦 立方米 平方米 公里 千米 米 公斤 千克 毫克 微克 纳克 吨 斤 克 毫米 厘米 毫升 升 度 次 人次 人 个 件 台 辆 户 头 只 株 棵 粒 片 亩 美元 欧元 港元 日元 兆 毫西弗 焦 卡 转 袋 瓶 份 小时 分钟 天 場 戶 噸 公升'.split(
    ' ',
  );

const signs = new Set(Object.keys(SIGNS).filter((sign) => !ONLY_IN_RATES.has(sign)));
/** What stands in front of the slash of a rate, and what may stand behind it: 500元/人·月. */
const rated = new Set([...Object.keys(SIGNS), ...COUNTED]);
const denominators = new Set([...Object.keys(SIGNS), ...WORDS]);
/** No unit has more characters. */
const LONGEST = 6;

/** The longest of some units that begins at a place. A Latin one must not go on with a letter. */
function longest(units: ReadonlySet<string>, text: string, at: number): string | undefined {
  for (let length = LONGEST; length > 0; length -= 1) {
    const unit = text.slice(at, at + length);
    if (unit.length === length && units.has(unit) && !(/[A-Za-z²³)]$/.test(unit) && /[A-Za-z²³]/.test(text[at + length] ?? '')))
      return unit;
  }
  return undefined;
}

/** The unit sign (㎡, kWh, ℃ …) that begins at a place. */
export function signAt(text: string, at: number): string | undefined {
  return longest(signs, text, at);
}

/** 元/人·月 at a place: the unit, what it is counted by, and how long it is as printed. */
export type Rated = {
  readonly unit: string;
  readonly by: readonly Per[];
  readonly length: number;
};
type Per = { readonly count: string; readonly unit: string; readonly length: number };

const PER = /^(?:[/][（(]?每?((?:\d+(?:\.\d+)?)?)|[·•*×][（(]?每?)/;

/** @param bare what is counted where no unit stands: 3.5万/人 */
export function ratedAt(text: string, at: number, bare?: ''): Rated | undefined {
  const unit = bare ?? longest(rated, text, at);
  if (unit === undefined) return undefined;
  const first = at + unit.length;
  if (text[first] !== '/') return undefined;
  const by: Per[] = [];
  let end = first;
  for (let per = perAt(text, end, unit); per; per = perAt(text, end, unit)) {
    by.push(per);
    end += per.length;
  }
  // 元/(人·天)
  if (/^[/][（(]/.test(text.slice(first)) && /^[）)]/.test(text.slice(end))) end += 1;
  return by.length > 0 ? { unit, by, length: end - at } : undefined;
}

/** One more unit that it is counted by; 220V/380V is one of two. */
function perAt(text: string, at: number, counted: string): Per | undefined {
  const [sign = '', count = ''] = PER.exec(text.slice(at, at + 8)) ?? [];
  const unit = sign && longest(denominators, text, at + sign.length);
  return unit && !(count ? unit.startsWith(counted) : unit === counted) ? { count, unit, length: sign.length + unit.length } : undefined;
}

/** 次/分: by the minute. */
const PER_TIME: Readonly<Record<string, string>> = { 分: '分钟', 时: '小时' };
export const nameOfPer = (unit: string, lang: string): string => PER_TIME[unit] ?? nameOfUnit(unit, lang);

export function nameOfUnit(sign: string, lang: string): string {
  const name = SIGNS[sign] ?? sign;
  if (typeof name === 'string') return name;
  return (lang === 'zh-TW' || (lang === 'yue' && /公[里斤]$/.test(name[1])) ? name[1] : name[0]) ?? sign;
}

const MEASURE =
  /^(?:个|個|位|名(?!次|列|单)|家(?!庭|长|人)|所|间|間|条|條|项|項|次(?!元|供水|[污汙]染|利用|加工|[创創][业業]|分配|[装裝]修|能源|供)|人|件|户|戶|座|栋|棟|幢|处|處|台|臺|套|届(?!毕)|屆|辆|輛|艘|架|张|張|份|封|本(?![线線科批A]|院校)|册|冊|篇|节|節|场|場|批|组|組|队|支|班|种|種|类|類|天|周|週|年(?!级|級|生)|小时|小時|分钟|分鐘|秒|刻|岁|歲|元|角|分钱|毛|块|塊|万|萬|千|亿|億|倍|成|兆|厘(?!米)|釐(?!米)|斤|公斤|千克|克|吨|噸|公吨|米|公里|里|千米|厘米|毫米|分米|平方|立方|升|毫升|公升|亩|畝|公顷|公頃|海里|英里|千瓦|兆瓦|度电|度|门|門|坪|阶段|階段|大|轮|周年|起|例|枚|棵|株|头|頭|只|隻|匹|口|把|根|片|幅|首|部|款|步|遍|趟|回|声|笔|筆|宗|桩|粒|颗|滴|剂(?!型)|劑(?!型)|针(?!对)|公分|公尺|公克|寸|尺|瓶|盒|箱|袋|包|桶|车(?![厢间])|車(?![廂間])|床|席|票|学期|學期|学时|课时|学分|昼夜|夜|晚|对|對|双|雙|副|省|市(?!场)|[乡鄉镇鎮](?![长長])|街道|县|縣|区|區|村|校|院|国(?!道)|地|者|方|会|岸|部门|點|点|字|页(?!码)|行|列|排|圈|道|段|[层層](?=[楼樓](?![梯道面层層]|[^，。]?[号號])|小楼|以)|代人|百多|盏|顶|扇|口|尾|群|窝|串|束|捆|卷|箩|筐|叠|桌(?![子面椅])|罐|篓|锅|壶|堆|丈|碗|杯|勺|杆|组|联|美元|欧元|港元|英镑|日元|加元|澳元|摄氏度|攝氏度|手准备|死|[伤傷](?!残|殘|口)|[男女](?![足篮籃排单單双雙儿兒])|房(?=[\d一二两兩]|[单單]位)|室(?=[\d一二两兩][厅廳])|[厅廳]|[卫衛](?=$|[\d，。、；（）)的])|套房|级跳|餐|顿|听|人次|车道|跑道|隊|呎|吋|磅|哩|浬|安士|加侖|加仑|[廁厕](?=$|[\d，。、；）)])|分錢|公噸|輪|聲|樁|顆|針(?!對)|學時|課時|學分|[学學]年|晝夜|國(?!道|家|小|中)|會|部門|頁(?!碼)|盞|頂|窩|籮|疊|簍|鍋|壺|聯|歐元|英鎊|梯次|通道|站(?![台臺点點长長房线線式]))/;

/** Whether a lone 2 in front of this text is 两: in front of measures yes, not in front of 月 日 号 级 层 …, which count in order. */
export function countsAsTwo(following: string): boolean {
  return MEASURE.test(following);
}
