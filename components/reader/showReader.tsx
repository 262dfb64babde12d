import type { Environment } from '../../utils/environment';
import { showPage } from '../Page';
import type { Opened } from './open-reading';
import { ReaderPage } from './ReaderPage';

/** @public The reader's screens, apart from what finds the article: that begins before these are there. */
export function showReader(environment: Environment, opening: Promise<Opened>, opened?: Opened): void {
  showPage(environment, <ReaderPage opening={opening} opened={opened} />);
}
