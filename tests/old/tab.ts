import type { Browser, CDPSession } from 'puppeteer-core';
import { until } from '../e2e/harness/patience';
import { squeeze } from '../e2e/harness/person';

/**
 * One tab of the old browser, by its bare protocol: the pages of puppeteer need a browser three years younger.
 * What it complains of (an exception, an error in the console, a file that did not come) is kept.
 */
export class Tab {
  readonly complaints: string[] = [];
  readonly id: number;
  private readonly target: string;
  private readonly session: CDPSession;

  private constructor(id: number, target: string, session: CDPSession) {
    this.id = id;
    this.target = target;
    this.session = session;
  }

  /** `first` runs in every document before anything else. */
  static async open(browser: Browser, id: number, address: string, first = ''): Promise<Tab> {
    const whole = await browser.target().createCDPSession();
    const { targetId } = await whole.send('Target.createTarget', { url: 'about:blank' });
    const { targetInfo } = await whole.send('Target.getTargetInfo', { targetId });
    const session = await whole.connection()?.createSession(targetInfo);
    await whole.detach();
    if (!session) throw new Error('The old browser gave no tab.');
    const tab = new Tab(id, targetId, session);
    await tab.listen();
    if (first) await session.send('Page.addScriptToEvaluateOnNewDocument', { source: first });
    await session.send('Page.navigate', { url: address });
    await until(`${address} to load`, () => tab.ask('location.href !== "about:blank" && document.readyState === "complete"'));
    return tab;
  }

  private async listen(): Promise<void> {
    const { session, complaints } = this;
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      complaints.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error' || type === 'assert') complaints.push(args.map((each) => each.description ?? String(each.value)).join(' '));
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') complaints.push(`${entry.text} ${entry.url ?? ''}`);
    });
    for (const domain of ['Page.enable', 'Runtime.enable', 'Log.enable'] as const) await session.send(domain);
  }

  async ask(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async text(): Promise<string> {
    return squeeze(String(await this.ask('document.body?.innerText ?? ""')));
  }

  async sees(words: string): Promise<void> {
    await until(`the page to show "${words}"`, async () => (await this.text()).includes(squeeze(words)));
  }

  /** A true click on what bears this name (or matches this selector). */
  async press(name: string): Promise<void> {
    const spot = await until(`something to press: ${name}`, () => this.ask(WHERE.replace('NAME', JSON.stringify(name))));
    const { x, y } = spot as { x: number; y: number };
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const) {
      await this.session.send('Input.dispatchMouseEvent', { type, x, y, button: type === 'mouseMoved' ? 'none' : 'left', clickCount: 1 });
    }
  }

  async type(key: string): Promise<void> {
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async picture(): Promise<Uint8Array> {
    const { data } = await this.session.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async paper(): Promise<Uint8Array> {
    const { data } = await this.session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
    return Buffer.from(data, 'base64');
  }

  async show(): Promise<void> {
    await this.session.send('Page.bringToFront');
  }

  async close(): Promise<void> {
    await this.session.connection()?.send('Target.closeTarget', { targetId: this.target });
  }
}

const WHERE = `(() => {
  const name = NAME;
  const plain = (text) => (text ?? '').replace(/\\s+/g, '');
  const all = [...document.querySelectorAll('button, a, summary, label')];
  const found = /^[\\[.#]/.test(name)
    ? document.querySelector(name)
    : all.find((each) => [each.getAttribute('aria-label'), each.textContent].some((text) => plain(text) === plain(name)));
  if (!found) return undefined;
  found.scrollIntoView({ block: 'center' });
  const box = found.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + Math.min(box.height / 2, 20) };
})()`;
