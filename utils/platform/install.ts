import { browser } from './browser';
import { openReader } from './open-reader';
import { menus } from './quirks';
import { words } from './words';

const READ = 'read';
/** Where there may be something to read: on pages of ours and of the browser the item would do nothing. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** @public Wakes with the background: every door by which somebody asks for the reader, and what happens once at the installation. */
export function listen(): void {
  browser.action.onClicked.addListener(openReader);
  menus()?.onClicked.addListener((_info, tab) => {
    if (tab) void openReader(tab);
  });
  browser.runtime.onStartup.addListener(makeMenu);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    makeMenu();
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
}

/** Browsers keep the item from start to start, older Firefox does not; where it is there already, nothing happens. */
function makeMenu(): void {
  menus()?.create(
    { id: READ, title: words('menuRead'), contexts: ['page', 'selection', 'image', 'link'], documentUrlPatterns: PAGES },
    () => void browser.runtime.lastError,
  );
}
