import type { Article } from '../../article/article';
import type { Box, Tree } from '../body/tree';
import type { Line } from '../meta/lines';
import type { Page } from '../page/parse-page';
import type { PageSnapshot } from '../snapshot';
import type { Weight } from './weigh';

/** @public What was read of a page, as far as that can be told from its best body. */
export type Read = {
  readonly page: Page;
  readonly snapshot: PageSnapshot;
  readonly tree: Tree;
  readonly lines: readonly Line[];
  readonly article: Article;
  readonly weight: Weight;
  /** There are words, or a picture. */
  readonly readable: boolean;
  readonly body: Box;
};

export type Weighed = Read & {
  /** The page says of itself that it is an article. */
  readonly declared: boolean;
};
/** What tells a text from a list. */
export type About = {
  readonly weight: Weight;
  readonly running: number;
  readonly prose: boolean;
  readonly home: boolean;
  readonly text: boolean;
};

/** Fewer headlines are no list. */
export const LEAST_HEADLINES = 5;
