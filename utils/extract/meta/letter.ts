import type { Field } from '../../article/article';
import type { Box } from '../body/tree';
import { parseDate } from './dates';
import type { DocumentCard } from './document-card';
import { composed } from './label-words';
import { type Line, tidy } from './lines';
import { bareLabel, headsPartOfLetter } from './parts-of-letters';
import { present } from './present';
import type { FoundTitle } from './title';

/** A letter to an office that was made public with its answer: what it is called, and the card of who wrote and answered when. */
export type Letter = { readonly title: FoundTitle | undefined; readonly card: DocumentCard };

const ASKING = '信件 来信 留言 咨询 问题 诉求 提问 邮件';
const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));
const TITLES = words(composed([ASKING, '标题 主题']), '标题 主题');
const FACTS = words(
  composed(
    [ASKING, '人 时间 日期 编号 编码 类型 类别 分类 状态 目的 对象'],
    ['写信 提交 受理 回复 答复 办理 处理 承办 收信 收件 办结 办事 发布 公开', '人 时间 日期 单位 部门 状态 期限 编号'],
  ),
  '姓名 昵称 编号 流水号 查询码 状态 是否公开 公开情况',
);
/** Too plain to tell a letter by. */
const PLAIN = words('标题 主题 内容 姓名 昵称 编号 状态');
const ANSWER = /^(?:回复|答复|办理|处理|反馈|解答)/;
const LONGEST_LABEL = 4;

type Part = { readonly label: string; readonly value: string; readonly line: Line; readonly below: Line | undefined };

/** @public Loaded for the pages that may be one. */
export function findLetter(lines: readonly Line[]): Letter | undefined {
  const parts = lines.flatMap((_, at) => partsOf(lines, at));
  const facts = parts.filter(({ label }) => FACTS.has(label));
  const answered = parts.some(({ label }) => ANSWER.test(label) && headsPartOfLetter(label));
  const asked = parts.some(({ label }) => !FACTS.has(label) && !ANSWER.test(label) && !PLAIN.has(label));
  if (!answered || facts.length < (asked ? 2 : 4)) return undefined;
  const called = parts.find(({ label, value }) => TITLES.has(label) && value !== '');
  return { title: called && titleOf(called, lines), card: cardOf(facts, called) };
}

function titleOf({ value, line, below }: Part, lines: readonly Line[]): FoundTitle {
  const shown = below ?? line;
  return { text: value, lines: [shown], at: lines.indexOf(shown) };
}

function cardOf(facts: readonly Part[], called: Part | undefined): DocumentCard {
  const fields: Field[] = facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  const value = (pattern: RegExp) => fields.find((field) => pattern.test(field.label))?.value;
  return {
    fields,
    boxes: [...facts.flatMap(boxesOf), ...(called?.below ? [called.line.box] : [])],
    ...present({
      published: parseDate(value(/^(?:来信|写信|提交|留言|咨询|提问|发布).*[时日]/) ?? ''),
      publisher: value(/^(?:回复|答复|办理|承办|处理|受理).*(?:单位|部门)$/),
    }),
  };
}

function boxesOf({ line, below }: Part): Box[] {
  return below ? [line.box, below.box] : [line.box];
}

const MARK = /[:：]/g;

/** The labels of a line with what they say; a label alone speaks of the line below. */
function partsOf(lines: readonly Line[], at: number): Part[] {
  const line = lines[at];
  if (!line || line.text.length > 200) return [];
  const bare = bareLabel(line.text);
  if (isLabel(bare)) {
    const next = lines[at + 1];
    const below = next && next.text.length <= 100 && !isLabel(bareLabel(next.text)) ? next : undefined;
    return [{ label: bare, value: below?.text ?? '', line, below }];
  }
  const marks = [...line.text.matchAll(MARK)].flatMap(({ index }) => labelBefore(line.text, index));
  return marks.map(({ label, end }, index) => ({
    label,
    value: tidy(line.text.slice(end, marks[index + 1]?.start ?? line.text.length)),
    line,
    below: undefined,
  }));
}

function labelBefore(text: string, colon: number): { label: string; start: number; end: number }[] {
  for (let start = Math.max(0, colon - LONGEST_LABEL); start < colon - 1; start += 1) {
    const label = text.slice(start, colon).trim();
    if (isLabel(label)) return [{ label, start, end: colon + 1 }];
  }
  return [];
}

function isLabel(label: string): boolean {
  return FACTS.has(label) || TITLES.has(label) || headsPartOfLetter(label);
}
