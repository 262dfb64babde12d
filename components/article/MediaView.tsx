import type { Media } from '../../utils/article/article';
import { useEnvironment } from '../useEnvironment';
import styles from './Figures.module.css';
import type { LeafAt } from './leaf';
import { Sounded } from './Sounded';

/** A film or a recording stays on the page; here it is named. */
export function MediaView({ media, at }: { readonly media: Media; readonly at: LeafAt }) {
  const { words, language } = useEnvironment();
  return (
    <p className={styles.media}>
      <span lang={language}>{words(media.media === 'video' ? 'articleVideo' : 'articleAudio')}</span>
      <a href={media.href} target="_blank" rel="noreferrer noopener" {...at}>
        <Sounded text={media.name} />
      </a>
      <span className={styles.hint} lang={language} data-screen-only>
        {words('articleMediaHint')}
      </span>
    </p>
  );
}
