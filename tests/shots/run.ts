/** `npm run shots -- DIR [word]`: pictures of every page and state, for whoever judges the looks. A word chooses the states whose name contains it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { programOf } from '../e2e/harness/programs.ts';
import { openGallery, type View } from './gallery.ts';
import { STATES } from './states.ts';

const WIDTHS = { wide: [1280, 800], phone: [360, 720], zoomed: [320, 256] } as const;
/** Long pages whose lower parts are to be looked at too. */
const WHOLE = /(settings|welcome)_[^/]*$/;
type Width = keyof typeof WIDTHS;

/** Every size at every width; then every theme, then every language. */
function views(): readonly (View & { readonly width: Width })[] {
  const widths: readonly Width[] = ['wide', 'phone', 'zoomed'];
  return STATES.filter((state) => state.includes(process.argv[3] ?? '')).flatMap((state) => [
    ...[18, 24, 60, 128].flatMap((size) => widths.map((width) => ({ state, size, width }))),
    ...['white', 'dark', 'contrast'].flatMap((theme) => widths.slice(0, 2).map((width) => ({ state, theme, width }))),
    ...['zh-TW', 'en'].flatMap((lang) => widths.slice(0, 2).map((width) => ({ state, lang, width }))),
  ]);
}

async function shoot(page: Page, address: string, width: Width, file: string): Promise<void> {
  const [w, h] = WIDTHS[width];
  await page.setViewport({ width: w, height: h });
  await page.goto(address);
  await page.waitForSelector('[data-ready]');
  await page.screenshot({ path: `${file}.png`, fullPage: WHOLE.test(file) });
}

const folder = resolve(process.argv[2] ?? 'shots');
mkdirSync(folder, { recursive: true });
const gallery = await openGallery();
const browser = await puppeteer.launch({
  executablePath: programOf('chromium'),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
});
try {
  const all = views();
  const page = await browser.newPage();
  for (const { width, ...view } of all) {
    const name = [view.state, width, view.size ?? 24, view.theme ?? 'paper', view.lang ?? 'zh-CN'].join('_');
    await shoot(page, gallery.address(view), width, join(folder, name));
  }
  process.stdout.write(`${all.length} pictures in ${folder}\n`);
} finally {
  await browser.close();
  gallery.close();
}
