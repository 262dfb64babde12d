import { memo, type ReactNode } from 'react';
import type { Block, Heading, List, ListItem, Paragraph, Text } from '../../utils/article/article';
import styles from './ArticleView.module.css';
import { AttachmentView } from './AttachmentView';
import { FigureView } from './FigureView';
import { type LeafAt, leafCounter, type NextLeaf } from './leaf';
import { MediaView } from './MediaView';
import { TableView } from './TableView';
import { TextView } from './TextView';

type Props = { readonly block: Block; readonly index: number };

/** One block of an article. */
export const BlockView = memo(function BlockView({ block, index }: Props) {
  return shown(block, leafCounter(block, index));
});

function shown(block: Block, next: NextLeaf): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <HeadingView heading={block} at={next()} />;
    case 'paragraph':
      return <ParagraphView paragraph={block} at={next()} />;
    case 'list':
      return listOf(block, next);
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          {block.blocks.map((inner, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an article never changes, its order is its identity
            <div key={at}>{shown(inner, next)}</div>
          ))}
        </blockquote>
      );
    case 'table':
      return <TableView table={block} next={next} />;
    case 'figure':
      return <FigureView figure={block} {...(block.caption ? { at: next() } : {})} />;
    case 'attachment':
      return <AttachmentView attachment={block} at={next()} />;
    case 'media':
      return <MediaView media={block} at={next()} />;
    case 'separator':
      return <hr className={styles.separator} />;
  }
}

function HeadingView({ heading, at }: { readonly heading: Heading; readonly at: LeafAt }) {
  const Tag = `h${heading.level}` as const;
  return (
    <Tag className={styles[`heading${heading.level}`]} {...at}>
      <TextView text={heading.text} />
    </Tag>
  );
}

function ParagraphView({ paragraph, at }: { readonly paragraph: Paragraph; readonly at: LeafAt }) {
  const look = [styles.paragraph, paragraph.role && styles[paragraph.role], paragraph.align && styles[paragraph.align]];
  return (
    <p className={look.filter(Boolean).join(' ')} {...at}>
      <TextView text={paragraph.text} note={paragraph.role === 'note'} />
    </p>
  );
}

function listOf(list: List, next: NextLeaf): ReactNode {
  const items = list.items.map((item, at) => itemOf(item, at, next));
  if (!list.ordered) return <ul className={styles.bullets}>{items}</ul>;
  return (
    <ol className={styles.numbers} start={list.start}>
      {items}
    </ol>
  );
}

function itemOf(item: ListItem, at: number, next: NextLeaf): ReactNode {
  return (
    <li key={at}>
      {leafOf(item.text, next())}
      {item.list && listOf(item.list, next)}
    </li>
  );
}

function leafOf(text: Text, at: LeafAt): ReactNode {
  return (
    <span {...at}>
      <TextView text={text} />
    </span>
  );
}
