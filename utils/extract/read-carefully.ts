import { type Explained, explainPage, type ReadOptions } from './read-page';
import type { PageSnapshot } from './snapshot';

const ASKED = /(?:信件?|留言|咨询|诉求|发布|提问)(?:标题|主题|内容|人)/;
const ANSWERED = /(?:回复|答复|办理|处理|反馈|解答)(?:内容|意见|结果|情况)/;

/** @public Whether to load what knows letters to an office with their answers. */
export function mayBeLetter({ html }: PageSnapshot): boolean {
  return ANSWERED.test(html) && ASKED.test(html);
}

/**
 * @public Reads a page; where nothing on it is plainly the article, Readability is asked too, and what it takes for the article stands as one more candidate
 * under the same score. It is loaded for that alone: hardly one page in a hundred needs it. So is what knows letters to an office with their answers, and text files.
 */
export async function readCarefully(page: Document, snapshot: PageSnapshot, options: ReadOptions = {}): Promise<Explained> {
  if (snapshot.contentType.startsWith('text/plain')) {
    const { readText } = await import('./kind/plain-text');
    return { reading: readText(page, snapshot), doubtful: false };
  }
  const letters = mayBeLetter(snapshot) ? await import('./meta/letter').catch(() => undefined) : undefined;
  const known = letters ? { ...options, findLetter: letters.findLetter } : options;
  const own = explainPage(page, snapshot, known);
  if (!own.doubtful) return own;
  const opinion = await import('./second-opinion').then(({ secondOpinion }) => secondOpinion(page)).catch(() => undefined);
  return opinion ? explainPage(page, snapshot, { ...known, opinion }) : own;
}
