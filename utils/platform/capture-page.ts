import type { PageSnapshot } from '../extract/snapshot';
import { copyPage } from './capture-copy';
import { read } from './capture-reading';
import { shed, shedHeavy } from './capture-shed';

/** Ten times the largest government page known; more takes browsers many seconds to hand over. */
const LONGEST = 8_000_000;
/** Government pages are shorter by far, but for what scripts and pictures carry in attributes. */
const HEAVY = 300_000;

/**
 * Runs in the source page, without `browser`: what the live page knows, as flat strings and numbers. The page is read, never changed. Never throws.
 * @public
 */
export function capturePage(page: Document): PageSnapshot {
  const written = attempt(() => write(page), { html: '', cut: false });
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

function write(page: Document): { html: string; cut: boolean } {
  const copy = copyPage(page);
  if (!copy) return { html: '', cut: false };
  shed(copy);
  let html = copy.innerHTML;
  if (html.length > HEAVY) {
    shedHeavy(copy);
    html = copy.innerHTML;
  }
  return { html: html.slice(0, LONGEST), cut: html.length > LONGEST };
}
