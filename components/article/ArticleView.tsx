import { memo, type ReactNode, type Ref, useMemo } from 'react';
import type { Article, Block } from '../../utils/article/article';
import { articleText } from '../../utils/article/text';
import { useEnvironment } from '../useEnvironment';
import { ArticleHead } from './ArticleHead';
import styles from './ArticleView.module.css';
import { BlockView } from './BlockView';
import { Sounds } from './Sounded';
import { CHUNK, useGrowing } from './useGrowing';

type Props = {
  readonly article: Article;
  /** The element that bears the article: places are looked up in it. */
  readonly articleRef?: Ref<HTMLElement>;
  /** Blocks up to this one are there with the first paint; a long article grows afterwards. */
  readonly upTo?: number;
  /** What must be said of the article before its text: it stands under the title. */
  readonly remark?: ReactNode;
};

/** @public An article as it is read. It shows data: nothing in it can come alive. */
export function ArticleView({ article, articleRef, upTo = 0, remark }: Props) {
  const { words } = useEnvironment();
  const chunks = useGrowing(article, upTo);
  const { meta } = article;
  const characters = useMemo(() => articleText(article).length, [article]);
  return (
    <Sounds.Provider value={article.sounds}>
      <article ref={articleRef} className={styles.article} lang={meta.lang}>
        <ArticleHead meta={meta} characters={characters} />
        {remark}
        <div className={styles.body}>
          {steps(chunks, CHUNK).map((from) => (
            <Chunk key={from} blocks={article.blocks} from={from} />
          ))}
        </div>
        <p className={styles.origin} data-print-only>
          {words('printAddress', meta.url)}
        </p>
      </article>
    </Sounds.Provider>
  );
}

/** Some blocks together: the browser lays out only the chunks that are near the window. */
const Chunk = memo(function Chunk({ blocks, from }: { readonly blocks: readonly Block[]; readonly from: number }) {
  const own = steps(Math.min(CHUNK, blocks.length - from), 1).map((at) => from + at);
  return (
    <div className={blocks.length > CHUNK ? styles.chunk : undefined}>
      {own.map((index) => {
        const block = blocks[index];
        return block && <BlockView key={index} block={block} index={index} />;
      })}
    </div>
  );
});

function steps(count: number, by: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => at * by);
}
