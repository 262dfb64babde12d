import { forgivesStrayTouches, keepsOneReader, leavesThePageAlone, opensReader, showsTheArticle } from './reading.ts';
import type { Walk } from './walk.ts';
import { changesSize, changesSizeByKeys, followsSettings, goesBack, printsClean, reads, savesAndFindsAgain } from './wishes.ts';

export type Step = { readonly says: string; readonly run: (walk: Walk) => Promise<void> };

/** @public The walk in the order of a reader's day; each step leaves the reader as it found it. */
export const TOUR: readonly Step[] = [
  { says: 'One click on the toolbar button opened the reader beside the page, with the title.', run: opensReader },
  { says: 'Three more clicks came back to the same reader.', run: keepsOneReader },
  { says: 'The page itself was left as it was.', run: leavesThePageAlone },
  { says: 'The reader shows title, source, day, byline, headings and every paragraph, and nothing of the menus.', run: showsTheArticle },
  { says: 'The big buttons made the letters larger and smaller; the buttons stayed where they are.', run: changesSize },
  { says: 'The keys + and - did the same.', run: changesSizeByKeys },
  { says: 'Clicks on blank ground and stray keys changed nothing.', run: forgivesStrayTouches },
  { says: 'Listening marked the sentence that is read, and stopped again.', run: reads },
  { says: 'The printed paper has the article, its source and address, and no buttons.', run: printsClean },
  { says: 'The article was kept, listed, opened from the list, thrown away and taken back.', run: savesAndFindsAgain },
  { says: 'One press in the settings changed the open reader at once.', run: followsSettings },
  { says: '"Back to the page" closed the reader and showed the page.', run: goesBack },
];
