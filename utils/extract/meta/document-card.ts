import type { Field } from '../../article/article';
import { around, type Box, holds } from '../body/tree';
import type { PageElement } from '../page/page-element';
import { type PageDate, parseDate } from './dates';
import { composed } from './label-words';
import { type Line, tidy } from './lines';
import { present } from './present';

export type DocumentCard = {
  readonly fields: readonly Field[];
  readonly written?: string;
  readonly published?: PageDate;
  readonly boxes: readonly Box[];
  readonly publisher?: string;
  readonly source?: string;
};

const LABELS =
  `${composed(
    ['签署 成文 发文 印发 签发 生成 产生 发布 公开 公布 生效 实施 施行 废止 失效 落款 更新', '日期 时间'],
    ['索引', '号 编号 號'],
    ['信息', '索引 编号 索引号 分类 类别 名称 来源 公开类别'],
    ['发文 联合发文', '机构 机关 单位 字号 部门 类别'],
    ['制定', '单位 机关 机关名称'],
    ['主题', '分类 类别 词'],
    ['公文', '种类 编号 时效 名称 标题'],
    ['文件', '类型 编号 字号 状态 效力 名称 登记号 标题 有效性'],
    ['发布', '机构 机关 单位 文号'],
    ['公开', '主体 责任部门 方式 时限 范围 类别 属性 形式 程序 事项 事项名称 依据 渠道 内容'],
    ['有效', '性 期 状态 期限 期至'],
    ['所属', '机构 主题 分类'],
    ['發文', '字號 日期 機關'],
  )} ` +
  '索取号 统一登记号 登记号 备案号 体裁分类 组配分类 服务对象分类 服务对象 载体分类 文号 制发机关 责任部门 时效性 时效状态 效力状态 是否有效 关键词 关键字 标题 名称 内容概述 内容摘要 概述 摘要 语种 来源 效力级别 签发人 责任编辑 统一编号 规范性文件编号 分类 类别 印发机关 政策标题 政策文号 适用范围 备注 公發布日 法規名稱 主旨 發布日期 發布單位 主題分類 公開方式 公表日 登録日 最終更新日 発行日 文書番号';
const NAMES = new Set(LABELS.split(' '));
/** One of these must be there: a line of 发布日期 and 来源 alone is no document card. */
const TELLING =
  /索引|索取|登记号|发文|文号|字号|成文|有效性|时效|效力|主题分类|体裁|组配|公开[方时范主]|公文种类|生成日期|文件编号|生效|废止|發文|公開方式|信息分类|[发定]机关|登録日|文書番号/u;
const LABEL = [...NAMES]
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].join('[\\s　]{0,6}'))
  .join('|');
const PAIR = new RegExp(`(?<!\\p{L})(?:[\\[【［]\\s?)?(${LABEL})(?:\\s?[\\]】］])?\\s{0,3}(?:[:：]|$|(?<=[\\]】］]))\\s?`, 'gu');
const BARE = new RegExp(`^(?:[\\[【［]\\s?)?(${LABEL})(?:\\s?[\\]】］])?\\s{0,3}[:：]?$`, 'u');
const FIRST = new RegExp(`^(?:[\\[【［]\\s?)?(${LABEL})`, 'u');
/** How far apart two labels of one card may stand: an unknown label and its value, each in two lines, go between. */
const GAP = 3;
const GAP_IN_TABLE = 6;

