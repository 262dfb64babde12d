import type { Article, Place } from '../../utils/article/article';
import type { Message } from '../controls/Notice';
import type { Programme } from './useProgramme';

/** @public What the reader hands to whoever reads aloud; the bar stands at the foot of the page and is loaded only when it is wanted. */
export type ListeningProps = {
  readonly article: Article;
  /** The element that bears the article: every leaf in it has `data-block` and `data-at`. */
  readonly root: HTMLElement;
  /** Told what is being read, in the places of the article shown; kept once the article is in the store. */
  readonly keepPlace: (place: Place) => void;
  /** What stands at the top of the window, where somebody has scrolled: reading begins there. */
  readonly from: Place | undefined;
  /** A sentence to the reader, where the page answers. */
  readonly say: (message: Message | undefined) => void;
  /** Listening is over: the bar goes. */
  readonly onStop: () => void;
  /** The saved articles are heard one after the other. */
  readonly programme: Programme | undefined;
};
