import type { KeyInput, Page } from 'puppeteer-core';
import { PATIENCE, until, within } from './patience.ts';

/** What a person sees and does on a page: by words, never by class names. */

/** @public Waits until the page shows this text (white space aside). */
export async function seesText(page: Page, text: string, limit = PATIENCE): Promise<void> {
  const wanted = squeeze(text);
  await until(`the page to show "${text}"`, async () => squeeze(await visibleText(page)).includes(wanted), limit);
}

/** @public */
export async function visibleText(page: Page): Promise<string> {
  return String(await page.evaluate('document.body ? document.body.innerText : ""'));
}

/** @public */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** @public An element by its accessible name (and role), as a screen reader finds it. */
export function named(name: string, role?: string): string {
  const quoted = name.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `::-p-aria([name="${quoted}"]${role ? `[role="${role}"]` : ''})`;
}

/** @public Clicks what bears this name; scrolls there first, as a person would. */
export async function clickOn(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(named(name, role)).setTimeout(PATIENCE).click();
}

/** @public True as soon as something with this name is there. */
export async function hasNamed(page: Page, name: string, role = 'button'): Promise<boolean> {
  return (await page.$(named(name, role))) !== null;
}

/** @public Presses one key, or several together: `press(page, 'Control', 'p')`. */
export async function press(page: Page, ...keys: readonly KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of [...keys].reverse()) await page.keyboard.up(key);
}

/** @public Brings a tab to the front; asks again where a click that is still being answered has put another tab there meanwhile. */
export async function bringForward(page: Page): Promise<void> {
  await until('the tab to come to the front', async () => {
    await within(3000, 'the browser to answer', page.bringToFront());
    return true;
  });
}

/** @public The computed value of one CSS property of the first match. */
export async function styleOf(page: Page, selector: string, property: string): Promise<string> {
  const expression = `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue(${JSON.stringify(property)})`;
  return String(await page.evaluate(expression));
}

/** @public Headings of this level, as shown. */
export async function headings(page: Page, level: number): Promise<readonly string[]> {
  const shown = await page.evaluate(`[...document.querySelectorAll('h${level}')].map((each) => each.innerText.trim())`);
  return Array.isArray(shown) ? shown.map(String) : [];
}
