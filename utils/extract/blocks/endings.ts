import type { Block, Paragraph } from '../../article/article';
import { blockText, plain } from '../../article/text';
import { weightOf } from '../body/tree';
import { saysWord } from './runs';

const DATE =
  /^(?:二[〇○零ОO0]{1}[一二三四五六七八九〇○零ОO\d]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|中華民國.{2,12}日)(?:[（(]星期[一二三四五六日][)）])?(?:(?:香港|北京|澳門)[时時][间間]\d{1,2}[时時]\d{1,2}分)?$/;
const CAPTION = /^(?:[图圖][：:为為\d一二三]|[▲△↑↓◆]|（[^（）]{0,40}[摄攝]）)|[摄攝][）)]?$|(?:供图|摄影报道|资料图片?)[）)]?$/;
const MOST_SIGNERS = 8;

/** @public Marks 落款: the date line at the end and who signed above it. Files and pictures may follow. */
export function withSignature(blocks: readonly Block[]): Block[] {
  let at = blocks.length - 1;
  while (at >= 0 && blocks.length - at < 30 && !isDate(blocks[at])) {
    const block = blocks[at];
    if (block?.kind === 'paragraph' && weightOf(plain(block.text)) > 60) return [...blocks];
    at -= 1;
  }
  if (!isDate(blocks[at])) return [...blocks];
  let from = at;
  while (from > 0 && at - from < MOST_SIGNERS && isSigner(blocks[from - 1])) from -= 1;
  return blocks.map((block, index) => (index >= from && index <= at && block.kind === 'paragraph' ? signed(block) : block));
}

function signed({ kind, text }: Paragraph): Paragraph {
  return { kind, text, align: 'end', role: 'signature' };
}

function isDate(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const text = plain(block.text).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  const last = text.split('\n').at(-1) ?? '';
  return weightOf(text) < 60 && (DATE.test(last.replace(/\s+/g, '')) || DATE.test(text.replace(/\s+/g, '')));
}

function isSigner(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const text = plain(block.text);
  return weightOf(text) <= 30 && weightOf(text) >= 2 && !/[。；！？：:，]|^附件|^[一二三四五六七八九十\d]{1,3}[、.．]|^特此/.test(text);
}

/** @public Gives a picture the caption that stands under it as a paragraph of its own. */
export function withCaptions(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last?.kind === 'figure' && !last.caption && block.kind === 'paragraph' && isCaption(block))
      out[out.length - 1] = { ...last, caption: block.text };
    else out.push(block);
  }
  return out;
}

function isCaption(block: Paragraph): boolean {
  const text = plain(block.text);
  const weight = weightOf(text);
  if (CAPTION.test(text) && weight <= 120) return true;
  return (
    block.align === 'center' &&
    weight <= 60 &&
    !/[。！？].*[。！？]/.test(text) &&
    !/^[一二三四五六七八九十]{1,3}、|^第.{1,4}[章节]/.test(text) &&
    !block.text.every((run) => run.strong)
  );
}

const LONG = 120;

/**
 * @public A page that holds its article twice (once for phones) gives it once: from the second saying of a long block on, what was said before goes.
 */
export function withoutRepeats(blocks: readonly Block[]): Block[] {
  const said = new Set<string>();
  let again = false;
  return blocks.slice(isCutFrom(blocks[0], blocks[1]) ? 1 : 0).filter((block) => {
    const text = squash(block);
    const known = text !== '' && said.has(text);
    again ||= known && text.length >= LONG;
    if (text !== '') said.add(text);
    return !(again && known);
  });
}

/** A summary that some programs cut from the text which follows it. */
function isCutFrom(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || next?.kind !== 'paragraph') return false;
  const [summary, text] = [squash(block).replace(/[.…]+$/, ''), squash(next)];
  return summary.length >= 16 && text.length > summary.length && text.startsWith(summary);
}

function squash(block: Block): string {
  return blockText(block).replace(/\s+/g, '');
}

/** @public Leaves out what holds no letter and no digit, doubled separators, and those at the ends. */
export function withoutEmpty(blocks: readonly Block[]): Block[] {
  const full = blocks.filter(
    (block) => (block.kind !== 'paragraph' && block.kind !== 'heading') || saysWord(blockText(block)) || /\p{So}/u.test(blockText(block)),
  );
  return full.filter(
    (block, index) => block.kind !== 'separator' || (index > 0 && index < full.length - 1 && full[index - 1]?.kind !== 'separator'),
  );
}
