import { browser as native } from 'wxt/browser';

/** @public The one door to the extension API; both browsers answer with promises of their own. */
export const browser = native;
