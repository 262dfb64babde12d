import { squash } from '../meta/lines';
import type { PageElement } from '../page/page-element';
import type { Page } from '../page/parse-page';
import type { PageSnapshot } from '../snapshot';
import type { Weight } from './weigh';

const ERROR_TITLE =
  /^(?:\s|error|错误|提示)*(?:40[0-9]|41[0-9]|50[0-9])\b(?!年|亿|万|号|路|个|人|名|家|项|工程)|页面(?:没有找到|未找到|找不到|不存在|已删除|丢失|走丢|出错|无法)|(?:页面|网页|網頁|頁面)(?:不存在|找不到|無法|无法)|找不到(?:页面|網頁|頁面|该页)|無法找到|系统(?:维护|升级)中|(?:访问|请求)被拦截|网站(?:维护|升级)(?!.*[公通][告知])|ページが見つか|페이지를 찾|^request rejected|page (?:not found|cannot be found|can't be found|doesn't exist|unavailable)|^not found$|file not found|access denied|^forbidden|bad gateway|service unavailable|temporarily (?:down|offline|unavailable)|internal server error|seite nicht gefunden|page introuvable|página no encontrada/iu;
/** So plain that a page of hardly more than that says it of itself. */
const GONE = /(?:访问|查看|浏览|请求)的(?:页面|网页|内容|文章|信息)(?:不存在|已(?:被)?删除|找不到|没有|未找到|已过期)/u;

/** A page that says of itself that it is not there, or down: told by its title or heading, where there is no long text. */
export function isErrorPage(page: Page, snapshot: PageSnapshot, weight: Weight): boolean {
  if (weight.longest >= 200 || weight.total >= 500) return false;
  const heading = page.root
    .querySelectorAll('h1,h2')
    .slice(0, 6)
    .map((one) => one.textContent.slice(0, 100))
    .join(' ')
    .trim();
  const said = `${snapshot.title} ${heading} ${weight.total < 200 ? page.body.textContent.slice(0, 2000) : ''}`;
  return GONE.test(said) || [snapshot.title, heading].some((text) => ERROR_TITLE.test(text.trim()));
}

/** @public Takes away frames that say that what they should show is gone, as a weather box may. Where there is nothing around them, they speak for the page. */
export function dropGoneFrames(body: PageElement): void {
  const gone = body.querySelectorAll('[data-qd-frame]').filter(saysGone);
  if (gone.length === 0) return;
  const said = gone.reduce((sum, frame) => sum + squash(frame.textContent).length, 0);
  if (squash(body.textContent).length > said) for (const frame of gone) frame.remove();
}

function saysGone({ textContent }: PageElement): boolean {
  const text = textContent.trim();
  return text.length < 300 && (GONE.test(text) || ERROR_TITLE.test(text));
}

/** Of what was to be read, many signs stand for none. Lines and blocks have such signs off already. */
export function isBroken({ textContent }: PageElement): boolean {
  const text = textContent.slice(0, 9e3);
  if (!/[\ufffd\u0080-\u009f锟烫]/.test(text)) return false;
  const rest = text.replace(/[\ufffd\u0080-\u009f]|锟斤拷|烫烫烫/gu, '');
  return text.length >= 40 && rest.length < text.length * 0.85;
}
