/**
 * Lines that belong to the website, not to the article, told by their words. Compared without any white space; every pattern is for a whole line
 * or its beginning, and only for short ones, so that a sentence about printing or sharing stays.
 */
type Rule = readonly [why: string, longest: number, pattern: RegExp];
// A browser makes a pattern ready when it is first asked, while somebody waits: what repeats a long choice stands in a group that is kept,
// else it is written out three times; `u` with classes of letters costs as much again.

const RULES: readonly Rule[] = [
  [
    'breadcrumb',
    120,
    /^[【[]?(?:您?(?:现在|当前|目前)?(?:的|所在(?:的)?|所处(?:的)?)?(?:位置|位于|所在)[:：>]|当前(?:位置|栏目|页面|所在)|您(?:现在|当前)?(?:的|所在的?)?位置|你的位置|首页[>»›＞/]|主页[>»›＞/]|网站首页[>»›＞/]|目前位置|現在位置|您在此[:：]|您的位置|youarehere|home[>»›])/i,
  ],
  [
    'size',
    60,
    /^[【[（(]?(?:调整|选择|正文)?(?:字体|字号|字級|文字大小)(?:大小|缩放|调整|设置|选择)?(?![\u4e00-\u9fff])|^[【[（(]?(?:字[体号]|字級)[大小中默标特]|^[【[（(]?(?:超?大[|、/]?中[|、/]?小(?![\u4e00-\u9fff])|小[|、/]?中[|、/]?大(?![\u4e00-\u9fff])|A[-－]A?A[+＋]?|A\+A-?|T\+T-?|大字小字)/i,
  ],
  [
    'print',
    40,
    /^[【[（(|]?(?:我要)?(?:打印(?:本页|此页|本文|文章|页面|内容)?|列印|友善列印|關閉|关闭(?:当前)?(?:窗口|本页|页面|此页)?|收藏(?:本页|本文)?|加入收藏|分享(?:到|至|本文|本页)?|转发到?|推荐给好友|返回(?:顶部|首页|列表|上页|上一页|.{2,6}查看更多)?|voltar(?:aotopo)?|volver(?:arriba)?|imprimir|drucken|seitedrucken|imprimer|stampa|zurückzur(?:übersicht)?|zumseitenanfang|seitenanfang|nachoben|▲?top|回(?:到)?(?:顶部|首页|上一?[頁页]|最上|列表)|TOP|我要纠错|纠错|复制(?:链接|本文)?|保存|繁體|简体|朗读|语音(?:播报|朗读)|听新闻|[广廣]告|advertisement|微信(?:好友|朋友圈)?|新浪微博|QQ空间|朋友圈|下载本文|导出|无障碍(?:浏览|阅读)?|长者(?:模式|版)|回頁首|友善連結|轉寄好友|字體|分享[:：]?)[】\])）|:：]?(?:$|[【[（(|])/i,
  ],
  [
    'share',
    60,
    /^[【[]?(?:分享(?:到|至|给|按钮|文章|让更多人)|(?:转发(?:到|至)|推荐(?:到|给))(?:[:：]|$|微|QQ|朋友|好友|新浪)|一键分享|点击分享|deeldezepagina|condividi$|(?:seite|artikel|beitrag)?teilen$|comparte(?:en)?$|partager(?:cettepage|lapage|sur)?$|vediazioni$|ascolta$|stampa$|share(?:this|on|via|thispage|article)|followus|tweet$|email(?:this|page)|printthis|printpage|print(?:er)?friendly|print$|downloadaspdf$|목록(?:보기|으로)?$|인쇄(?:하기)?$|이전글|다음글|share$|copylink)/i,
  ],
  [
    'views',
    40,
    /^[【[（(]?(?:浏览|点击|阅读|访问|查看|點閱|瀏覽|人氣|人气|点阅|閱覽|观看)(?:次数|数量?|率|量|人次|人數|次數|數|統計)?[】\]:：]?[\d,次万+人]*[)）】\]]?$|^(?:numberofviews|visitorcounter|hitcounter|pageviews).{0,30}$|^\(releaseid:\d+\).{0,30}$|^(?:本文)?(?:已)?(?:被)?(?:浏览|点击|阅读|访问)(?:了)?[:：]?\d+次/i,
  ],
  [
    'QR',
    60,
    /扫一扫|掃一掃|(?:扫描|识别|长按|扫)(?:下方|上方|左侧|右侧|该|此|下面)?二维码(?!.{12})|^(?:手机|移动端?)(?:扫码|查看|版|浏览|阅读|访问)(?!.{14})|^(?:微信|手机)?二维码$|^(?:打开|关注)(?:官方)?(?:微信|微博|公众号)(?!.{14})|微信(?:里点|扫)|^[↑▲☝]?(?:点击|戳)?(?:上方|下方|上面|下面)?[“”"\u4e00-\u9fff]{0,14}(?:蓝字|关注我们$)|點擊右上角|点击右上角/,
  ],
  [
    'networks',
    140,
    /^((?:share(?:it|this)?(?:on|to|via|by)?|teilen|partager|compartilh(?:ar|e)|compart(?:ir|e)|condividi|delen|udostępnij)?[:：]?(?:facebook|twitter|google\+?|whats?app|telegram|linkedin|pinterest|instagram|youtube|tumblr|reddit|e-?mail|messenger|xing|line|vk|bluesky|mastodon|copylink|print|新浪微博|腾讯微博|微博|微信|qq(?:空间|好友)?|豆瓣|人人网|百度贴吧)[|/·,、•]?){2,}$|^(?:facebook|twitter|google\+|whats?app|pinterest)$/i,
  ],
  [
    'page',
    24,
    /^(?:page|seite|página|pagina)\d{1,3}(?:of|von|de|di|\/)\d{1,3}$|^第\d{1,3}[页頁][,，/]?共\d{1,3}[页頁]$|^共\d{1,3}[页頁](?:第\d{1,3}[页頁])?$/i,
  ],
  [
    'next',
    140,
    /^[【[<«‹←]?(?:[上下][一1][篇条條则則页頁筆](?:文章|新闻|信息|内容)?|(?:[上下][一1][章个個项項]|[前后後][一1][篇条條则則页頁筆个個项項]|[上下前后後][篇页頁则則])(?:文章|新闻|信息|内容)?(?:[】\]»›>→]|$))[】\]:：»›>→]?(?!.*。)|^(?:延伸|相[关關]|推[荐薦])(?:[阅閱][读讀]|链接|連結)[:：]?[\u4e00-\u9fff《“「](?!.*。)|^(?:previous|next)(?:post|article|page|story)?[:：»›]?$|^[«‹←]previous|^next[»›→]/i,
  ],
  [
    'footer',
    400,
    /^(?:版权所有|copyright(?:$|[^a-z]|all|by|notice)|©|主[办管]单?位?[:：].{2,20}承办.{0,24}(?:办公|数据|信息|政务|宣传)|-+分隔线-+|网站(?:标识码|支持|地图|声明)|.?(?:ICP备|公网安备)|备案(?:号|序号)(?![\u4e00-\u9fff]{2})|建议使用|您是第\d+位|最佳浏览|(?:主办|承办|技术支持).{0,60}(?:ICP备|网站标识码|公网安备|版权所有)|.{0,60}(?:ICP备\d|建议使用IE|공공누리제\d유형|전재하여제공|许可证编号|公网安备\s?\d|违法和不良信息举报|信息服务许可证|[未非][经經].{0,8}[许許授][可权權].{0,2}(?:不得|严禁|禁止|[请請]勿).?[转轉][载載])|allrightsreserved|隐私(?:声明|政策)|关于我们[|｜]|联系我们[|｜])/i,
  ],
  [
    'disclaimer',
    400,
    /^(?:\d[.、．])?凡(?:本[站网]|注明|来源|转载|其他).{0,60}(?:版权|转载|来源|作品|稿件)|^本文(?:为.{2,10}原创|链接[:：])|^版权(?:与|和|及)免责声明[:：]?$|^(?:版权|免责|转载|平台|特别)声明[:：]|^更多(?:精彩)?(?:资讯|内容).{0,20}客户端|仅供参考.{0,3}不构成|^(?:本[文站网]|以上|[上文]述).{0,40}(?:不代表|仅代表作者).{0,20}(?:观点|立场)/,
  ],
  [
    'skip',
    40,
    /^(?:skipto|skipnav|skiptocontent|jumpto|跳到主要|跳至主要|跳过|跳轉到|跳转到|移至主|(?:[«‹←<]*(?:back|return)to(?:all)?(?:the)?(?:news|list|press|search|home|overview)\w*$)|backtotop|returntotop|gototop|topofpage|:::|到正文|到主要內容)/i,
  ],
  [
    'opinions',
    80,
    /^(?:阅读原文|在看|点赞\d*|写留言|赞\d*)+$|^点.{0,3}在看|^(?:.{0,6}文章(?:有用|有帮助)吗|您?(?:觉得|认为)?(?:本|此|这篇)(?:文|页|内容).{0,8}(?:有帮助|有用|满意)|我要(?:评论|留言|纠错|咨询)|(?:发表|查看|最新)评论|网友(?:评论|跟帖|意见)|暂无(?:评论|意见|留言|回复|信息|内容|数据)$|contestanuestraencuesta|¿cómofuetuexperiencia|¿(?:te|le)(?:sirvió|fueútil|resultóútil)|quantosonochiare|valutada1a5|wardiese.{0,24}hilfreich|cettepage.{0,30}utile|(?:wasthis|didyoufindthis)(?:page|article|information)|isthispage|thankyouforyourfeedback|reportaproblem|givefeedback|feedback$|helpusimprove|searchforrelatedinformationbykeyword|contactus(?:toaskaquestion|by(?:e-?mail|phone):?$)|maybe$|isthere(?:anything|something)wrong)/i,
  ],
  [
    'visitor',
    160,
    /^(?:[您你](?:当前|正在)?(?:使用)?的?浏览器(?:版本|不支持)|为(?:了|确保|获得)?.{0,8}(?:浏览|访问|体验|显示|使用).{0,8}建议|(?:您?访问的链接|您)?(?:即将|正在)(?:离开|跳转)|欢迎您?(?:访问|光临|来到|进入).{2,30}(?:网站?|门户|官网|主页)[！!。]?$|欢迎使用.{0,8}(?:无障碍|读屏)|今天是\d{4}年\d{1,2}月.{2,16}$)/,
  ],
  ['languages', 200, /^(?:readth(?:is|e)\w{0,14}in|(?:also)?availablein|otherlanguages?)[:：]/i],
  ['ask us', 260, /^(?:doyouhaveaquestion|haveaquestion|needmorehelp|stillhavequestions|didyoufindwhatyouwere)[?:]/i],
  [
    'cookies',
    400,
    /^(?:thissiteusescookies|weusecookies|thiswebsiteusescookies|weuse(?:some)?(?:essential)?cookies|cookies?(?:on|settings|policy|notice)|diesewebsite(?:verwendet|nutzt)cookies|本网站使用cookie|acceptallcookies|governmentwebsitesoftenend|anofficialwebsiteoftheunitedstates|here'showyouknow)/i,
  ],
  [
    'changed',
    70,
    /^(?:this|the)?(?:web)?(?:page|content|site|document|article|information)?(?:was|is)?(?:date|last|first|originally|latest)?(?:updated|reviewed|modified|revised|published|changed|edited)(?:date|on|at)?[:：]?[a-zà-ɏа-я]{0,9}[\d,./:-]{1,10}(?:[a-zà-ɏа-я]{1,9}[\d,./:-]{1,10}){0,5}(?:[ap]\.?m\.?)?$/i,
  ],
  [
    'website',
    420,
    /^(?:(?:ページ(?:番号|id)|記事id)[:：]?[\d-]+$|(?:前の|元の)ページ(?:に|へ)(?:戻る|もどる)$|(?:印刷(?:画面表示)?|大きな文字で印刷)+$|thisinformationwasprinted\d|(?:we|the.{0,60})(?:respectfully)?acknowledges?(?:and.{0,20})?(?:the)?(?:aboriginal|traditional|firstnations|indigenous)|pdfファイルを?(?:見る|ご覧|閲覧|表示)|.{0,10}(?:adobe|acrobat)reader.{0,20}(?:が必要|をお持ちで|isrequired|youneed)|(?:この)?ページの(?:先頭|トップ|上)(?:へ|に)|このページ(?:の情報)?(?:は|に(?:関する|ついて)の?(?:ご?意見|アンケート))|より良い(?:ウェブ|ホーム)|本文へ|資料(?:檢視|維護)[:：]|본공공저작물|본저작물은|공공누리|이페이지에서제공|(?:만족도|매우만족)|본문바로가기)/i,
  ],
];

/** Headings of what follows an article: links to other texts. From one of them on, nothing belongs to the article any more, as long as it is links. */
const AFTERWARDS =
  /^[【[<■▶●◆▪·|▼]?(?:(?:更多)?(?:相关|关联|热点|热门|推荐|延伸|最新|精彩|图片|今日|24小时|本类|同类|其他|猜你|为您|编辑|频道|阅读|热文|往期|更多|专题|相關|熱門|推薦)(?:链接|新闻|文章|阅读|推荐|稿件|报道|文档|信息|内容|资讯|视频|专题|排行|导读|回顾|精选|喜欢|政策|文件|解读|公开|連結|新聞|閱讀|資訊|報導|榜|图集|排行榜|热点)(?:与解读|推荐|列表|阅读)?|猜你喜欢|为您推荐|友情链接|相关阅读|网友评论|评论|最新评论|热词|标签|关键词|keywords?|tags?|(?:related|associated)(?:content|links|articles|news|information|stories|posts|topics|pages|resources|items)?|morenews|morestories|latest(?:news|updates|releases)|morefrom.*|othernews.*|moreon(?:this|thetopic).*|explorethetopic|seealso|alsosee|youmight(?:also)?.*|readmore|recommended.*|youmayalso.*|popular.*|mostread|trending.*|filedunder.*|topics?|components?|categor(?:y|ies)|archives?|recentposts|weitere(?:informationen|themen|meldungen|links|artikel)?|ähnliche.*|mehrzumthema|leiamais|veja(?:tambem|também).*|saibamais|sharethis.*|comments?|leaveareply|leaveacomment|aboutthe?author)[】\]>:：»…▼]*$/i;

const SPACE = /\s+/g;

/** @public Why the line is the website's own; `undefined` where it may belong to the article. */
export function chromeLine(text: string): string | undefined {
  if (text.length > 600) return undefined;
  const line = text.replace(SPACE, '');
  if (line === '') return undefined;
  return RULES.find((rule) => line.length <= rule[1] && rule[2].test(line))?.[0];
}

/** @public */
export function opensAftermath(text: string): boolean {
  if (text.length > 80) return false;
  return AFTERWARDS.test(text.replace(SPACE, ''));
}
