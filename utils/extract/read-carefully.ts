import { type Explained, explainPage, type ReadOptions } from './read-page';
import type { PageSnapshot } from './snapshot';

/**
 * @public Reads a page; where nothing on it is plainly the article, Readability is asked too, and what it takes for the article stands as one more candidate
 * under the same score. It is loaded for that alone: hardly one page in a hundred needs it.
 */
export async function readCarefully(page: Document, snapshot: PageSnapshot, options: ReadOptions = {}): Promise<Explained> {
  const own = explainPage(page, snapshot, options);
  if (!own.doubtful) return own;
  const opinion = await import('./second-opinion').then(({ secondOpinion }) => secondOpinion(page)).catch(() => undefined);
  return opinion ? explainPage(page, snapshot, { ...options, opinion }) : own;
}
