import { browser as polyfilled } from 'wxt/browser';

/** @public The one door to the extension API. */
export const browser = polyfilled;
