import type { Article } from '../../article/article';
import { parseArticle } from '../../article/parse-article';

/** An article as the store gave it; anything that is none gives `undefined`. */
export function storedArticle(value: unknown): Article | undefined {
  return parseArticle(value);
}
