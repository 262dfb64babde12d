import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, test } from 'vitest';
import { inEachBrowser } from './harness/each';
import { pause, until } from './harness/patience';
import { bringForward, hasNamed, press, seesText } from './harness/person';
import { type PageServer, servePages } from './harness/server';

/** Whoever cannot use a mouse comes through the whole day by Tab, Enter, the space bar and the arrows. */

const TITLE = '以改革创新打造广州民政新标杆';
/** No page of ours has more to step through. */
const MOST_STEPS = 120;

const BACK = ['Shift', 'Tab'] as const;

/** What has the focus: by its stable name, else by what a screen reader says of it. */
const FOCUSED = `(() => { const each = document.activeElement; return each?.dataset.button ?? each?.getAttribute('aria-label') ?? (each?.matches('input') ? each.value : each?.innerText) ?? ''; })()`;

/** Backwards where it lies before what has the focus: past its end a page hands the keys to the browser's own bars. */
async function go(page: Page, to: string, key: KeyInput, step: readonly KeyInput[] = ['Tab']): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if ((await page.evaluate(FOCUSED)) === to) return page.keyboard.press(key);
    await press(page, ...step);
  }
  throw new Error(`Tab does not come to "${to}".`);
}

let server: PageServer;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

inEachBrowser('by keys alone', {}, (current) => {
  test('an article is heard, enlarged, kept, thrown away and taken back, the looks are chosen, and there is a way back', async () => {
    const session = current();
    const { words } = session;
    /** A tab that a key has opened is asked nothing while the key is still being let go: Firefox would not answer. */
    const opened = async (path: string) => {
      await pause(1500);
      return session.shownOwn(path);
    };
    const reader = await session.read(await session.open(server.page('seed-guangzhou')));
    await seesText(reader, TITLE);

    await go(reader, 'listen', 'Enter');
    await until('the bar', () => hasNamed(reader, words('listenPause')));
    await go(reader, 'pause', ' ');
    await until('the voice to rest', () => hasNamed(reader, words('listenGoOn')));
    await go(reader, 'stop-listening', 'Enter');
    await until('the bar to be gone', async () => !(await hasNamed(reader, words('listenStop'))));
    await go(reader, 'larger', 'Enter');
    await seesText(reader, words('sizeLarger', '28'));
    await go(reader, 'save', ' ');
    await seesText(reader, words('saveDone'));

    await go(reader, 'library', 'Enter', BACK);
    const library = await opened('library.html');
    await seesText(library, TITLE);
    await go(library, words('deedOn', words('libraryDelete'), TITLE), 'Enter');
    await seesText(library, words('libraryDeleted', '30'));
    await go(library, words('undo'), 'Enter');
    await seesText(library, words('libraryRestored', TITLE));

    await go(library, 'settings', 'Enter', BACK);
    const settings = await opened('settings.html');
    await go(settings, 'preset-contrast', ' ');
    await seesText(settings, words('settingsPresetSet', words('presetContrast')));
    await go(settings, 'contrast', 'ArrowUp');
    await seesText(settings, words('settingsThemeSet', words('themeDark')));
    await until('the open reader to follow', () => reader.evaluate('document.documentElement.dataset.theme === "dark"'));

    await bringForward(reader);
    await go(reader, 'back', 'Enter', BACK);
    await until('the reader to close', async () => (await session.ownPages('reader.html')).length === 0);
  });
});
