import { labelled } from './labels';
import { tidy } from './lines';

const ROLE =
  '(?:本报|本網|本网|本台|本刊|全媒体|融媒体|见习|實習|实习|首席|特约|特派|新华社|[\\p{sc=Han}《》]{2,8}(?:日报|晚报|网|社|报))?\\s?(?:见习|实习|首席|全媒体)?';
const ROLES = new RegExp(
  `${ROLE}(?:记者|記者|通讯员|通訊員|通信员|摄影|作者|文|图|文\\/图|图\\/文|撰文|撰稿|供稿|编译|整理)(?=[\\s:：/／]|\\p{sc=Han})`,
  'gu',
);
const LEADING_ROLE = new RegExp(
  `^[（(〔【[]?\\s?${ROLE}(?:记者|記者|作者|撰文|撰稿|(?:文\\s?[/／]\\s?)?图|图\\s?[/／]\\s?文|文|特约撰稿人)\\s?[:：/／]?\\s*`,
  'u',
);
const ORGANISATION =
  /局|厅|部门|委|办公室|中心|政府|公司|网站|网$|报社|日报|编辑部|管理员|发布员|admin|publisher|user|minist|department|agency|office|bundes|council|government|coordenad|\bteam\b|\d/iu;

export const NOBODY = /^(?:未知|不详|不明|无|無|暂无|佚名|匿名|admin|null|undefined|-+)$/iu;

/**
 * Who wrote it, as printed. A lone 记者 before the names says no more than "by" and comes off; where several roles stand beside each other
 * (记者 … 通讯员 …) they are kept, since they tell who is who.
 */
export function byline(raw: string): string | undefined {
  const text = tidy(raw)
    .replace(/^[（(〔【[□■●◎]|[）)〕】\]]$/gu, '')
    .replace(/^(?:文\s?[/／、]?\s?[图圖]|[图圖]\s?[/／、]?\s?文)\s?(?:[:：/／]\s?|\s)/u, '')
    .trim();
  if (!text || text.length > 80) return undefined;
  if ((text.match(ROLES)?.length ?? 0) >= 2) return text;
  const names = text
    .replace(LEADING_ROLE, '')
    .replace(/^[\p{sc=Han}《》·\s]{0,24}(?:记者|記者)[\s:：]+(?=\S)/u, '')
    .replace(/\s?(?:报道|報導|摄|撰文|整合|整理|编译)$/u, '')
    .replace(/^[/／、,，\s]+|[/／、,，\s]+$/gu, '');
  return names && names.length <= 60 && !NOBODY.test(names) ? names : undefined;
}

/** Whether a name is a person's, so far as can be told from its signs: no ministry, no site, no clerk's account. */
export function isPerson(name: string): boolean {
  const initials = /^[\p{Lu}\s,.&/-]+$/u.test(name) && !/\p{sc=Han}/u.test(name);
  return name.length >= 2 && name.length <= 40 && !initials && !ORGANISATION.test(name);
}

/** The names inside `（记者邹伟）`, `〔記者巫其倫／台北報導〕`, `新华社记者 张三 摄` is none. */
export function reporterIn(text: string): string | undefined {
  if (!/[记記]者/.test(text)) return undefined;
  const match =
    /^.{0,40}?[（(〔【]\s?(?:[\p{sc=Han}]{0,8})?(?:记者|記者)\s?([\p{sc=Han}·、，,\s]{2,30}?)\s?(?:[／/]\s?\p{sc=Han}{2,8}(?:报道|報導|报导))?(?:\s?(?:整合|整理|综合|报道|報導))?[）)〕】]/u.exec(
      text,
    );
  const names = match?.[1]?.replace(/[、，,]/gu, ' ').trim();
  return names && /通讯员|通訊員/u.test(names) ? `记者 ${names}` : names;
}

/** `本报记者 张伟涛 通讯员 廖培金`, `光明日报记者 张国圣 李宏`, `□ 记者 王一凡`, `新华网黑龙江频道 记者 伊琳 李清芬`, `文/图 李四`. */
const BYLINE =
  /^[□■●◎（(〔【—\s-]{0,4}(?:[\p{sc=Han}《》·]{0,12}\s?(?:记者|記者|通讯员|通訊員|特约撰稿人?|撰稿)|作者(?!单位)|撰文|文\s?[/／]|[文图]\s?[:：]|文\s?图)[\s:：/／]{0,3}[\p{sc=Han}·、，,/／\s（）():：]{2,50}$/u;

/** Asked first: it is ready at once. */
const MAY_BE_BYLINE = /[者员員稿文图]/;

/** The writers, where a line names nobody and nothing else. */
export function writersIn(line: string): string | undefined {
  const text = line.trim();
  if (!MAY_BE_BYLINE.test(text) || !BYLINE.test(text)) return reporterAlone(text);
  const pairs = labelled(text.replace(/^[（(〔【[]|[）)〕】\]]$/gu, ''));
  const author = pairs.length > 1 ? pairs.find((pair) => pair.kind === 'author')?.value : undefined;
  return author ?? text;
}

/** `〔記者張三／台北報導〕`, `聯合報／記者張三／台北報導` */
function reporterAlone(text: string): string | undefined {
  if (/^.{0,12}記者.{2,12}[／/].{2,10}報導$/u.test(text)) return reporterIn(`（${text.slice(text.indexOf('記者'))}）`);
  return /^[（(〔【[].{0,30}[）)〕】\]]$/u.test(text) ? reporterIn(text) : undefined;
}
