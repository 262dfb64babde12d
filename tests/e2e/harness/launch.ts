import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { PATIENCE, until, within } from './patience.ts';
import { bringForward } from './person.ts';
import { freshProfile, killTree, removeProfile, watchTree } from './processes.ts';
import type { BrowserName, LaunchOptions, Session } from './session.ts';
import { wordsOf } from './words.ts';

/** What each browser does in its own way; the rest of a session is the same for both. */
export type Started = {
  readonly browser: Browser;
  readonly origin: string;
  addressOf(page: Page): Promise<string>;
  triggerAction(page: Page): Promise<void>;
  stopBackground(): Promise<void>;
  inChrome(expression: string): Promise<unknown>;
};

/** @public Starts a browser with the built extension in a profile of its own. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  const profile = options.profile ?? freshProfile();
  const starting = name === 'chromium' ? startChromium(options, profile) : startFirefox(options, profile);
  const started = await within(90_000, `${name} to start`, starting).catch((cause: unknown) => {
    if (!options.profile) removeProfile(profile);
    throw cause;
  });
  const pid = started.browser.process()?.pid;
  watchTree(pid);
  const session = sessionOf(name, options, profile, started, pid);
  // The welcome comes to the front a moment after the installation; a test that is quicker would lose its own tab to it.
  if (!options.profile) await until('the welcome', async () => (await session.ownPages('welcome.html'))[0]);
  return session;
}

function sessionOf(name: BrowserName, options: LaunchOptions, profile: string, started: Started, pid: number | undefined): Session {
  const { browser, origin, addressOf } = started;
  const language = options.language ?? 'zh-CN';
  const kill = async () => {
    killTree(pid);
    await until(`${name} to be gone`, () => !isAlive(pid));
  };
  const end = async () => {
    await within(10_000, `${name} to close`, browser.close()).catch(() => undefined);
    killTree(pid);
  };
  const ownPages = async (path = '') => {
    const found: Page[] = [];
    for (const page of await browser.pages()) if ((await addressOf(page)).startsWith(`${origin}/${path}`)) found.push(page);
    return found;
  };
  const shownOwn = (path: string) =>
    until(`a shown page of ours at /${path}`, async () => {
      for (const page of await ownPages(path)) if (await isShown(page)) return page;
      return undefined;
    });
  const pressToolbar = (page: Page) => within(PATIENCE, 'the toolbar click', started.triggerAction(page));
  const clickToolbar = async (page: Page) => {
    await bringForward(page);
    await pressToolbar(page);
  };
  const open: Session['open'] = async (address, { waitFor = 'load' } = {}) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const going = page.goto(address, { waitUntil: waitFor === 'load' ? 'load' : [] });
    if (waitFor === 'load') await going;
    else going.catch(() => undefined);
    return page;
  };
  return {
    name,
    language,
    words: wordsOf(language),
    origin,
    profile,
    puppeteer: browser,
    open,
    openOwn: async (path) => {
      const page = await open(`${origin}/${path}`, { waitFor: name === 'firefox' ? 'nothing' : 'load' });
      await until(`our page ${path} to load`, () => page.evaluate('document.readyState === "complete" && location.href !== "about:blank"'));
      return page;
    },
    clickToolbar,
    pressToolbar,
    read: async (page) => {
      await clickToolbar(page);
      const reader = await shownOwn('reader.html');
      reader.setDefaultTimeout(PATIENCE);
      return reader;
    },
    ownPages,
    shownOwn,
    addressOf,
    stopBackground: started.stopBackground,
    inChrome: started.inChrome,
    restart: async (how = 'close') => {
      await (how === 'kill' ? kill() : end());
      return launch(name, { ...options, profile });
    },
    kill,
    close: async () => {
      await end();
      removeProfile(profile);
    },
  };
}

async function isShown(page: Page): Promise<boolean> {
  const asking = page.evaluate('document.visibilityState');
  return (await within(2000, 'a page of ours to answer', asking).catch(() => 'hidden')) === 'visible';
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
