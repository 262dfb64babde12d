import type { ReactNode } from 'react';
import { innerAddress } from '../../utils/article/address';
import type { Run, Text } from '../../utils/article/article';
import { useEnvironment } from '../useEnvironment';
import styles from './ArticleView.module.css';
import { withSound } from './Sounded';

type Props = {
  readonly text: Text;
  /** Of a note: the mark it begins with leads back into the text. */
  readonly note?: boolean;
};

/** Running text. Line ends stay `\n` in the text nodes (`white-space: pre-line` breaks them), so that offsets in the page are those of the model. */
export function TextView({ text, note = false }: Props) {
  let at = 0;
  return text.map((run) => {
    const start = at;
    at += run.text.length;
    return run.note === undefined ? <RunView key={start} run={run} /> : <NoteMark key={start} run={run} number={run.note} back={note} />;
  });
}

/** The mark of a note and the mark the note begins with: each a link to the other. On paper they are plain. */
function NoteMark({ run, number, back }: { readonly run: Run; readonly number: number; readonly back: boolean }) {
  const { words } = useEnvironment();
  const [here, there] = back ? (['note', 'mark'] as const) : (['mark', 'note'] as const);
  const name = words(back ? 'noteBack' : 'noteOpen', run.text.trim());
  return (
    <a
      id={innerAddress(here, number).slice(1)}
      href={innerAddress(there, number)}
      role={back ? 'doc-backlink' : 'doc-noteref'}
      aria-label={name}
      className={styles.mark}
    >
      <RunView run={run} />
    </a>
  );
}

/** Tags from the innermost outwards. */
function RunView({ run }: { readonly run: Run }) {
  let shown: ReactNode = run.text;
  if (run.ruby) shown = withRuby(shown, run.ruby);
  if (run.sound) shown = withSound(shown, run.sound);
  if (run.superscript) shown = <sup>{shown}</sup>;
  if (run.subscript) shown = <sub>{shown}</sub>;
  if (run.underline) shown = <u>{shown}</u>;
  if (run.emphasis) shown = <em>{shown}</em>;
  if (run.strong) shown = <strong>{shown}</strong>;
  if (run.href) shown = withLink(shown, run.href);
  return run.lang ? <span lang={run.lang}>{shown}</span> : shown;
}

function withRuby(shown: ReactNode, reading: string): ReactNode {
  return (
    <ruby>
      {shown}
      <rt>{reading}</rt>
    </ruby>
  );
}

function withLink(shown: ReactNode, href: string): ReactNode {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {shown}
    </a>
  );
}
