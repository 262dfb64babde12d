import type { ArticleMeta, Block } from '../../article/article';
import { blockText, plain } from '../../article/text';
import { chromeLine } from './lines';

const FIRST = 6;
const LAST = 6;
/** 吉政明电〔2022〕1号: the head of the page shows it. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{2,14}[〔[［【(（]\d{4}[〕\]］】)）]第?\d{1,5}号$/;
const AT_START =
  /^[（(]原(?:标题|题为?|题目)[:：]?.{2,80}[)）]$|^原(?:标题|题)[:：].{2,80}$|^视频[-—：].{2,60}$|^点击(?:进入|查看|阅读|观看).{2,30}[>＞»]{0,3}$/;
/** What stands over the text of a press release. */
const RELEASE =
  /^(?:for )?(?:immediate|advance) release\b.{0,40}$|^(?:(?:news|press|media) )?contacts?:.{0,120}$|^.{0,80}\d{3}[-. ]\d{4}.{0,10}\S@\S+$/i;
const AT_END =
  /^[（(【]?(?:原(?:标题|题为?|题目)[:：《]?|转自|转载自|转.{2,20}(?:网站|信息|网)[)）]|本文(?:来自|来源|转自|原载)|图文来源|文章(?:综合自|来源|转自)|信息来源(?:于)?|综合自|素材来源|点击(?:进入|查看|下载)|更多.{0,12}(?:关注|下载|点击)|欢迎(?:关注|下载)|经过.{2,8}(?:重新)?(?:编排|编辑))|^《[^》]{2,12}》?[（(]\s?\d{4}年.{3,20}版?\s?[)）]$|^[—–-]*\s?(?:END|30)\s?[—–-]*$|(?:下載|下载)(?:客户端|APP|app)|點我下載|^Press Release (?:Number|No\.?):|^#\S{1,24}(?:\s#\S{1,24})*$/;
/** 05/10/2018 - Publicado por: … - Tags: …; Friday, October 09, 2015/Categories: … */
const FACTS =
  /(?:^|[\s/|·-])(?:publi(?:cado|é|shed)(?:[ ]por)?|posted(?: (?:by|in|on))?|(?:filed )?under|categor(?:y|ies|ia|ias|ía|ie)|kategorien?|tags?|etiquetas|topics?|keywords?|schlagw(?:ort|örter)|标签|關鍵字|关键词|关键字)[:：]/i;
const DATED = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./年-]\d{1,2}|\b\d{1,2},? (?:19|20)\d\d\b/;
/** What opens a disclaimer: it and all behind it is no part of the article. */
const DISCLAIMER =
  /^[【[]?(?:版权(?:与|和|及)?(?:免责)?(?:声明)?|免责声明|免责条款|网站声明|法律声明|Rückfragehinweis|Rückfragen?|Pressekontakt|Adresse für Rückfragen|Herausgeber|Zurück zur Übersicht|Letzte Änderung.*)[】\]:：]*$/;
/** What an office may say of its own matter, too. */
const STATEMENT = /^[【[]?(?:郑重声明|特别声明|声明)[】\]:：]*$/;
const OF_A_PLATFORM = /转载|版权|侵权|来源|观点|本[网站]|平台/;
const DANGLING =
  /^(?:附件(?:信息|下载|列表)?|[相關关]{2}(?:附件|文件|链接|檔案|連結)|關聯文件|关联文件|附加檔案|檔案下載|标签|关键词|链接|Tags|Downloads?|Details)[:：]?$/i;
const OVER_FILES =
  /^[【[]?(?:(?:相[關关])?附件(?:下[载載]|列表|信息|檔案)|[相關关]{2}附件|檔案下載|文件下载|附加檔案|첨부(?:파일|문서)?|添付ファイル)[】\]]?\s?[:：]?$/;
/** The website's own imprint, which a page without boxes puts right under the text. */
const IMPRINT = /^主[办辦]单位[:：]/;
const PAGER = /^([[【(（]?\s?\d{1,2}\s?[\]】)）]?\s{0,2}){2,30}(?:下一页|尾页|末页)?$/;

