import type { PagesPort } from '../../environment';
import { browser } from '../browser';
import { cameFrom } from './came-from';

/** @public Where the tab that led here still shows a page of ours: shows that one and closes this one. */
export const wayBack: PagesPort['wayBack'] = async () => {
  const from = cameFrom();
  if (from === undefined || !(await isOurs(from))) return undefined;
  return async () => {
    const own = await browser.tabs.getCurrent();
    // Whoever has closed it meanwhile is led to what the browser shows then.
    await browser.tabs.update(from, { active: true }).catch(() => undefined);
    if (own?.id !== undefined) await browser.tabs.remove(own.id);
  };
};

async function isOurs(id: number): Promise<boolean> {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  return tab?.url?.startsWith(browser.runtime.getURL('/')) === true;
}
