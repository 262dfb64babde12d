import type { PageSnapshot } from '../extract/snapshot';
import { childNodesOf, contentDocumentOf, isElement, nameOf, read, textOf } from './capture-reading';
import { openingTag } from './capture-tag';
import { visibilityOf } from './capture-visibility';

/** Ten times the largest government page known; more takes browsers many seconds to hand over. */
const LONGEST = 8_000_000;
const LONGEST_DATA = 200_000;
const LONGEST_SCRIPT = 60_000;
const DEEPEST_FRAME = 3;

const LEFT_OUT = new Set(['script', 'style', 'template', 'link', 'canvas', 'datalist']);
/** Their inside says nothing to a reader. */
const HOLLOW = new Set(['svg', 'textarea', 'map']);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'meta', 'param', 'source', 'track', 'wbr']);
/** What the markers of content management systems look like: `<!-- ZJEG_RSS.content.begin -->`, `<!--enpcontent-->`. */
const MARKER = /^[^<>-]{0,30}(?:content|正文|内容)[^<>-]{0,30}$/i;

/** What still is to be written: a node, or an end tag. */
type Task = { readonly node: Node; readonly frames: number; readonly base: string | undefined; readonly hidden: boolean } | string;

/**
 * Runs in the source page, without `browser`: what the live page knows, as flat strings and numbers. The page is read, never changed: its HTML is
 * written out anew (a clone in the page's own document would fetch pictures, start films and wake the page's elements).
 * Members are read through the prototypes, since forms let their fields shadow them. Never throws.
 * @public
 */
export function capturePage(page: Document): PageSnapshot {
  const written = writePage(page);
  const select = (selector: string) => attempt(() => Document.prototype.querySelectorAll.call(page, selector).length, 0);
  const root = attempt(() => read.documentElement(page), null);
  return {
    html: written.html,
    url: attempt(() => location.href, ''),
    base: attempt(() => read.baseURI(page), ''),
    title: attempt(() => read.title(page).slice(0, 1000), ''),
    lang: attempt(() => root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? '', '').slice(0, 40),
    contentType: attempt(() => read.contentType(page), ''),
    complete: attempt(() => read.readyState(page) === 'complete', true),
    cut: written.cut,
    hasPasswordField: select('input[type=password]') > 0,
    scriptCount: select('script'),
    frameCount: select('iframe, frame'),
  };
}

function attempt<Value>(ask: () => Value, otherwise: Value): Value {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

function writePage(page: Document): { html: string; cut: boolean } {
  const parts: string[] = [];
  let length = 0;
  let cut = false;
  const root = attempt(() => read.documentElement(page), null);
  const tasks: Task[] = root ? [{ node: root, frames: 0, base: undefined, hidden: false }] : [];
  while (tasks.length > 0) {
    const task = tasks.pop();
    if (task === undefined) break;
    const text = typeof task === 'string' ? task : cut ? '' : attempt(() => writeNode(task, tasks), '');
    length += text.length;
    cut ||= length > LONGEST;
    parts.push(text);
  }
  return { html: parts.join(''), cut };
}

/** Gives what stands before the node's children and puts those, with the end tag, upon the stack. */
function writeNode(task: Exclude<Task, string>, tasks: Task[]): string {
  const { node } = task;
  if (!isElement(node)) return writeText(node);
  const name = nameOf(node);
  if (name === 'script') return writeData(node);
  if (LEFT_OUT.has(name)) return '';
  const hidden = task.hidden ? undefined : visibilityOf(node, name);
  const tag = openingTag(node, name, { hidden, base: task.base });
  if (VOID.has(name)) return tag;
  const frame = name === 'iframe' || name === 'frame' ? contentDocumentOf(node) : undefined;
  if (frame) return writeFrame(frame, task, hidden !== undefined, tasks);
  const written = name === 'frameset' ? '<body>' : tag;
  tasks.push(name === 'frameset' ? '</body>' : `</${name}>`);
  if (!HOLLOW.has(name)) pushChildren(childNodesOf(node, name), { ...task, hidden: task.hidden || hidden !== undefined }, tasks);
  return written;
}

function writeFrame(frame: Document, task: Exclude<Task, string>, hidden: boolean, tasks: Task[]): string {
  const body = read.documentElement(frame)?.querySelector('body, frameset');
  if (!body || task.frames >= DEEPEST_FRAME) return '';
  tasks.push('</div>');
  pushChildren(
    childNodesOf(body, 'body'),
    { ...task, frames: task.frames + 1, base: read.baseURI(frame), hidden: task.hidden || hidden },
    tasks,
  );
  return hidden ? '<div data-qd-frame="" data-qd-hidden="none">' : '<div data-qd-frame="">';
}

function pushChildren(children: readonly Node[], like: Exclude<Task, string>, tasks: Task[]): void {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const node = children[index];
    if (node) tasks.push({ ...like, node });
  }
}

function writeText(node: Node): string {
  const text = textOf(node);
  if (node.nodeType === Node.COMMENT_NODE) return MARKER.test(text) ? `<!--${text}-->` : '';
  if (node.nodeType !== Node.TEXT_NODE && node.nodeType !== Node.CDATA_SECTION_NODE) return '';
  return text.replace(/[&<>\u00a0]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&nbsp;'));
}

/** The moment of publishing, where a page has it nowhere but in a script: seconds since 1970, or written out. */
const MOMENT = /\b(?:ct|publish_?time|pub_?date|pub_?time)\s*[=:]\s*["'](\d{10}|(?:19|20)\d\d-\d\d-\d\d[\d :T+-]{0,20})["']/i;

/** Of all scripts only the descriptions for search engines stay: they name source, author and date. */
function writeData(element: Element): string {
  if (element.getAttribute('type')?.toLowerCase() !== 'application/ld+json') return writeMoment(textOf(element));
  const text = textOf(element)
    .slice(0, LONGEST_DATA)
    .replace(/<\/?(?=script|!)/gi, '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
}

function writeMoment(script: string): string {
  const moment = script.length < LONGEST_SCRIPT ? MOMENT.exec(script)?.[1] : undefined;
  if (!moment) return '';
  const written = /^\d{10}$/.test(moment)
    ? new Date((Number(moment) + 8 * 3600) * 1000).toISOString().replace(/\.000Z$/, '+08:00')
    : moment;
  return `<meta itemprop="datePublished" content="${written}">`;
}
