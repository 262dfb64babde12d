import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../shots/gallery';
import { readPaper } from '../walk/paper';
import { inEachBrowser } from './harness/each';

/** A page grown as high as its window, or laid out in boxes, prints its first sheet alone in some tools; ours prints to the end. */

const PARAGRAPHS = 400;

inEachBrowser('a long article on paper', {}, (current) => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test('is there to its last paragraph, in order', async () => {
    const page = await current().open(gallery.address({ state: 'reader-long', blocks: PARAGRAPHS }));
    await page.waitForSelector('[data-ready]');
    const { text, pages } = readPaper(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toBeGreaterThan(40);
    // Figures can be read back from the papers of both browsers; those of the text itself stand between the numbers of the paragraphs.
    const figures = text.match(/\d+/g) ?? [];
    let next = 1;
    for (const figure of figures) if (Number(figure) === next) next += 1;
    expect(next - 1).toBe(PARAGRAPHS);
    await page.close();
  });
});
