import type { LinkAddress } from '../../article/address';
import type { PageSnapshot } from '../../extract/snapshot';
import { browser } from '../browser';
import { parseInert } from '../inert';
import type { Fetched } from './fetch-page';
import { fetchPage } from './fetch-page';

/** As many bytes as characters are captured of the clicked page. */
const LONGEST = 8_000_000;
/** So many milliseconds a page may take to come; the first one is read meanwhile. */
const PATIENCE = 8000;

/** Another page of the article, fetched by the page that was clicked; `undefined` where it is not to be had, or after `signal`. */
export async function fetchMore(tabId: number, address: LinkAddress, signal: AbortSignal): Promise<PageSnapshot | undefined> {
  if (signal.aborted) return undefined;
  const fetched = await Promise.race([ask(tabId, address), ended(signal)]);
  return fetched && snapshotOf(fetched);
}

async function ask(tabId: number, address: string): Promise<Fetched | undefined> {
  try {
    const [result] = await browser.scripting.executeScript({ target: { tabId }, func: fetchPage, args: [address, LONGEST, PATIENCE] });
    return parseFetched(result?.result);
  } catch {
    return undefined;
  }
}

function ended(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE + 1000);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

function parseFetched(value: unknown): Fetched | undefined {
  if (typeof value !== 'object' || value === null || !('html' in value && 'url' in value && 'contentType' in value)) return undefined;
  const { html, url, contentType } = value;
  if (typeof html !== 'string' || typeof url !== 'string' || typeof contentType !== 'string') return undefined;
  return { html, url, contentType };
}

/** What has come is put in order by the browser's own parser, as the clicked page was. */
function snapshotOf({ html, url, contentType }: Fetched): PageSnapshot {
  return {
    html: parseInert(html).documentElement.outerHTML,
    url,
    base: url,
    title: '',
    lang: '',
    contentType: contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    complete: true,
    cut: false,
    hasPasswordField: false,
    scriptCount: 0,
    frameCount: 0,
  };
}
