import type { Article } from '../../article/article';
import { blockText } from '../../article/text';
import { RECORD } from '../chrome/footer';

const BROWSERS = [
  /chrome|谷歌浏览器/iu,
  /firefox|火狐/iu,
  /\bopera\b|欧朋/iu,
  /\bsafari\b/iu,
  /\bedge\b/iu,
  /internet explorer|\bIE ?\d{1,2}\b/iu,
];

/**
 * What is left over where the rest of a page never came: short lines that name one browser after the other, as pages say to old ones, or nothing
 * but the record numbers of the site.
 */
export function isLeftOver(article: Article): boolean {
  const lines = article.blocks.map(blockText).filter(Boolean);
  const text = lines.join('\n');
  if (text && lines.every((line) => RECORD.test(line) && /\d{8}/.test(line))) return true;
  if (text.length > 1200 || lines.some((line) => line.length > 200)) return false;
  return BROWSERS.filter((browser) => browser.test(text)).length >= 3;
}
