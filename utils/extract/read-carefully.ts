import { NO_OTHERS } from './kind/judge';
import type { Finders } from './meta/read-meta';
import { type Page, parsePage } from './page/parse-page';
import { type Explained, explainPage, type ReadOptions, settle } from './read-page';
import type { PageSnapshot } from './snapshot';

const ASKED = /(?:信件?|留言|咨询|诉求|发布|提问)(?:标题|主题|内容|人)/;
const ANSWERED = /(?:回复|答复|办理|处理|反馈|解答)(?:内容|意见|结果|情况)/;

/** One of these is in every card of a document; letters can be set apart by spaces. */
const CARD =
  /(?:索\s{0,6}引|文\s{0,6}号|索取|登记号|发文|文件字号|成文|有效性|时效|效力|主题分类|体裁|组配|公开[方时范主]|公文种类|生成日期|文件编号|生效|废止|發文|公開方式|信息分类|[发定]机关|登録日|文書番号)/;

/** @public Whether to load what knows letters to an office with their answers. */
export function mayBeLetter({ body }: Page): boolean {
  return ANSWERED.test(body.textContent) && ASKED.test(body.textContent);
}

/** @public Whether to load what knows the cards of documents. */
export function mayHaveCard({ body }: Page): boolean {
  return CARD.test(body.textContent);
}

async function findersFor(page: Page): Promise<Finders> {
  const [letters, cards] = await Promise.all([
    mayBeLetter(page) ? import('./meta/letter').catch(() => undefined) : undefined,
    mayHaveCard(page) ? import('./meta/document-card').catch(() => undefined) : undefined,
  ]);
  return { ...(letters ? { findLetter: letters.findLetter } : {}), ...(cards ? { findCard: cards.findDocumentCard } : {}) };
}

/**
 * @public Reads a page; where nothing on it is plainly the article, Readability is asked too, and what it takes for the article stands as one more candidate
 * under the same score. It is loaded for that alone: hardly one page in a hundred needs it. So is what knows letters to an office with their answers, cards of documents, pages that may be no articles, and text files.
 * @param parse makes the inert document that Readability needs
 */
export async function readCarefully(
  snapshot: PageSnapshot,
  parse: (html: string) => Document,
  options: ReadOptions = {},
): Promise<Explained> {
  const page = parsePage(snapshot.html);
  if (snapshot.contentType.startsWith('text/plain')) {
    const { readText } = await import('./kind/plain-text');
    return { reading: readText(page, snapshot), doubtful: false };
  }
  const known = { ...options, ...(await findersFor(page)) };
  const own = await settled(explainPage(page, snapshot, known));
  if (!own.doubtful) return own;
  const opinion = await import('./second-opinion').then(({ secondOpinion }) => secondOpinion(page, parse)).catch(() => undefined);
  return opinion ? settled(explainPage(page, snapshot, { ...known, opinion })) : own;
}

async function settled(explained: Explained): Promise<Explained> {
  if (!explained.open) return explained;
  return settle(
    explained,
    await import('./kind/others').then(
      ({ others }) => others,
      () => NO_OTHERS,
    ),
  );
}
