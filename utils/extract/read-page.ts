import { linkAddress } from '../article/address';
import type { Article, ArticleMeta } from '../article/article';
import { blockText } from '../article/text';
import { Builder } from './blocks/build';
import { disarm } from './body/disarm';
import { findBody } from './body/find-body';
import { type Tree, treeOf, weightOf } from './body/tree';
import { prune } from './chrome/prune';
import type { Reading } from './reading';
import type { PageSnapshot } from './snapshot';

/** @public The whole way from an inert document to what a reader gets. */
export function readPage(page: Document, snapshot: PageSnapshot): Reading {
  disarm(page);
  const tree = visibleTree(page);
  const url = linkAddress(snapshot.url);
  if (!tree || !url) return { kind: 'unreadable', reason: 'empty' };
  const found = findBody(tree, 0);
  prune(found.winner.box);
  const builder = new Builder(snapshot.base || snapshot.url, () => false);
  builder.add(found.winner.box);
  builder.flush();
  const weight = builder.blocks.reduce((sum, block) => sum + weightOf(blockText(block)), 0);
  if (weight < 20) return { kind: 'unreadable', reason: 'not-an-article' };
  const meta: ArticleMeta = { title: snapshot.title.slice(0, 300) || snapshot.url, url, lang: snapshot.lang || 'zh-Hans' };
  const article: Article = { meta, blocks: builder.blocks };
  return { kind: 'article', article };
}

/** Pages that stay invisible until their scripts have run are read all the same. */
function visibleTree(page: Document): Tree | undefined {
  if (!page.body) return undefined;
  const tree = treeOf(page.body, false);
  return tree.root.weight >= 60 ? tree : treeOf(page.body, true);
}

/** @public The same, and in words: which box won, and what every step took away, and why. */
export function explainPage(page: Document, _snapshot: PageSnapshot): string {
  disarm(page);
  const tree = visibleTree(page);
  if (!tree) return 'no body';
  const found = findBody(tree, 0);
  prune(found.winner.box);
  const lines = found.candidates.slice(0, 6).map((one) => `${one.score.toFixed(0)} ${one.from}: ${one.box.tag}${one.box.names}`);
  for (const box of tree.boxes)
    if (box.gone) lines.push(`- ${box.gone}: ${(box.element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}`);
  return lines.join('\n');
}
