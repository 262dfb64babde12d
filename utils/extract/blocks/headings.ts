import type { Block, Heading, Paragraph } from '../../article/article';
import { blockText, plain } from '../../article/text';
import { weightOf } from '../body/tree';
import { isBold, withBoldLinesApart } from './bold-lines';
import { withoutStrong } from './runs';

const LONGEST = 48;
const SENTENCE = /[。；;，,、]$|[。！？].|[a-z)]\.$/;
const CHAPTER = /^第\s?[一二三四五六七八九十百零\d]{1,5}\s?[编編章]/;
const FIRST = /^[一二三四五六七八九十]{1,3}[、.．]\s?\S/;
const SECOND = /^第\s?[一二三四五六七八九十百零\d]{1,5}\s?[节節]|^[（(][一二三四五六七八九十]{1,3}[）)]\s?\S/;
/** Lines that look like headings and are none: notes in brackets, dates, files, who signed. */
const NEVER =
  /^[（(【].*[）)】]$|^[-–—#]*\s?(?:ends?|完|ende|fin|30)\s?[-–—#]*$|^[—－-]{2}|^附件|^\d{4}年\d{1,2}月\d{1,2}日|^(?:来源|作者|记者|编辑|责任编辑|联系人|联系电话|电话|地址|时间|地点|邮编|传真)[:：]|(?:公告\d{4}年第|[〔（[]\d{4}[〕）\]]第?)\d{1,4}号$|(?:长|長|主任|书记|書記|主席|委员|代表|总理|理事)[\s\u3000]+[\u3400-\u9fff·]{2,4}$/i;

/**
 * Section headings that the page only looks like: bold alone, centred, or numbered (一、 （一） 第一章). A numbered line counts when it is short and no
 * sentence; bold and centred ones only while they are the exception.
 * @public
 */
export function withHeadings(given: readonly Block[]): Block[] {
  const blocks = withBoldLinesApart(given);
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const bold = paragraphs.filter((block) => isBold(block.text));
  const boldTells = bold.length > 0 && sum(bold) < 0.4 * sum(blocks);
  const centred = paragraphs.filter((block) => block.align === 'center');
  const centreTells = centred.length > 0 && sum(centred) < 0.3 * sum(paragraphs);
  const numbered = blocks.filter((block, index) => isNumberedHead(block, blocks[index + 1])).length >= 2;
  const speakers = areSpeakers(bold);
  const overTables = blocks.filter((block, index) => isOverTable(block, blocks[index + 1])).length >= 2;
  const tells = { boldTells, centreTells, numbered, speakers, overTables };
  return blocks.map((block, index) => (block.kind === 'paragraph' && headingAt(blocks, index, block, tells)) || block);
}

type Tells = { readonly [Name in 'boldTells' | 'centreTells' | 'numbered' | 'speakers' | 'overTables']: boolean };

function headingAt(blocks: readonly Block[], index: number, block: Paragraph, tells: Tells): Heading | undefined {
  if (!mayHead(block) || (tells.speakers && isSpeaker(block)) || !isFollowed(blocks, index)) return undefined;
  if (tells.overTables && isOverTable(block, blocks[index + 1])) return heading(block, 3);
  if (tells.numbered && isNumberedHead(block, blocks[index + 1])) return heading(block, 4);
  const level = levelOf(block, tells.boldTells, tells.centreTells && blocks[index - 1]?.kind !== 'figure');
  return level && heading(block, level);
}

/** Two names or more that come again and again: what each says stands under them. */
function areSpeakers(bold: readonly Paragraph[]): boolean {
  const names = bold.filter(isSpeaker).map((block) => plain(block.text));
  const { size } = new Set(names);
  return size > 1 && size < names.length;
}

/** `主持人：`, on a line of its own. */
function isSpeaker(block: Paragraph): boolean {
  return /[:：]$/.test(plain(block.text));
}

/** `1．完善服务网络`, `第三条 补贴标准`, alone on a line and running text under it. */
function isNumberedHead(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph') return false;
  const [text, under] = [plain(block.text), plain(next.text)];
  const starts = (line: string) => /^(?:\d{1,2}[.．、]\s?|第[一二三四五六七八九十百]{1,5}条[\s\u3000]+)\p{sc=Han}/u.test(line);
  return (
    starts(text) &&
    weightOf(text) <= 22 &&
    !starts(under) &&
    !/[\p{P}]$/u.test(text) &&
    weightOf(under) >= weightOf(text) * 1.5 &&
    /[。；：]/.test(under)
  );
}

/** Where several tables follow one another, the short line over each says what it is of. */
function isOverTable(block: Block, next: Block | undefined): boolean {
  return next?.kind === 'table' && block.kind === 'paragraph' && block.align === 'center' && weightOf(plain(block.text)) <= 16;
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + weightOf(blockText(block)), 0);
}

function heading(block: Paragraph, level: Heading['level']): Heading {
  return { kind: 'heading', level, text: withoutStrong(block.text.map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') }))) };
}

function mayHead(block: Paragraph): boolean {
  const text = plain(block.text);
  const weight = weightOf(text);
  return (
    !block.role &&
    weight <= LONGEST &&
    weight >= 1 &&
    text.split('\n').length <= 2 &&
    !SENTENCE.test(text) &&
    !NEVER.test(text) &&
    !block.text.some((run) => run.href && run.text.length > text.length * 0.8 && !run.strong)
  );
}

/** A heading has something under it. */
function isFollowed(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && next.kind !== 'separator';
}

function levelOf(block: Paragraph, boldTells: boolean, centreTells: boolean): Heading['level'] | undefined {
  const text = plain(block.text);
  if (CHAPTER.test(text)) return 2;
  if (FIRST.test(text) && !/[:：].{6}/.test(text)) return 2;
  if (SECOND.test(text)) return 3;
  if (boldTells && isBold(block.text)) return /^\d{1,2}[.、．]/.test(text) ? 4 : 3;
  if (centreTells && block.align === 'center' && weightOf(text) <= 30 && !/[:：]/.test(text)) return 3;
  return undefined;
}
