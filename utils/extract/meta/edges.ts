import type { Article, ArticleMeta, Block } from '../../article/article';
import { blockText } from '../../article/text';
import { parseDate } from './dates';
import { labelled } from './labels';
import { squash, tidy } from './lines';
import { byline, reporterIn, writersIn } from './people';
import { present } from './present';

type Edge = { readonly byline?: string; readonly source?: string; readonly editor?: string };

const FIRST = 4;
const LAST = 6;
const SENTENCE = /[。！？；…]|[.!?]\s/u;
const SOURCE = /^[（(【[\s]{0,3}(?:信息来源|文章来源|稿件来源|新闻来源|本文来源|来源|來源|稿源|供稿单位|供稿)\s{0,2}[:：]/u;
const EDITOR =
  /^[（(【[\s]{0,3}(?:责任编辑|責任編輯|责编|責編|编辑|編輯|网络编辑|本文编辑|值班编辑|初审|复审|终审|审核|校对|编审|监制)\s{0,2}[:：]/u;
const WRITER = /^[（(【[\s]{0,3}(?:撰稿人?|撰文|文字|作者|摄影|图片|供稿人|通讯员|记者)\s{0,2}[:：]/u;
const FACTS = /^(?:发布时间|发布日期|發布日期|發布時間|发表时间|(时间|日期))\s{0,2}[:：]/u;

/**
 * @public The body's own first and last lines that are facts, not text: the byline under the title, `（来源：…）` and 责任编辑 at the end. They are taken out of the
 * blocks; what they say fills what the page had not said before. A byline inside the first sentence (`新华社北京5月9日电（记者邹伟）`) is read and left where it is.
 */
export function takeEdges(article: Article): Article {
  const { blocks } = article;
  const firstText = blocks.findIndex((block) => block.kind === 'paragraph' && blockText(block).length > 0);
  const found: Edge[] = [];
  const kept = blocks.filter((block, index) => {
    const edge = edgeOf(block, article.meta, { leading: index < firstText + FIRST, trailing: index >= blocks.length - LAST });
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

type Where = { readonly leading: boolean; readonly trailing: boolean };

function edgeOf(block: Block, meta: ArticleMeta, { leading, trailing }: Where): Edge | undefined {
  if ((block.kind !== 'paragraph' && block.kind !== 'heading') || (!leading && !trailing)) return undefined;
  const text = tidy(blockText(block));
  if (text.length > 160) return undefined;
  if (leading && isTitle(text, meta)) return {};
  const writers = text.length <= 80 && !SENTENCE.test(text) ? writersIn(text) : undefined;
  if (writers) return present({ byline: byline(writers) });
  return (trailing ? trailingEdge(text) : undefined) ?? (leading ? leadingEdge(text, meta) : undefined);
}

function trailingEdge(text: string): Edge | undefined {
  if (SOURCE.test(text)) return present({ source: factIn(text, 'source') });
  if (SENTENCE.test(text)) return undefined;
  if (text.length <= 60 && WRITER.test(text)) return present({ byline: factIn(text, 'author') });
  return EDITOR.test(text) ? present({ editor: factIn(text, 'editor') }) : undefined;
}

/** `时间：` alone may speak of an event: then the day is another. */
function leadingEdge(text: string, { published }: ArticleMeta): Edge | undefined {
  const dated = FACTS.exec(text);
  const isOurs = dated && (!dated[1] || published?.startsWith(parseDate(text)?.day ?? '-'));
  const isFacts = !SENTENCE.test(text) && (isOurs || SOURCE.test(text)) && labelled(text).length > 0;
  return isFacts ? present({ source: factIn(text, 'source') }) : undefined;
}

function isTitle(text: string, meta: ArticleMeta): boolean {
  const [own, title] = [squash(text), squash(meta.title)];
  return own !== '' && (own === title || own === squash(meta.subtitle ?? '') || own === squash(meta.kicker ?? ''));
}

function factIn(text: string, kind: 'source' | 'editor' | 'author'): string | undefined {
  const value = labelled(text).find((pair) => pair.kind === kind)?.value;
  return kind === 'source' ? value?.replace(/\s?\d{4}[.年/-]\d{1,2}[.月/-]\d{1,2}日?\s?$/u, '').trim() : value;
}

function filled(meta: ArticleMeta, found: readonly Edge[], inside: string | undefined): ArticleMeta {
  const first = (name: keyof Edge) => meta[name] ?? found.map((edge) => edge[name]).find(Boolean);
  return { ...meta, ...present({ byline: first('byline') ?? inside, source: first('source'), editor: first('editor') }) };
}
