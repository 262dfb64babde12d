import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../shots/gallery';
import { marginsOf, readPaper } from '../walk/paper';
import { inEachBrowser } from './harness/each';

/** A page grown as high as its window, or laid out in boxes, prints its first sheet alone in some tools; ours prints to the end. */

const PARAGRAPHS = 400;
/** Printers leave 4 to 6 millimetres white. */
const NARROWEST_MM = 10;

inEachBrowser('a long article on paper', {}, (current) => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test('is there to its last paragraph, in order, and every sheet has its white margin, whatever the colours on the screen', async () => {
    const page = await current().open(gallery.address({ state: 'reader-long', blocks: PARAGRAPHS, theme: 'dark' }));
    await page.waitForSelector('[data-ready]');
    const paper = await page.pdf({ preferCSSPageSize: true });
    const { text, pages } = readPaper(paper);
    expect(pages).toBeGreaterThan(40);
    // Figures can be read back from the papers of both browsers; those of the text itself stand between the numbers of the paragraphs.
    const figures = text.match(/\d+/g) ?? [];
    let next = 1;
    for (const figure of figures) if (Number(figure) === next) next += 1;
    expect(next - 1).toBe(PARAGRAPHS);
    const margins = marginsOf(paper);
    expect(margins).toHaveLength(pages);
    expect(Math.min(...margins)).toBeGreaterThan(NARROWEST_MM);
    await page.close();
  });
});
