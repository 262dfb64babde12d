import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { freshProfile, removeProfile, watchTree } from '../e2e/harness/processes';
import type { Language } from '../e2e/harness/words';
import { Tab } from './tab';

const BUILT = '.output/chrome-mv3';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };
const POLICY: string = existsSync(BUILT)
  ? JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8')).content_security_policy.extension_pages
  : '';

type Deed = { readonly deed: string; readonly given: readonly unknown[] };

/** The old browser, the built extension served to it under its own policy, and the tabs that its pages may ask for. */
export class World {
  readonly tabs: Tab[] = [];
  private count = 0;
  private constructor(
    readonly browser: Browser,
    readonly origin: string,
    private readonly language: Language,
    private readonly end: () => void,
    private readonly profile: string,
  ) {}

  static async begin(program: string, language: Language = 'zh-CN'): Promise<World> {
    let world: World | undefined;
    const server = createServer((request, response) => void answer(request, response, (deed) => world?.does(deed)));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const profile = freshProfile();
    const browser = await puppeteer.launch({
      executablePath: program,
      headless: 'shell',
      pipe: true,
      waitForInitialPage: false,
      userDataDir: profile,
      args: ['--no-sandbox', '--disable-gpu', '--window-size=1280,900', `--lang=${language}`],
    });
    watchTree(browser.process()?.pid);
    const end = () => {
      server.closeAllConnections();
      server.close();
    };
    world = new World(browser, `http://localhost:${port}`, language, end, profile);
    return world;
  }

  /** A page of the net. */
  async page(address: string): Promise<Tab> {
    return this.opened(address, '');
  }

  /** A page of ours, with the stand-in for `chrome`. */
  async own(path: string): Promise<Tab> {
    const folder = join(BUILT, '_locales', this.language.replace('-', '_'), 'messages.json');
    const tab = { id: this.count + 1, index: this.count, windowId: 1, active: true };
    const facts = { messages: JSON.parse(readFileSync(folder, 'utf8')), tab };
    const first = `globalThis.STAND_IN = ${JSON.stringify(facts)};\n${readFileSync('tests/old/stand-in.mjs', 'utf8')}`;
    return this.opened(`${this.origin}/${path}`, first);
  }

  private async opened(address: string, first: string): Promise<Tab> {
    this.count += 1;
    const tab = await Tab.open(this.browser, this.count, address, first);
    this.tabs.push(tab);
    return tab;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.end();
    removeProfile(this.profile);
  }

  /** What only a browser can do. */
  private async does({ deed, given }: Deed): Promise<unknown> {
    const [what] = given;
    if (deed === 'executeScript') return this.inject(what as { target: { tabId: number }; files: readonly string[] });
    if (deed === 'getTab') return this.facts(this.tab(Number(what)));
    if (deed === 'queryTabs') return Promise.all(this.tabs.map((tab) => this.facts(tab)));
    if (deed === 'createTab') return this.facts(await this.own(pathOf(String((what as { url: string }).url))));
    if (deed === 'updateTab') return this.tab(Number(what)).show();
    if (deed === 'removeTab') return this.remove(Number(what));
    return undefined;
  }

  private tab(id: number): Tab {
    const tab = this.tabs.find((each) => each.id === id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  }

  private async facts(tab: Tab): Promise<unknown> {
    return { id: tab.id, index: tab.id - 1, windowId: 1, url: await tab.ask('location.href') };
  }

  private async remove(id: number): Promise<void> {
    const tab = this.tab(id);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    await tab.close();
  }

  private async inject({ target, files }: { target: { tabId: number }; files: readonly string[] }): Promise<unknown> {
    const [file = ''] = files;
    return [{ frameId: 0, result: await this.tab(target.tabId).ask(readFileSync(join(BUILT, file), 'utf8')) }];
  }
}

function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, '').replace(/^\//, '');
}

async function answer(request: IncomingMessage, response: ServerResponse, does: (deed: Deed) => Promise<unknown> | undefined) {
  const path = new URL(request.url ?? '/', 'http://local').pathname;
  if (path === '/_browser') {
    let body = '';
    for await (const part of request) body += part;
    const said = await Promise.resolve(does(JSON.parse(body))).then(
      (value) => ({ value }),
      (cause: unknown) => ({ error: cause instanceof Error ? cause.message : String(cause) }),
    );
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  }
  const file = join(BUILT, normalize(path));
  if (!existsSync(file)) return void response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY }).end(readFileSync(file));
}
