/** What a label on a line of facts speaks of. `noise` = view counts, font sizes, print buttons and the like: it ends a value, and is dropped. */
export type LabelKind = 'published' | 'updated' | 'source' | 'publisher' | 'author' | 'editor' | 'noise';

/** Every stem with every ending of its row: 发布 is said as 发布时间 and as 发布日期. */
export function composed(...rows: readonly (readonly [stems: string, endings: string])[]): string {
  return rows.flatMap(([stems, endings]) => stems.split(' ').flatMap((stem) => endings.split(' ').map((end) => stem + end))).join(' ');
}

/** Labels of Chinese pages, Simplified and Traditional, and of Japanese ones. White space may stand between the characters. */
export const HAN_LABELS: Readonly<Record<LabelKind, string>> = {
  published: `${composed(['发布 发表 发稿 发文 公布 公开 信息 刊发 上网 录入 添加 创建 上传 文章 新闻 发帖 发布的 入库 报道 加入 编辑 来稿 来信 留言', '时间 日期'], ['刊登 編輯 上網 資料 發布 發佈 發表 發稿 張貼 上版 上架 公告 公布 公開 建立', '時間 日期'])} 時間 時间 发布于 发布日 公布日 發布日 張貼日 公告日 發稿日 掲載日 公開日 公表日 発表日 発行日 登録日 时间 日期 日付 发布 發佈 發布`,
  updated:
    '更新时间 更新日期 最后更新 修改时间 最近更新 更新時間 最後更新 最後更新日期 資料更新日期 修訂日期 覆檢日期 更新日 最終更新日 最后更新时间 最后修改 最近修改 資料更新 網頁更新日期',
  source:
    '信息来源 文章来源 稿件来源 新闻来源 本文来源 消息来源 内容来源 来源于 来源 稿源 文章出处 出处 供稿单位 供稿部门 供稿 信息提供 转载自 转贴自 转自 来稿单位 报送单位 投稿单位 资料来源 新聞來源 文章來源 資料來源 資訊來源 消息來源 來源',
  publisher:
    '发布机构 发布单位 发布机关 发布部门 發布單位 發布機關 發佈單位 發布機構 征集部门 征集单位 征集机构 資料提供 发布者 发布人 上稿单位 發布者 發佈者 張貼者 录入单位 信息发布',
  author: '文章作者 作者 采写 撰文 撰稿人 撰稿 供稿人 文字 记者 記者 通讯员 通訊員 見習記者 执笔 撰稿者 文字记者 编写',
  editor:
    '责任编辑 本文编辑 网络编辑 值班编辑 本期编辑 文字编辑 责编 编辑 責任編輯 責編 編輯 网编 文章编辑 新闻编辑 信息编辑 值班责编 责任編輯',
  noise:
    '摄影 摄像 攝影 信息员 录入员 录入人 录入者 文章录入 上传者 上传人 签发人 审稿 审稿人 责任审核 信息审核 审核人 阅读人次 浏览人次 点击人次 查看次数 游览次数 观看次数 下载次数 点赞 状态 征集状态 办理状态 处理状态 所属栏目 保护视力色 视力保护 浏览量 浏览次数 浏览 点击数 点击量 点击次数 点击率 点击 阅读量 阅读次数 阅读数 阅读 访问量 访问次数 人气 字体大小 字体显示 选择字号 字体 字号 分享到 分享至 分享 打印 收藏 审核 校对 初审 终审 复审 责任校对 编审 监制 总监制 ' +
    '视力保护色 背景色 瀏覽人次 瀏覽次數 點閱次數 點閱數 點閱率 點閱 點擊率 點擊數 人氣 字級 列印 关键词 关键字 标签 阅读时间 类别 分类 語音播放 语音播报 解读类型 解读形式 来源链接 原文链接 朗读',
};

/** Labels in Latin and other alphabets that need a colon. */
export const WORD_LABELS: Readonly<Partial<Record<LabelKind, string>>> = {
  published:
    'date|date issued|date published|publication date|publish date|release date|date of issue|datum|fecha|fecha de publicación|data pubblicazione|data di pubblicazione|data de publicação|data publikacji|дата публикации|дата публікації|data|등록일자|배포일|보도일시|게시일자',
  updated: 'stand|last revision date|reviewed',
  publisher: '작성부서|부서명|담당과|기관명',
  source: '출처|content source|source|sources|from|issued by|quelle|fuente|fonte|źródło|источник|джерело',
  author: 'author|autor|autora|auteur|autore|автор|writer',
  editor: 'editor|redaktion',
  noise:
    'tempo di lettura|temps de lecture|tiempo de lectura|lesezeit|lesedauer|leestijd|categoría|categoria|category|topic|topics|tags|share|views|hits|reading time|location|ort|contact|department|type|첨부파일|등록자',
};

/** Labels that may do without a colon where a date or a name follows. */
export const BARE_WORD_LABELS: Readonly<Partial<Record<LabelKind, string>>> = {
  published:
    '작성일|등록일|게시일|first published|originally published|this page was originally published on|published on|published at|published|posted on|posted|released on|issued on|created on|veröffentlicht am|veröffentlicht|erstellt am|publié le|publicado em|publicado el|publicado|pubblicato il|opublikowano|gepubliceerd op|publicerad|опубликовано|опубліковано',
  updated:
    'page last updated|this page was last updated on|last updated on|last updated|page updated|updated on|updated|last modified|last reviewed|zuletzt aktualisiert|letzte aktualisierung|mis à jour le|dernière mise à jour|atualizado em|última atualização|actualizado|última actualización|ultimo aggiornamento|ostatnia aktualizacja',
  publisher: '담당부서',
  noise: '조회수|조회|연락처|전화번호|담당자|작성자|문의',
  author: 'visualizations by|visualization by|story by|written by|by|publicado por|escrito por|verfasst von|por',
};
