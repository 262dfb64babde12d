import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Started } from './launch.ts';
import { until } from './patience.ts';
import { programOf } from './programs.ts';
import type { LaunchOptions } from './session.ts';

const ID = 'reader@qingdu';
const UUID = '5b0a3c1e-7a64-4c1b-9d55-0f1e2d3c4b5a';

/** The store of a temporary add-on stays in the profile, under an address that is known beforehand. */
const PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
};

type Send = (method: string, params: Record<string, unknown>) => Promise<unknown>;

export async function startFirefox(options: LaunchOptions, profile: string): Promise<Started> {
  const { language = 'zh-CN', width = 1280, height = 900 } = options;
  const tongue = language === 'en' ? 'en-US' : language;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: programOf('firefox'),
    headless: !options.headful,
    userDataDir: profile,
    defaultViewport: null,
    ignoreDefaultArgs: [...(options.withoutArgs ?? [])],
    env: { ...process.env, ...options.env },
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`, ...(options.args ?? [])],
    extraPrefsFirefox: { ...PREFS, 'intl.accept_languages': tongue, ...options.prefs },
  });
  const send = sender(browser);
  const inChrome = (expression: string) => evaluateInChrome(send, expression);
  await inChrome(`Services.locale.availableLocales = ['en-US', 'zh-CN', 'zh-TW']; Services.locale.requestedLocales = ['${tongue}']; true`);
  await browser.installExtension(resolve(options.extension ?? '.output/firefox-mv3'));
  await until('Firefox to start the extension', () =>
    inChrome(`WebExtensionPolicy.getByID('${ID}')?.extension?.browserActionApi !== null`),
  );
  return {
    browser,
    origin: `moz-extension://${UUID}`,
    addressOf: (page) => addressOf(send, page),
    triggerAction: async () => void (await inChrome(CLICK)),
    stopBackground: async () => void (await inChrome(`WebExtensionPolicy.getByID('${ID}').extension.terminateBackground()`)),
    inChrome,
  };
}

/** What Firefox does itself when our button is clicked. */
const CLICK = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID('${ID}').extension);
  action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
  true`;

function sender(browser: Browser): Send {
  if (!('connection' in browser)) throw new Error('This puppeteer hides its connection to Firefox.');
  const connection = browser.connection as { send: (method: string, params: object) => Promise<{ result: unknown }> };
  return async (method, params) => (await connection.send(method, params)).result;
}

type Tree = { contexts: readonly { context: string; url: string }[] };

async function evaluateInChrome(send: Send, expression: string): Promise<unknown> {
  const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as Tree;
  const window = tree.contexts.find((each) => each.url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window.');
  const target = { context: window.context };
  const answer = (await send('script.evaluate', { expression: `{${expression}}`, target, awaitPromise: true })) as {
    type: string;
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (answer.type !== 'success') throw new Error(`In Firefox's window: ${answer.exceptionDetails?.text}`);
  return answer.result?.value;
}

/** Puppeteer does not hear of a tab's move to an extension page, nor of its end there: ask Firefox. A closed tab has no address. */
async function addressOf(send: Send, page: Page): Promise<string> {
  const tree = (await send('browsingContext.getTree', { maxDepth: 0 })) as Tree;
  const { _id: id } = page.mainFrame() as unknown as { _id: string };
  return tree.contexts.find((each) => each.context === id)?.url ?? '';
}
