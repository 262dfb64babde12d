import type { Source } from '../environment';
import { browser } from './browser';
import { readAhead } from './read-ahead';
import { parseReaderAddress, readerAddress } from './reader-address';

/** A tab as the browser hands it over: what may not be seen is left out. */
type Tab = {
  id?: number | undefined;
  index?: number | undefined;
  url?: string | undefined;
  pendingUrl?: string | undefined;
  title?: string | undefined;
  windowId?: number | undefined;
  incognito?: boolean | undefined;
};

/** How long to wait for a new reader to tell its own address, by which the next click finds it. */
const SETTLING = 3000;

/**
 * @public Opens the reader beside the clicked tab, or comes back to the one it already has. The address and title at the click travel along, since later they
 * may be unreadable. Clicks wait for each other, so that twenty in a row make one reader.
 */
export async function openReader(tab: Tab): Promise<void> {
  const { id } = tab;
  if (id === undefined || isOurs(tab)) return;
  const source: Source = { tab: id, url: tab.url ?? '', title: tab.title ?? '', ...(tab.incognito && { private: true }) };
  await navigator.locks.request('open-reader', async () => {
    const reader = await readerOf(source);
    if (reader?.id === undefined) await create(source, tab);
    else await show(reader.id, reader.windowId);
  });
}

function isOurs(tab: Tab): boolean {
  return addressOf(tab).startsWith(browser.runtime.getURL('/'));
}

function addressOf(tab: Tab): string {
  return tab.url || tab.pendingUrl || '';
}

/** Our own tabs tell their address without any permission; of all others it stays hidden. */
async function readerOf(source: Source): Promise<Tab | undefined> {
  const own = browser.runtime.getURL('/reader.html');
  const tabs: Tab[] = await browser.tabs.query({});
  return tabs.find((tab) => {
    const address = addressOf(tab);
    if (!address.startsWith(own)) return false;
    const open = parseReaderAddress(new URL(address).search).source;
    return open?.tab === source.tab && open.private === source.private && (source.private || open.url === source.url);
  });
}

async function show(tab: number, window: number | undefined): Promise<void> {
  await browser.tabs.update(tab, { active: true });
  if (window !== undefined) await browser.windows?.update(window, { focused: true });
}

async function create(source: Source, beside: Tab): Promise<void> {
  const url = readerAddress(source);
  if (!source.private) readAhead(source.tab);
  const created: Tab = await browser.tabs.create({ url, ...placeBeside(source, beside) }).catch(() => browser.tabs.create({ url }));
  await settled(created);
}

/** A private window may not be open to our pages; then the browser puts the reader into an ordinary one, where no place is known. */
function placeBeside(source: Source, { index = 0, windowId }: Tab) {
  const window = windowId !== undefined && { windowId };
  return source.private ? { ...window } : { ...window, index: index + 1, openerTabId: source.tab };
}

function settled(created: Tab): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(patience);
      browser.tabs.onUpdated.removeListener(look);
      resolve();
    };
    const look = (id: number, _change: unknown, tab: Tab) => {
      if (id === created.id && isOurs(tab)) done();
    };
    const patience = setTimeout(done, SETTLING);
    browser.tabs.onUpdated.addListener(look);
    if (isOurs(created)) done();
  });
}
