/**
 * 得 and 地 behind a word, which no dictionary of words tells: a light de where they are particles (complement and adverbial). Only asked about where the
 * library gives the full reading.
 */

/** In front of a full 得 (dé): what is got, not how something is done. */
const GOT_BEFORE =
  /(?<![落切])实$|[不只获取赢夺求博摘争征购换分测心难自应所既可均共各两贪习始方未勿须亦并又已皆能后先]$|^$|[，。、；：（“\s\d]$/u;
const GOT_BEHIND =
  /^(?:[以分益失当主票力体奖知名利罪胜逞数救法病其税证标]|天独厚|不偿失|人心|民心|心应手|实惠|便利|好处|来不易|(?:到|出)(?![来去]))/u;
/** With these 得到 and 得出 say that it can be done: 做得到, 拿得出. */
const ABLE = /[做办看听想找买吃够见摸说受拿叫]$/u;

/** Whether 得 at this place is the particle: 办得快, 过得怎么样. */
export function isComplementDe(head: string, rest: string): boolean {
  if (/^[到出]/u.test(rest) && ABLE.test(head)) return true;
  return !GOT_BEFORE.test(head) && !GOT_BEHIND.test(rest);
}

/** Words that tell how something is done, with 地 behind them. Two characters each. */
const MANNERS = new Set(
  (
    '认真切实有效全面深入积极主动不断充分科学严格及时合理有力极大逐步稳步扎实大力有序系统广泛自觉持续热情亲切高度快速深刻详细仔细精准如期自愿准确迅速' +
    '明确清晰坚决坚定牢固牢牢努力辛勤勤奋顺利成功圆满平稳健康安全安心放心舒心开心高兴愉快幸福热烈隆重庄严郑重严肃严厉依法公正公平公开透明客观真实生动' +
    '形象具体完整准时按时适时随时实时同步集中统一分别单独独立直接间接广大普遍密切紧密耐心细心精心用心真心诚恳真诚虚心谦虚勇敢果断灵活巧妙有机有效创新' +
    '自动自主自由方便便捷轻松简单简便快捷高效经常反复多次连续长期永远始终默默悄悄缓缓渐渐慢慢紧紧深深满满好好静静偷偷轻轻重重高高远远久久频频常常' +
    '刻苦踏实务实扎根忘我无私无偿免费义务格外特别非常十分异常尤其更加越发日益进一最大限度程度大胆大量大幅大规适当适度相应类似同样一样正确错误盲目随意' +
    '任意擅自非法违规违法恶意故意无故蓄意残忍残酷激动感动自豪骄傲欣慰焦急着急急切迫切惊讶惊喜意外偶然必然自然显著明显清楚明白'
  ).match(/../gu) ?? [],
);
/** 地 with these makes a word of its own, whatever stands before it. */
const PLACE = /^(?:[方区铁震址图位点形质下面段块标道理球表税价产级市名带域缘毯板基主势租热皮狱雷窖契暖膜磅盘头界])/u;

/** Whether 地 at this place is the particle: 详细地了解, 创造性地开展, 慢慢地走. */
export function isAdverbialDe(head: string, rest: string): boolean {
  if (PLACE.test(rest)) return false;
  const manner = head.slice(-2);
  return (
    MANNERS.has(manner) ||
    /(?:\S性|最大(?:限度|程度)|高质量|高标准|高水平|更[好快多高大广深优实强准细稳新]|进一步|(?<one>.)\k<one>|(?<a>.)\k<a>(?<b>.)\k<b>)$/u.test(
      head,
    )
  );
}

/** 还得努力: one has to; 还得到, 就得分 are something gained. */
export function isObliged(head: string, rest: string): boolean {
  return /[还就]$/.test(head) && /^\p{Script=Han}/u.test(rest) && !/^[到了以出知益意分票奖罪失不]/u.test(rest);
}
