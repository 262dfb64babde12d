import { browser } from './browser';

type ClickedTab = {
  id?: number | undefined;
  index?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  windowId?: number | undefined;
};

/** @public Opens the reader beside the clicked tab; the address and title at the click travel along, since later they may be unreadable. */
export async function openReader(tab: ClickedTab): Promise<void> {
  if (tab.id === undefined) return;
  const query = new URLSearchParams({ source: String(tab.id), url: tab.url ?? '', title: tab.title ?? '' });
  await browser.tabs.create({ url: `/reader.html?${query}`, index: (tab.index ?? 0) + 1, openerTabId: tab.id });
}
