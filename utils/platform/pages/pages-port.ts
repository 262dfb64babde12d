import type { LinkAddress } from '../../article/address';
import type { PagesPort, Source } from '../../environment';
import type { PageSnapshot } from '../../extract/snapshot';
import { sameDocument } from '../../library/canonical';
import { browser } from '../browser';
import { takeAhead } from '../read-ahead';
import { articleAddress, parseReaderAddress, settledAddress } from '../reader-address';
import { cameFrom } from './came-from';
import { capture } from './capture';

/** The reading of snapshots loads while the page is being captured, unless the click has begun it elsewhere. */
const reading = () => import('./read-snapshot');
/** Few articles have further pages. */
const fetching = () => import('./fetch-more');
/** The reader itself asks for neither. */
const returning = () => import('./way-back');
const placing = () => import('./button-place');

/** @public */
export const pages: PagesPort = {
  here: () => parseReaderAddress(location.search),
  settle: (id) => history.replaceState(history.state, '', settledAddress(location.search, id)),
  capture: (source, signal) => {
    const ahead = takeAhead(source.tab);
    if (!ahead) void reading();
    return capture(source, signal, ahead);
  },
  read: async (snapshot: PageSnapshot, whole = false) => (await reading()).readSnapshot(snapshot, whole),
  fetchMore: async (source: Source, address: LinkAddress, signal: AbortSignal) => (await fetching()).fetchMore(source.tab, address, signal),
  backTo,
  wayBack: async () => (await returning()).wayBack(),
  buttonPlace: async () => (await placing()).buttonPlace(),
  open: async (page) => {
    await show(`/${page}.html`);
  },
  openArticle: async (id, listen) => {
    location.assign(articleAddress(id, listen !== undefined));
  },
  openAddress: async (address) => {
    const index = await besideThis();
    await browser.tabs.create({ url: address, ...(index !== undefined && { index }) });
  },
};

/** The tab counts as the page's only while it tells the page's address: after a restart another tab may have its number. */
async function backTo(source: Source): Promise<void> {
  const own = await browser.tabs.getCurrent();
  try {
    const tab = await browser.tabs.get(source.tab);
    const there = source.private ? tab.url !== undefined : tab.url !== undefined && sameDocument(tab.url, source.url);
    if (!there) throw new Error('left');
    await browser.tabs.update(source.tab, { active: true });
    if (tab.windowId !== undefined && tab.windowId !== own?.windowId) await browser.windows?.update(tab.windowId, { focused: true });
  } catch {
    if (/^https?:/.test(source.url)) await pages.openAddress(source.url);
  }
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}

/** One library and one settings page at a time: a second press comes back to the first. Each remembers which page of ours led to it last. */
async function show(path: string): Promise<void> {
  const page = new URL(path, location.origin).href;
  const own = await browser.tabs.getCurrent();
  const url = `${page}?from=${own?.id}`;
  const open = (await browser.tabs.query({ currentWindow: true })).find((tab) => tab.url?.split(/[?#]/, 1)[0] === page);
  if (open?.id === undefined) await browser.tabs.create({ url, ...besideOf(own) });
  else await browser.tabs.update(open.id, { active: true, ...(open.id !== cameFrom() && open.url !== url && { url }) });
}

function besideOf(own: { readonly id?: number | undefined; readonly index: number } | undefined) {
  return own?.id === undefined ? {} : { index: own.index + 1, openerTabId: own.id };
}

async function besideThis(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  return own && own.index + 1;
}
