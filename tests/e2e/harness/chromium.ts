import { resolve } from 'node:path';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import type { Started } from './launch.ts';
import { pause, until, within } from './patience.ts';
import { programOf } from './programs.ts';
import type { LaunchOptions } from './session.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function startChromium(options: LaunchOptions, profile: string): Promise<Started> {
  const folder = resolve(options.extension ?? '.output/chrome-mv3');
  const { language = 'zh-CN', width = 1280, height = 900 } = options;
  const locale = language === 'en' ? 'en_US' : language.replace('-', '_');
  const browser = await puppeteer.launch({
    executablePath: programOf('chromium'),
    headless: !options.headful,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    enableExtensions: [folder],
    ignoreDefaultArgs: [...(options.withoutArgs ?? [])],
    env: { ...process.env, LANGUAGE: locale, LC_ALL: `${locale}.UTF-8`, ...options.env },
    args: [
      ...QUIET,
      `--lang=${language}`,
      `--accept-lang=${language === 'en' ? 'en-US' : language}`,
      `--window-size=${width},${height}`,
      ...(options.args ?? []),
    ],
  });
  const extension = await findExtension(browser, folder);
  await until('the background to listen for the toolbar click', () => listens(extension));
  return {
    browser,
    origin: `chrome-extension://${extension.id}`,
    addressOf: (page) => Promise.resolve(page.url()),
    triggerAction: (page) => extension.triggerAction(page),
    stopBackground: () => stopWorkers(browser, extension.id),
    inChrome: () => Promise.reject(new Error('Only Firefox lets a test into its own window.')),
  };
}

async function findExtension(browser: Browser, folder: string): Promise<Extension> {
  return until(`Chromium to load the extension in ${folder} (is it built?)`, async () => {
    const all = await browser.extensions();
    return [...all.values()].find((each) => resolve(each.path) === folder);
  });
}

/** A click before the worker listens is lost, about one in three. */
async function listens(extension: Extension): Promise<boolean> {
  const [worker] = await extension.workers();
  if (!worker) return false;
  const asking = worker.evaluate('chrome.action.onClicked.hasListeners()');
  return (await within(2000, 'an answer of the background', asking)) === true;
}

async function stopWorkers(browser: Browser, id: string): Promise<void> {
  const workers = () => browser.targets().filter((each) => each.type() === 'service_worker' && each.url().includes(id));
  // Again and again: a click that was still waiting starts it anew.
  await until('the service worker to stop', async () => {
    for (const target of workers()) await (await target.worker())?.close();
    return workers().length === 0;
  });
  await pause(100);
}
