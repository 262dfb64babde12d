import type { PageSnapshot } from '../extract/snapshot';

/** Runs in the source page, without `browser`: what the live page knows, as flat strings and numbers. @public */
export function capturePage(page: Document): PageSnapshot {
  return {
    html: page.documentElement.outerHTML,
    url: page.location.href,
    base: page.baseURI,
    title: page.title,
    lang: page.documentElement.lang,
    contentType: page.contentType,
    complete: page.readyState === 'complete',
    cut: false,
    hasPasswordField: page.querySelector('input[type=password]') !== null,
    scriptCount: page.scripts.length,
    frameCount: page.querySelectorAll('iframe, frame').length,
  };
}
