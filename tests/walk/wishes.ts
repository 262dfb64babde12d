import { pause, until } from '../e2e/harness/patience.ts';
import { bringForward, clickOn, hasNamed, headings, press, seesText, squeeze, styleOf } from '../e2e/harness/person.ts';
import { readPaper } from './paper.ts';
import { mustBe, type Walk } from './walk.ts';

/** A paragraph of running text, as it stands on the screen. */
const PARAGRAPH = 'article p[data-block]';

export async function sizeOf(walk: Walk): Promise<number> {
  return Number.parseFloat(await styleOf(walk.reader, PARAGRAPH, 'font-size'));
}

/** @public 24 → 28 → 24 by the big buttons; the buttons keep their size and place. */
export async function changesSize(walk: Walk): Promise<void> {
  const { reader, session } = walk;
  const before = await sizeOf(walk);
  const bar = await boxOf(walk, 'larger');
  await clickOn(reader, session.words('larger'));
  await until('larger letters', async () => (await sizeOf(walk)) > before);
  mustBe(same(bar, await boxOf(walk, 'larger')), 'The buttons moved when the letters grew.');
  walk.keep('larger.png', await reader.screenshot());
  await clickOn(reader, session.words('smaller'));
  await until('the letters as before', async () => (await sizeOf(walk)) === before);
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function boxOf({ reader }: Walk, name: string): Promise<Box> {
  const box = await (await reader.$(`[data-button="${name}"]`))?.boundingBox();
  mustBe(box, `There is no button "${name}".`);
  return box;
}

function same(one: Box, other: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(one[key] - other[key]) < 1);
}

/** @public The keys + and - do as the buttons. */
export async function changesSizeByKeys(walk: Walk): Promise<void> {
  const before = await sizeOf(walk);
  await press(walk.reader, '+');
  await until('larger letters by the key +', async () => (await sizeOf(walk)) > before);
  await press(walk.reader, '-');
  await until('smaller letters by the key -', async () => (await sizeOf(walk)) === before);
}

/** @public On paper: title, source, day, address and every word; no button of ours. */
export async function printsClean(walk: Walk): Promise<void> {
  const { reader, session, expected } = walk;
  const pdf = await reader.pdf({ preferCSSPageSize: true });
  walk.keep('printed.pdf', pdf);
  // A line that ends in a hyphen is read back without it.
  const seen = (words: string) => legible(session.name, squeeze(words)).replaceAll('-', '');
  const text = seen(readPaper(pdf).text);
  for (const wanted of [expected.title, expected.source, ...(expected.must ?? [])]) {
    mustBe(!wanted || text.includes(seen(wanted)), `The paper lacks "${wanted}".`);
  }
  mustBe(text.includes(seen(`/${walk.slug}/page.html`)), 'The paper lacks the address.');
  mustBe(text.length > 200, 'The paper is nearly empty.');
  for (const word of ['larger', 'smaller', 'myArticles', 'remedyBack'] as const) {
    mustBe(!seen(session.words(word)) || !text.includes(seen(session.words(word))), `The button "${session.words(word)}" is printed.`);
  }
}

/** Firefox draws Chinese letters into a PDF without saying which they are: only what is written in others can be read back. */
function legible(browser: string, text: string): string {
  return browser === 'firefox' ? text.replace(/[^!-~]/g, '') : text;
}

/** @public Saved; listed; opened from the list; thrown away and taken back. */
export async function savesAndFindsAgain(walk: Walk): Promise<void> {
  const { reader, session, expected } = walk;
  const { words } = session;
  await clickOn(reader, words('save'));
  await seesText(reader, words('saveDone'));
  await clickOn(reader, words('myArticles'));
  const library = await session.shownOwn('library.html');
  const title = expected.title ?? '';
  await seesText(library, title);
  walk.keep('articles.png', await library.screenshot());
  await clickOn(library, title);
  const again = await session.shownOwn('reader.html');
  await seesText(again, expected.must?.[0] ?? title);
  await again.close();
  await throwsAwayAndTakesBack(walk, title);
}

async function throwsAwayAndTakesBack({ session, reader }: Walk, title: string): Promise<void> {
  const { words } = session;
  const list = await session.openOwn('library.html');
  await clickOn(list, words('deedOn', words('libraryDelete'), title));
  await until('the article in the bin', async () => squeeze(await textOf(list)).includes(squeeze(words('libraryBin'))));
  await clickOn(list, words('undo'));
  await seesText(list, words('libraryRestored', title));
  const parts = await until('the bin to be empty again', async () => {
    const now = await headings(list, 2);
    return now.includes(words('libraryBin')) ? undefined : now;
  });
  mustBe(parts.includes(words('librarySaved')), 'What was taken back is not among the saved articles.');
  await list.close();
  await bringForward(reader);
}

async function textOf(page: Walk['reader']): Promise<string> {
  return String(await page.evaluate('document.body.innerText'));
}

/** @public A preset is one press, and every open page follows at once. */
export async function followsSettings(walk: Walk): Promise<void> {
  const { session } = walk;
  const before = await sizeOf(walk);
  const settings = await session.openOwn('settings.html');
  await seesText(settings, session.words('settingsPresets'));
  await settings.locator('[data-button="preset-large"]').click();
  await until('the open reader to follow the preset', async () => (await sizeOf(walk)) > before);
  walk.keep('settings.png', await settings.screenshot());
  await settings.locator('[data-button="preset-standard"]').click();
  await until('the open reader to be as before', async () => (await sizeOf(walk)) === before);
  await settings.close();
  await bringForward(walk.reader);
}

/** Listening marks a sentence, goes on, and stops. */
export async function reads(walk: Walk): Promise<void> {
  const { reader, session } = walk;
  await clickOn(reader, session.words('listen'));
  await until('a marked sentence', () =>
    reader.evaluate(`CSS.highlights.size > 0 && [...CSS.highlights.values()].some((each) => each.size > 0)`),
  );
  walk.keep('listening.png', await reader.screenshot());
  // A second press within half a second is the same wish.
  await pause(600);
  await clickOn(reader, session.words('listen'));
  await until('the bar to be gone', async () => !(await hasNamed(reader, session.words('listenStop'))));
}

/** @public The reader closes and the page is shown again. */
export async function goesBack(walk: Walk): Promise<void> {
  const { reader, page, session } = walk;
  const open = (await session.ownPages('reader.html')).length;
  await clickOn(reader, session.words('remedyBack'));
  await until('the reader to close', async () => (await session.ownPages('reader.html')).length === open - 1);
  await until('the page to be shown', async () => (await page.evaluate('document.visibilityState')) === 'visible');
}

/** @public The same article at the same address after the browser was ended and started again. */
export async function survivesRestart(walk: Walk, replace: (session: Walk['session']) => void): Promise<void> {
  const { reader, expected } = walk;
  const address = await until('the reader to have a lasting address', async () => {
    const now = await walk.session.addressOf(reader);
    return now.includes('article=') ? now : undefined;
  });
  const path = address.slice(walk.session.origin.length + 1);
  const session = await walk.session.restart('kill');
  replace(session);
  const again = await session.openOwn(path);
  await seesText(again, expected.title ?? '');
  await again.close();
}
