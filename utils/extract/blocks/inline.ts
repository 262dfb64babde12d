import { linkAddress } from '../../article/address';
import type { Run, Text } from '../../article/article';
import { type Box, INLINE, isBox } from '../body/tree';
import type { PageElement } from '../page/page-element';
import { leadsToNote } from './notes';
import { type Style, seen, tidy } from './runs';

const STYLES: ReadonlyMap<string, Style> = new Map<string, Style>([
  ...['b', 'strong', 'dt'].map((tag) => [tag, { strong: true }] as const),
  ...['i', 'em', 'dfn', 'var'].map((tag) => [tag, { emphasis: true }] as const),
  ...['u', 'ins'].map((tag) => [tag, { underline: true }] as const),
  ['sup', { superscript: true }],
  ['sub', { subscript: true }],
]);
const WITH_CSS = new Set(['span', 'font', 'p']);
/** 黑体 is the bold of Chinese documents, whose text is set in 仿宋. */
const IN_STYLE = /(?:^|;)\s*(font-weight|text-decoration(?:-line)?|vertical-align|font-family)\s*:\s*["']?([\w-]+|(?:方正)?黑体)/gi;
const BOLD = /^font-(?:weight(?:bold|[6-9]00)|family(?:(?:方正)?黑体|simhei))/;

/** The style inside an element, from that around it. */
export function styleInside(box: Box, style: Style, base: string): Style {
  const { tag, element } = box;
  if (tag === 'a') return styleOfLink(element, style, base);
  const own = STYLES.get(tag);
  if (own) return { ...style, ...own };
  const css = WITH_CSS.has(tag) ? element.getAttribute('style') : null;
  return css ? fromCss(css, style) : style;
}

function styleOfLink(link: PageElement, style: Style, base: string): Style {
  if (leadsToNote(link)) return { ...style, superscript: true };
  const href = isWithinPage(link) ? undefined : linkAddress(link.getAttribute('href') ?? undefined, base);
  return href ? { ...style, href } : style;
}

/** A link to a place on the same page leads nowhere in the reader. */
function isWithinPage(link: PageElement): boolean {
  const raw = link.getAttribute('href') ?? '';
  return raw === '' || raw.startsWith('#') || /^javascript:/i.test(raw.trim());
}

function fromCss(css: string, style: Style): Style {
  let inside = style;
  for (const [, property = '', value = ''] of css.matchAll(IN_STYLE)) inside = withCss((property + value).toLowerCase(), inside);
  return inside;
}

function withCss(said: string, style: Style): Style {
  if (BOLD.test(said)) return { ...style, strong: true };
  if (/t(?:normal|400)$/.test(said)) {
    const { strong, ...thin } = style;
    return thin;
  }
  if (/underline$/.test(said)) return { ...style, underline: true };
  if (/super$/.test(said)) return { ...style, superscript: true };
  return /sub$/.test(said) ? { ...style, subscript: true } : style;
}

/** Everything inside a box as one running text; what stands in blocks of its own is parted by line ends. */
export function textInside(box: Box, base: string): Text {
  const runs: Run[] = [];
  collect(box, {}, base, runs);
  return tidy(oneLineEnd(runs));
}

function collect(box: Box, style: Style, base: string, runs: Run[]): void {
  for (const child of box.children) {
    if (!isBox(child)) runs.push({ ...style, text: seen(child) });
    else if (!child.gone && !child.hidden) collectBox(child, style, base, runs);
  }
}

function collectBox(box: Box, style: Style, base: string, runs: Run[]): void {
  if (box.tag === 'br') runs.push({ text: '\n' });
  else if (box.tag === 'ruby') runs.push(...rubyRuns(box, style));
  else if (INLINE.has(box.tag)) collect(box, styleInside(box, style, base), base, runs);
  else {
    runs.push({ text: '\n' });
    collect(box, style, base, runs);
    runs.push({ text: '\n' });
  }
}

function oneLineEnd(runs: readonly Run[]): Run[] {
  let fresh = true;
  return runs.flatMap((run) => {
    if (run.text === '\n' && fresh) return [];
    fresh = run.text === '\n' || (fresh && run.text.trim() === '');
    return [run];
  });
}

/** `<ruby>` with one or several readings. */
export function rubyRuns(box: Box, style: Style): Run[] {
  const runs: Run[] = [];
  let text = '';
  for (const child of box.children) {
    const tag = isBox(child) ? child.tag : undefined;
    const said = seen(isBox(child) ? child.element.textContent : child);
    if (tag === 'rt') {
      pushRuby(runs, style, text.trim(), said.trim().slice(0, 100));
      text = '';
    } else if (tag !== 'rp') text += said;
  }
  pushRuby(runs, style, text.trim(), '');
  return runs;
}

function pushRuby(runs: Run[], style: Style, text: string, ruby: string): void {
  if (text) runs.push({ ...style, text, ...(ruby ? { ruby } : {}) });
}
