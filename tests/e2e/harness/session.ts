import type { Browser, Page } from 'puppeteer-core';
import type { Language, Words } from './words.ts';

/** @public The two families of browsers that we must not tell apart from outside. */
export type BrowserName = 'chromium' | 'firefox';

/** @public */
export type LaunchOptions = {
  /** Language of the browser's own interface, so also of ours. Left out: `zh-CN`. */
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  /** More command line arguments. */
  readonly args?: readonly string[];
  /** Default arguments to leave away (Chromium: `['--mute-audio']` lets sound be recorded). */
  readonly withoutArgs?: readonly string[];
  /** More Firefox preferences. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Another folder with a built extension (Firefox: or a packed one); left out: `.output/<browser>-mv3`. */
  readonly extension?: string;
  /** A profile folder to use again; left out: a fresh one, removed when the session closes. */
  readonly profile?: string;
  /** With a window (a display is needed). */
  readonly headful?: boolean;
};

/** @public One running browser with our extension in it, and what a person can do with it. */
export type Session = {
  readonly name: BrowserName;
  readonly language: Language;
  /** Our own words in the language of this session, by the keys of `public/_locales`. */
  readonly words: Words;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  readonly profile: string;
  readonly puppeteer: Browser;
  /** Opens an address in a new tab. `waitFor: 'nothing'` comes back at once (for pages that never end). */
  open(address: string, options?: { readonly waitFor?: 'load' | 'nothing' }): Promise<Page>;
  /** Opens a page of the extension in a new tab: `openOwn('library.html')`. */
  openOwn(path: string): Promise<Page>;
  /** A true click on our toolbar button while this page is shown: grants `activeTab`. */
  clickToolbar(page: Page): Promise<void>;
  /** The same click where the page is in front already and cannot be asked to come there (it crashed, or stands in a window of its own). */
  pressToolbar(page: Page): Promise<void>;
  /** Clicks the toolbar button and gives the reader that is shown then (a new one, or the same as before). */
  read(page: Page): Promise<Page>;
  /** Every open page of the extension whose address begins with this path (`''`: all of them). */
  ownPages(path?: string): Promise<readonly Page[]>;
  /** Waits until a page of ours with this path is the shown one. */
  shownOwn(path: string): Promise<Page>;
  /** The address that the address bar would show; never waits for the page's own script. */
  addressOf(page: Page): Promise<string>;
  /** Stops the background (service worker or event page), as the browser does after half a minute. */
  stopBackground(): Promise<void>;
  /** Runs in the browser's own window (Firefox only), with `window`, `Services`, `ChromeUtils`. */
  inChrome(expression: string): Promise<unknown>;
  /** Ends this browser (`kill`: as in a crash) and starts it again with the same profile. */
  restart(how?: 'close' | 'kill'): Promise<Session>;
  /** Ends everything at once, as a crash would; the profile stays until `close`. */
  kill(): Promise<void>;
  /** Ends the browser and removes its profile (unless it was handed in). */
  close(): Promise<void>;
};
