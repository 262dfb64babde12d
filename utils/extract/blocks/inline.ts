import { linkAddress } from '../../article/address';
import type { Run, Text } from '../../article/article';
import { type Box, INLINE, isBox } from '../body/tree';
import { leadsToNote } from './notes';
import { type Style, seen, tidy } from './runs';

const STRONG = new Set(['b', 'strong', 'dt']);
const EMPHASIS = new Set(['i', 'em', 'dfn', 'var']);
/** 黑体 is the bold of Chinese documents, whose text is set in 仿宋. */
const IN_STYLE = /(?:^|;)\s*(font-weight|text-decoration(?:-line)?|vertical-align|font-family)\s*:\s*["']?([\w-]+|(?:方正)?黑体)/gi;
const BOLD = /^font-(?:weight(?:bold|[6-9]00)|family(?:(?:方正)?黑体|simhei))/;

/** The style inside an element, from that around it. */
export function styleInside(box: Box, style: Style, base: string): Style {
  const { tag, element } = box;
  if (tag === 'a') {
    const href = linkAddress(element.getAttribute('href') ?? undefined, base);
    if (leadsToNote(element)) return { ...style, superscript: true };
    return href && !isWithinPage(element) ? { ...style, href } : style;
  }
  if (STRONG.has(tag)) return { ...style, strong: true };
  if (EMPHASIS.has(tag)) return { ...style, emphasis: true };
  if (tag === 'u' || tag === 'ins') return { ...style, underline: true };
  if (tag === 'sup') return { ...style, superscript: true };
  if (tag === 'sub') return { ...style, subscript: true };
  const css = tag === 'span' || tag === 'font' || tag === 'p' ? element.getAttribute('style') : null;
  return css ? fromCss(css, style) : style;
}

/** A link to a place on the same page leads nowhere in the reader. */
function isWithinPage(link: Element): boolean {
  const raw = link.getAttribute('href') ?? '';
  return raw === '' || raw.startsWith('#') || /^javascript:/i.test(raw.trim());
}

function fromCss(css: string, style: Style): Style {
  let inside = style;
  for (const [, property = '', value = ''] of css.matchAll(IN_STYLE)) {
    const said = (property + value).toLowerCase();
    if (BOLD.test(said)) inside = { ...inside, strong: true };
    else if (/t(?:normal|400)$/.test(said)) {
      const { strong, ...thin } = inside;
      inside = thin;
    } else if (/underline$/.test(said)) inside = { ...inside, underline: true };
    else if (/super$/.test(said)) inside = { ...inside, superscript: true };
    else if (/sub$/.test(said)) inside = { ...inside, subscript: true };
  }
  return inside;
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
    else if (child.gone || child.hidden) continue;
    else if (child.tag === 'br') runs.push({ text: '\n' });
    else if (child.tag === 'ruby') runs.push(...rubyRuns(child, style));
    else if (INLINE.has(child.tag)) collect(child, styleInside(child, style, base), base, runs);
    else {
      runs.push({ text: '\n' });
      collect(child, style, base, runs);
      runs.push({ text: '\n' });
    }
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
    if (!isBox(child)) text += seen(child);
    else if (child.tag === 'rt') {
      const ruby = seen(child.element.textContent ?? '')
        .trim()
        .slice(0, 100);
      if (text.trim()) runs.push({ ...style, text: text.trim(), ...(ruby ? { ruby } : {}) });
      text = '';
    } else if (child.tag !== 'rp') text += seen(child.element.textContent ?? '');
  }
  if (text.trim()) runs.push({ ...style, text: text.trim() });
  return runs;
}
