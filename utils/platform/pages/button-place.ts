import type { PagesPort } from '../../environment';
import { browser } from '../browser';
import { menus } from '../quirks';

/** @public Where our button is. Only browsers without a menu of the page keep it in their own menu; which have a toolbar tell whether it is there. */
export const buttonPlace: PagesPort['buttonPlace'] = async () => {
  if (menus() === undefined) return 'menu';
  const settings = await browser.action.getUserSettings();
  return settings.isOnToolbar ? 'toolbar' : 'hidden';
};
