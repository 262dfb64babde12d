import { useState } from 'react';
import type { Figure } from '../../utils/article/article';
import { useEnvironment } from '../useEnvironment';
import type { LeafAt } from './BlockView';
import styles from './Figures.module.css';
import { TextView } from './TextView';

type Props = { readonly figure: Figure; readonly at?: LeafAt };

/** A picture and its caption. Until it has arrived its words stand in its place; where it never arrives they stay. */
export function FigureView({ figure, at }: Props) {
  const { words } = useEnvironment();
  const [picture, setPicture] = useState<'coming' | 'here' | 'missing'>('coming');
  const caption = figure.caption && (
    <figcaption {...at}>
      <TextView text={figure.caption} />
    </figcaption>
  );
  if (picture === 'missing') {
    return (
      <figure className={styles.figure}>
        <p className={styles.missing}>
          {figure.alt && !figure.caption ? words('articlePictureMissing', figure.alt) : words('articlePictureGone')}
        </p>
        {caption}
      </figure>
    );
  }
  return (
    <figure className={styles.figure}>
      <img
        src={figure.picture}
        alt={figure.alt}
        width={figure.width}
        height={figure.height}
        data-picture={picture}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onLoad={() => setPicture('here')}
        onError={() => setPicture('missing')}
      />
      {caption}
    </figure>
  );
}
