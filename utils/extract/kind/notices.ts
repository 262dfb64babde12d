import type { Article } from '../../article/article';
import { blockText } from '../../article/text';

const BROWSERS = [
  /chrome|谷歌浏览器/iu,
  /firefox|火狐/iu,
  /\bopera\b|欧朋/iu,
  /\bsafari\b/iu,
  /\bedge\b/iu,
  /internet explorer|\bIE ?\d{1,2}\b/iu,
];

/** Short lines that name one browser after the other: what a page says to old browsers, left over where the rest of it never came. */
export function isBrowserNotice(article: Article): boolean {
  const lines = article.blocks.map(blockText);
  const text = lines.join('\n');
  if (text.length > 1200 || lines.some((line) => line.length > 200)) return false;
  return BROWSERS.filter((browser) => browser.test(text)).length >= 3;
}
