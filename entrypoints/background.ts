import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../utils/platform/browser';
import { openReader } from '../utils/platform/open-reader';

export default defineBackground(() => {
  browser.action.onClicked.addListener(openReader);
});
