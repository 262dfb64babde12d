import type { ListeningProps } from '../listening';

/** The bar for listening. */
export function Listening(_props: ListeningProps) {
  return null;
}