/** @public Takes off what stands at the ends of a body without belonging to it: the title said again, the document number, where it was taken from, disclaimers. */
export function withoutEdges(blocks: readonly Block[], meta: ArticleMeta): Block[] {
  const from = titleEnd(blocks, squash(meta.title));
  const disclaimer = blocks.findIndex((_, index) => isDisclaimer(blocks, index) && saysEnough(blocks.slice(0, index)));
  const imprint = blocks.findIndex(
    (block, index) => index >= blocks.length - 6 && index > 0 && IMPRINT.test(textOf(block)) && isImprint(blocks.slice(index)),
  );
  const end = disclaimer > 0 ? disclaimer : imprint > 0 ? imprint : undefined;
  const open = blocks.slice(from, end);
  const kept = open.filter((block, index) => !isEdge(block, index, open.length) && !isFiled(open, index) && !isOverFiles(open, index));
  while (kept.at(-1)?.kind === 'separator' || isDangling(kept.at(-1))) kept.pop();
  if (end) kept.push(...blocks.slice(end).filter((block) => block.kind === 'attachment'));
  return kept.some((block) => textOf(block) !== '' || block.kind === 'figure') ? kept : [...blocks];
}

function isDisclaimer(blocks: readonly Block[], index: number): boolean {
  const [here, next] = [blocks[index], blocks[index + 1]];
  if (index === 0 || !here) return false;
  return DISCLAIMER.test(textOf(here)) || (STATEMENT.test(textOf(here)) && (!next || OF_A_PLATFORM.test(textOf(next))));
}

/** A body stands before; else the disclaimer is what the page is about. */
function saysEnough(blocks: readonly Block[]): boolean {
  return blocks.reduce((sum, block) => sum + blockText(block).length, 0) >= 60;
}

function isImprint(blocks: readonly Block[]): boolean {
  return /技术支持|ICP备|网站标识码|网站地图/.test(blocks.map(textOf).join(' '));
}

function isEdge(block: Block, index: number, count: number): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const text = textOf(block);
  if (text.length > 200) return false;
  if (block.kind === 'paragraph' && text.length <= 16 && chromeLine(text)) return true;
  return (index < 3 && opens(text)) || (index >= count - LAST && closes(text));
}

function opens(text: string): boolean {
  return isFacts(text) || (text.length <= 120 && (AT_START.test(text) || RELEASE.test(text) || DOCUMENT_NUMBER.test(squash(text))));
}

function closes(text: string): boolean {
  return isFacts(text) || (text.length <= 120 && (AT_END.test(text) || AT_START.test(text) || PAGER.test(text)));
}

/** At the beginning, a label alone and the links it stands for: where the page is filed (Part of: Health). */
function isFiled(blocks: readonly Block[], index: number): boolean {
  if (index >= FIRST) return false;
  const [here, before, after] = [blocks[index], blocks[index - 1], blocks[index + 1]];
  return (isLabel(here) && isLinks(after)) || (isLabel(before) && isLinks(here));
}

/** `附件下载：`, a button's words; 附件 alone is the document's own. */
function isOverFiles(blocks: readonly Block[], index: number): boolean {
  const [here, below] = [blocks[index], blocks[index + 1]];
  return here !== undefined && below?.kind === 'attachment' && OVER_FILES.test(textOf(here));
}

function isLabel(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && /^.{2,24}[:：]$/u.test(textOf(block)) && block.text.every((run) => run.href === undefined);
}

function isLinks(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.every((run) => run.href !== undefined || /^[\s,，、;；|/]*$/u.test(run.text));
}

/** A line of the page about the article: its day, columns and tags. */
function isFacts(text: string): boolean {
  const label = FACTS.exec(text);
  return label !== null && !/[。！？]|[.!?]\s+\p{L}/u.test(text) && (label.index === 0 || DATED.test(text));
}

function isDangling(block: Block | undefined): boolean {
  return (block?.kind === 'paragraph' || block?.kind === 'heading') && DANGLING.test(textOf(block));
}

/** How many of the first blocks are the title, which a document often says once more in several lines. */
function titleEnd(blocks: readonly Block[], title: string): number {
  for (let from = 0; from < Math.min(FIRST, blocks.length); from += 1) {
    const lines = linesOfTitle(blocks.slice(from, from + 5), title);
    if (lines > 0) return isShort(blocks.slice(0, from)) ? from + lines : 0;
  }
  return 0;
}

/** How many of these blocks say the title together; 0 where they do not. */
function linesOfTitle(blocks: readonly Block[], title: string): number {
  let said = '';
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return 0;
    said += squash(textOf(block));
    if (said === title && said.length >= 4) return index + 1;
    if (!title.startsWith(said)) return 0;
  }
  return 0;
}

function isShort(blocks: readonly Block[]): boolean {
  return blocks.every((block) => (block.kind === 'paragraph' || block.kind === 'heading') && textOf(block).length <= 30);
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' || block.kind === 'heading' ? plain(block.text).trim() : '';
}

function squash(text: string): string {
  return text.replace(/\s+/g, '');
}
