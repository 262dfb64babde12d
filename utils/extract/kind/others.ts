import { listOf } from './list';
import { reasonFor } from './reasons';

/** @public What knows pages that are no articles: lists of headlines, and why there is nothing to read. To be loaded for pages that may be such. */
export const others = { listOf, reasonFor };
