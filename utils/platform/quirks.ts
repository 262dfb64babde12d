import { browser } from './browser';

/** The menu of a page, under either name. */
export type PageMenu = typeof browser.contextMenus;

/**
 * Firefox calls the page menu `menus`, Chromium `contextMenus`; Firefox for Android has none.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/menus · look again 2028-01
 */
export function menus(): PageMenu | undefined {
  const api: { readonly menus?: PageMenu; readonly contextMenus?: PageMenu } = browser;
  return api.menus ?? api.contextMenus;
}

/**
 * While a page's own `alert` is open, Chromium answers no injection at all, and nothing else tells it from a script that never ends. Firefox goes on.
 * https://developer.chrome.com/docs/extensions/reference/api/scripting · look again 2028-01
 */
export function dialogsStopPages(): boolean {
  return !('getBrowserInfo' in browser.runtime);
}

/**
 * Chromium hides even the address of a file of this computer while the switch “allow access to file URLs” is off, which it is after every installation.
 * Firefox has no such switch. https://developer.chrome.com/docs/extensions/reference/api/extension · look again 2028-01
 */
export async function filesAreHidden(): Promise<boolean> {
  return !('getBrowserInfo' in browser.runtime) && !(await browser.extension.isAllowedFileSchemeAccess());
}

/**
 * Firefox lists the voices of the system alone and calls those of speech-dispatcher remote, though nothing leaves the machine.
 * https://searchfox.org/mozilla-central/source/dom/media/webspeech/synth/speechd/SpeechDispatcherService.cpp · look again 2028-01
 */
export function everyVoiceIsLocal(): boolean {
  return 'mozInnerScreenX' in globalThis;
}