/** Buttons that stand in a cell beside its value. */
const TOOLS = /\s*(?:[【[（(]?\s?(?:字体|字号|打印|浏览|分享).*|[|｜]\s*)$/u;

type Run = { readonly fields: readonly Field[]; readonly lines: readonly Line[] };

/**
 * @public The card of a published document (公文): labels with their values, from a table, a list or a row of boxes, with white space inside the labels
 * (索 引 号) and up to three times on one page. The fullest one is kept, all of them are handed back to be taken out of the body.
 */
export function findDocumentCard(lines: readonly Line[]): DocumentCard {
  if (!lines.some((line) => beginsWithLabel(line.text) && TELLING.test(squeezed(line.text)))) return { fields: [], boxes: [] };
  const runs = runsOf(lines).filter((run) => run.fields.length >= 3 && run.fields.some((field) => TELLING.test(field.label)));
  const best = runs.reduce<Run | undefined>((a, b) => (a && filled(a) >= filled(b) ? a : b), undefined);
  if (!best) return { fields: [], boxes: [] };
  const fields = best.fields.map(({ label, value }) => ({ label, value: value.replace(TOOLS, '') })).filter((field) => field.value);
  const value = (...labels: string[]) => labels.map((label) => fields.find((field) => field.label === label)?.value).find(Boolean);
  const written = parseDate(value('成文日期', '成文时间', '印发日期', '发文日期', '签发日期', '签署日期', '發文日期') ?? '')?.day;
  const published = parseDate(value('发布日期', '发布时间', '公开日期', '公开时间', '公布日期', '生成日期', '生成时间') ?? '');
  const source = value('信息来源', '来源');
  const publisher = value('发布机构', '发文机关', '发文机构', '发布机关', '发布单位', '发文单位', '公开主体', '所属机构');
  return {
    fields,
    boxes: runs.flatMap((run) => boxesOf(run)),
    ...present({ written, published, publisher, source }),
  };
}

const SIGNS = new Set([...NAMES].map((name) => name.charAt(0)));
const OPENING = '[【［';
const LONGEST_NAME = Math.max(...[...NAMES].map((name) => name.length));

/** What a line must do to be worth a closer look: the expressions below take a browser long to make ready, and most pages have no card. */
function beginsWithLabel(text: string): boolean {
  const first = text.charAt(0);
  if (!SIGNS.has(first) && !OPENING.includes(first)) return false;
  const from = /^[[【［]\s?/u.exec(text)?.[0].length ?? 0;
  if (!SIGNS.has(text.charAt(from))) return false;
  const start = squeezed(text.slice(from, from + LONGEST_NAME * 7));
  for (let length = 2; length <= LONGEST_NAME; length++) if (NAMES.has(start.slice(0, length))) return true;
  return false;
}

/** Stretches of lines in which labels and values take turns, at most two lines of something else between. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let fields: Field[] = [];
  let from = 0;
  let lastLabel = -9;
  const close = (before: number) => {
    const end = Math.min(before, lastLabel + (isValueOf(fields.at(-1), lines[lastLabel + 1]) ? 2 : 1));
    if (fields.length >= 3) runs.push({ fields, lines: lines.slice(from, end) });
    fields = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const pairs = pairsOf(lines, at);
    if (pairs.length === 0) continue;
    const repeated = fields.some((field) => field.label === pairs[0]?.label);
    if (repeated || isElsewhere(lines, lastLabel, at, pairs)) {
      close(at);
      from = at;
    }
    fields.push(...pairs);
    lastLabel = at;
  }
  close(lines.length);
  return runs;
}

/** The line under the last label is a part of the card only where it says what that label stands for. */
function isValueOf(field: Field | undefined, below: Line | undefined): boolean {
  return field !== undefined && below !== undefined && field.value !== '' && squeezed(below.text).endsWith(squeezed(field.value));
}

/** Whether a label belongs to another card, or to the line of facts under the title that follows a card. */
function isElsewhere(lines: readonly Line[], lastLabel: number, at: number, pairs: readonly Field[]): boolean {
  const same = sameTable(lines[at], lines[lastLabel]);
  if (at - lastLabel > (same ? GAP_IN_TABLE : GAP)) return true;
  const between = lines.slice(Math.max(0, lastLabel + 1), at).some((line) => /^h[1-4]$/u.test(line.box.tag));
  const leaves = !same && tableRound(lines[lastLabel]) && !pairs.some((pair) => TELLING.test(pair.label));
  return between || Boolean(leaves);
}

function sameTable(line: Line | undefined, other: Line | undefined): boolean {
  const table = tableRound(line);
  return table !== undefined && table === tableRound(other);
}

const TABLES = new Set(['table', 'dl', 'ul']);

function tableRound(line: Line | undefined): Box | undefined {
  return line && around(line.box, TABLES);
}

function pairsOf(lines: readonly Line[], at: number): Field[] {
  const line = lines[at];
  if (!line || line.text.length > 400 || !beginsWithLabel(line.text)) return [];
  const { text } = line;
  const bare = BARE.exec(text);
  if (bare) return [{ label: squeezed(bare[1] ?? ''), value: valueUnder(line.box.element) ?? valueBelow(lines, at) }];
  const marks = [...text.matchAll(PAIR)];
  if (marks[0]?.index !== 0) return withoutColon(line);
  return marks.map((mark, index) => ({
    label: squeezed(mark[1] ?? ''),
    value: tidy(text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length)) || valueBelow(lines, at),
  }));
}

function valueBelow(lines: readonly Line[], at: number): string {
  const [table, below] = [tableRound(lines[at]), lines[at + 1]];
  if (table && !(below && holds(table, below.box))) return '';
  const next = below?.text ?? '';
  return BARE.test(next) || next.length > 300 || next.search(PAIR) === 0 ? '' : next.replace(/^[:：]\s?/u, '');
}

/** A row of labels with the row of their values under it. `undefined` where the labels do not stand side by side. */
function valueUnder(element: PageElement): string | undefined {
  if (!/^t[dh]$/.test(element.localName)) return undefined;
  const beside = [element.previousElementSibling, element.nextElementSibling].filter((cell) => cell !== null);
  const row = element.parentElement;
  if (!row || !beside.some((cell) => BARE.test(textOf(cell)))) return undefined;
  const rows = Array.from(element.closest('table')?.querySelectorAll('tr') ?? []).slice(0, 60);
  const under = rows[rows.indexOf(row) + 1];
  const cell = under?.children[Array.from(row.children).indexOf(element)];
  const value = cell ? textOf(cell) : '';
  return value.length <= 300 && !BARE.test(value) ? value : '';
}

/** `<b>索引号</b><span>0001</span>`: nothing but an element of its own parts the label from its value. */
function withoutColon({ text, box }: Line): Field[] {
  const label = FIRST.exec(text)?.[1];
  if (!label || !text.startsWith(label)) return [];
  const parts = box.element.querySelectorAll('b,strong,span,em,label,i').slice(0, 8);
  if (!parts.some((part) => squeezed(part.textContent) === squeezed(label))) return [];
  return [{ label: squeezed(label), value: tidy(text.slice(label.length)) }];
}

function textOf(element: PageElement): string {
  return tidy(element.textContent.slice(0, 400));
}

function filled(run: Run): number {
  return run.fields.filter((field) => field.value).length;
}

function boxesOf(run: Run): Box[] {
  const table = tableRound(run.lines[0]);
  const size = run.lines.reduce((sum, line) => sum + line.text.length, 0);
  const whole = table && table.element.textContent.replace(/\s/gu, '').length <= size * 1.5 + 40 ? [table] : [];
  return [...whole, ...run.lines.map((line) => line.box).filter((box) => box.element.textContent.trim().length < 500)];
}

function squeezed(label: string): string {
  return label.replace(/\s/gu, '');
}
