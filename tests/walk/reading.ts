import { pause, until } from '../e2e/harness/patience.ts';
import { bringForward, headings, squeeze, visibleText } from '../e2e/harness/person.ts';
import { mustBe, type Walk } from './walk.ts';

/** @public One click: the reader opens beside the page, with its words. */
export async function opensReader(walk: Walk): Promise<void> {
  const { session, server, slug, expected } = walk;
  walk.page = await session.open(server.page(slug));
  walk.reader = await session.read(walk.page);
  const [title] = await until('a title in the reader', async () => {
    const found = await walk.reader.evaluate('document.querySelector("article h1")?.innerText ?? ""');
    return typeof found === 'string' && found !== '' ? [found] : undefined;
  });
  mustBe(!expected.title || squeeze(title ?? '') === squeeze(expected.title), `The title is "${title}", not "${expected.title}".`);
  walk.keep('reader.png', await walk.reader.screenshot());
}

/** @public A second click on the same page, or twenty, come back to the same reader. */
export async function keepsOneReader(walk: Walk, clicks = 3): Promise<void> {
  const { session, page } = walk;
  const before = (await session.ownPages('reader.html')).length;
  for (let click = 0; click < clicks; click++) await session.clickToolbar(page);
  walk.reader = await session.shownOwn('reader.html');
  // The last clicks may still be being answered; what is pressed meanwhile would go to a tab that is just being left.
  await pause(1000);
  await bringForward(walk.reader);
  const after = (await session.ownPages('reader.html')).length;
  mustBe(after === before, `${clicks} more clicks made ${after - before} more readers.`);
}

/** @public Title, source, day, byline, headings and every paragraph; nothing of the site's furniture. */
export async function showsTheArticle(walk: Walk): Promise<void> {
  const { reader, expected } = walk;
  const text = squeeze(await visibleText(reader));
  for (const wanted of wantedTexts(walk)) {
    mustBe(text.includes(squeeze(wanted)), `The reader does not show "${wanted.slice(0, 60)}".`);
  }
  const shown = [...(await headings(reader, 2)), ...(await headings(reader, 3))].map(squeeze);
  for (const heading of expected.headings ?? []) mustBe(shown.includes(squeeze(heading)), `"${heading}" is no heading.`);
  const body = squeeze(await blocksText(walk));
  for (const unwanted of expected.mustNot ?? []) mustBe(!body.includes(squeeze(unwanted)), `The article still has "${unwanted}".`);
}

function wantedTexts({ expected }: Walk): readonly string[] {
  const paragraphs = expected.text?.split('\n') ?? [];
  const day = /^(\d+)-0?(\d+)-0?(\d+)$/.exec(expected.date ?? '');
  const date = day ? [`${day[1]}年${day[2]}月${day[3]}日`] : [];
  const facts = [expected.title, expected.source, expected.byline].filter((each) => each !== undefined);
  return [...facts, ...date, ...(expected.must ?? []), ...paragraphs];
}

/** The running text of the article's blocks, head and facts aside. */
async function blocksText({ reader }: Walk): Promise<string> {
  const found = await reader.evaluate(
    `[...document.querySelectorAll('article [data-block]')].filter((each) => Number(each.dataset.block) >= 0).map((each) => each.innerText).join('\\n')`,
  );
  return String(found);
}

/** @public The page that was clicked is as it was. */
export async function leavesThePageAlone(walk: Walk): Promise<void> {
  const { session, server, slug, page } = walk;
  const other = await session.open(server.page(slug));
  const html = 'document.documentElement.outerHTML';
  const same = (await page.evaluate(html)) === (await other.evaluate(html));
  await other.close();
  mustBe(same, 'The page was changed.');
  await bringForward(walk.reader);
}

/** @public A click on blank ground or a stray key changes nothing. */
export async function forgivesStrayTouches(walk: Walk): Promise<void> {
  const { reader, session } = walk;
  const before = await visibleText(reader);
  for (const [x, y] of [
    [4, 400],
    [1270, 500],
    [20, 790],
  ] as const) {
    await reader.mouse.click(x, y);
  }
  for (const key of ['a', 'n', 'Delete', 'F9', '8'] as const) await reader.keyboard.press(key);
  mustBe((await visibleText(reader)) === before, 'A stray touch changed the reader.');
  mustBe((await session.ownPages('reader.html')).includes(reader), 'A stray touch closed the reader.');
}
