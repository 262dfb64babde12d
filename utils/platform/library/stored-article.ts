import type { Article } from '../../article/article';

/** An article as the store gave it; anything that is none gives `undefined`. */
export function storedArticle(value: unknown): Article | undefined {
  return isArticle(value) ? value : undefined;
}

function isArticle(value: unknown): value is Article {
  return typeof value === 'object' && value !== null && 'meta' in value && 'blocks' in value && Array.isArray(value.blocks);
}
