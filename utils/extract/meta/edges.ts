import type { Article, ArticleMeta, Block } from '../../article/article';
import { blockText } from '../../article/text';
import { parseDate } from './dates';
import { PLACE } from './facts';
import { beforeLabels, type Labelled, labelled } from './labels';
import { squash, tidy } from './lines';
import { byline, reporterIn, writersIn } from './people';
import { present } from './present';

type Edge = { readonly byline?: string; readonly source?: string; readonly editor?: string };

const FIRST = 4;
const LAST = 6;
const SENTENCE = /[。！？；…]|[.!?]\s/u;
/** Where a table or a picture is from. */
const NOT_OURS = /^[（(【[]?(?:资料|資料)/u;
const CLERKS = /^[（(【[]?(?:[初复终一二三]审|审核|校对|编审|监制|摄影)/u;
const FACTS = /^(?:发布时间|发布日期|發布日期|發布時間|发表时间|(时间|日期))\s{0,2}[:：]/u;

/**
 * @public The body's own first and last lines that are facts, not text: the byline under the title, `（来源：…）` and 责任编辑 at the end. They are taken out of the
 * blocks; what they say fills what the page had not said before. A byline inside the first sentence (`新华社北京5月9日电（记者邹伟）`) is read and left where it is.
 */
export function takeEdges(article: Article): Article {
  const { blocks } = article;
  const firstText = blocks.findIndex((block) => block.kind === 'paragraph' && blockText(block).length > 0);
  const found: Edge[] = [];
  const meets = blocks.slice(0, firstText + FIRST).some((block) => PLACE.test(blockText(block)));
  const kept = blocks.filter((block, index) => {
    const edge = edgeOf(block, article.meta, {
      leading: index < firstText + FIRST,
      trailing: index >= blocks.length - LAST,
      meets,
    });
    if (edge) found.push(edge);
    return !edge;
  });
  if (!kept.some((block) => blockText(block).trim() || block.kind === 'figure')) return article;
  const inside = kept
    .slice(0, 4)
    .map((block) => (block.kind === 'paragraph' ? reporterIn(blockText(block).slice(0, 120)) : undefined))
    .find(Boolean);
  return { meta: filled(article.meta, found, inside), blocks: kept };
}

type Where = {
  readonly leading: boolean;
  readonly trailing: boolean;
  /** The first lines say where one meets, so that the day among them is another. */
  readonly meets: boolean;
};

function edgeOf(block: Block, meta: ArticleMeta, where: Where): Edge | undefined {
  const { leading, trailing } = where;
  if ((block.kind !== 'paragraph' && block.kind !== 'heading') || (!leading && !trailing)) return undefined;
  const text = tidy(blockText(block));
  if (text.length > 160) return undefined;
  if (leading && isTitle(text, meta)) return {};
  return writersEdge(text) ?? (trailing ? trailingEdge(text) : undefined) ?? (leading ? leadingEdge(text, meta, where) : undefined);
}

function writersEdge(text: string): Edge | undefined {
  const writers = text.length <= 80 && !SENTENCE.test(text) ? writersIn(text) : undefined;
  return writers ? present({ byline: byline(writers) }) : undefined;
}

function trailingEdge(text: string): Edge | undefined {
  const first = firstIn(text);
  if (isSource(first)) return present({ source: factIn(text, 'source') });
  if (SENTENCE.test(text)) return undefined;
  if (first?.kind === 'author') return text.length <= 60 ? present({ byline: first.value }) : undefined;
  return first?.kind === 'editor' || CLERKS.test(text) ? present({ editor: factIn(text, 'editor') }) : undefined;
}

/** `From: 9 May 2024` */
function isDay(value: string): boolean {
  return /^\d/.test(value) && parseDate(value) !== undefined;
}

function isSource(first: Labelled | undefined): boolean {
  return first?.kind === 'source' && !isDay(first.value);
}

/** What a line begins with: a label of ours, and what it stands for. */
function firstIn(text: string): Labelled | undefined {
  const bare = text.replace(/^[（(【[\s]{1,3}/u, '');
  return beforeLabels(bare) === '' && !NOT_OURS.test(text) ? labelled(text)[0] : undefined;
}

/** `时间：` alone may speak of an event: then the day is another. */
function leadingEdge(text: string, { published }: ArticleMeta, { meets }: Where): Edge | undefined {
  if (meets) return undefined;
  const dated = FACTS.exec(text);
  const isOurs = dated && (!dated[1] || published?.startsWith(parseDate(text)?.day ?? '-'));
  const isFacts = !SENTENCE.test(text) && (isOurs || isSource(firstIn(text)));
  return isFacts ? present({ source: factIn(text, 'source') }) : undefined;
}

/** The title once more. Set in other capitals it is a heading that the text has of its own. */
function isTitle(text: string, { title, subtitle, kicker }: ArticleMeta): boolean {
  const own = squash(text);
  return (
    own !== '' && [title, subtitle, kicker].some((one) => one !== undefined && own === squash(one) && capitals(text) === capitals(one))
  );
}

function capitals(text: string): string {
  return text.replace(/\P{Lu}+/gu, '');
}

function factIn(text: string, kind: 'source' | 'editor' | 'author'): string | undefined {
  const value = labelled(text).find((pair) => pair.kind === kind)?.value;
  return kind === 'source' ? value?.replace(/\s?\d{4}[.年/-]\d{1,2}[.月/-]\d{1,2}日?\s?$/u, '').trim() : value;
}

function filled(meta: ArticleMeta, found: readonly Edge[], inside: string | undefined): ArticleMeta {
  const first = (name: keyof Edge) => meta[name] ?? found.map((edge) => edge[name]).find(Boolean);
  return { ...meta, ...present({ byline: first('byline') ?? inside, source: first('source'), editor: first('editor') }) };
}
