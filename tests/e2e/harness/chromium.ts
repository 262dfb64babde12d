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
  let stopped = false;
  return {
    browser,
    origin: `chrome-extension://${extension.id}`,
    addressOf: (page) => Promise.resolve(page.url()),
    triggerAction: async (page) => {
      await extension.triggerAction(page);
      if (stopped) await resumeWorker(browser, extension.id);
      stopped = false;
    },
    stopBackground: async () => {
      await stopWorkers(browser, extension.id);
      stopped = true;
    },
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

/** The browser itself is asked which workers run: a handle to one that has just ended answers no more. */
async function stopWorkers(browser: Browser, id: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  // Again and again: a click that was still waiting starts it anew.
  await until('the service worker to stop', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter((each) => each.type === 'service_worker' && each.url.includes(id));
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
    return workers.length === 0;
  });
  await session.detach();
  await pause(100);
}

/** A worker that starts anew after it was stopped is now and then held for the debugger, and would answer no click. */
async function resumeWorker(browser: Browser, id: string): Promise<void> {
  await until('the background to run again', async () => {
    const target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().includes(id));
    const session = await target?.createCDPSession();
    await session?.send('Runtime.runIfWaitingForDebugger');
    const answer = session && (await within(1000, 'an answer of the background', session.send('Runtime.evaluate', { expression: 'true' })));
    await session?.detach();
    return answer !== undefined;
  });
}
