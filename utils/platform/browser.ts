/** The one door to the extension API. @public */
export { browser } from 'wxt/browser';
