import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import type { Figure } from '../../utils/article/article';
import { useEnvironment } from '../useEnvironment';
import styles from './Figures.module.css';
import type { LeafAt } from './leaf';
import { TextView } from './TextView';

type Props = { readonly figure: Figure; readonly at?: LeafAt };
/** `late`: it has been looked at for a while and nothing came; it is still awaited. */
type Picture = 'coming' | 'here' | 'late' | 'missing';

/** So many milliseconds a picture in sight is awaited without a word. */
const LATE = 10_000;

/** A picture and its caption. Where it does not come, a sentence stands in its place and takes no more and no less room. */
export function FigureView({ figure, at }: Props) {
  const [picture, setPicture] = useState<Picture>('coming');
  const image = useRef<HTMLImageElement>(null);
  useLateness(image, picture === 'coming', () => setPicture('late'));
  return (
    <figure className={styles.figure}>
      {(picture === 'late' || picture === 'missing') && <Missing figure={figure} />}
      {picture !== 'missing' && (
        <img
          ref={image}
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
      )}
      {figure.caption && (
        <figcaption {...at}>
          <TextView text={figure.caption} />
        </figcaption>
      )}
    </figure>
  );
}

function Missing({ figure: { alt, caption, width, height } }: { readonly figure: Figure }) {
  const { words, language } = useEnvironment();
  const room: CSSProperties | undefined = width && height ? { aspectRatio: `${width} / ${height}`, maxInlineSize: width } : undefined;
  return (
    <p className={styles.missing} lang={language} style={room}>
      {alt && !caption ? words('articlePictureMissing', alt) : words('articlePictureGone')}
    </p>
  );
}

/** Tells when an image that comes only as one scrolls to it has been in sight for long. */
function useLateness(image: RefObject<Element | null>, awaited: boolean, tell: () => void): void {
  const told = useRef(tell);
  told.current = tell;
  useEffect(() => {
    if (!awaited || !image.current || typeof IntersectionObserver === 'undefined') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const sight = new IntersectionObserver(([seen]) => {
      clearTimeout(timer);
      if (seen?.isIntersecting) timer = setTimeout(() => told.current(), LATE);
    });
    sight.observe(image.current);
    return () => {
      clearTimeout(timer);
      sight.disconnect();
    };
  }, [image, awaited]);
}
