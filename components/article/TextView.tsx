import type { ReactNode } from 'react';
import type { Run, Text } from '../../utils/article/article';

/** Running text. Line ends stay `\n` in the text nodes (`white-space: pre-line` breaks them), so that offsets in the page are those of the model. */
export function TextView({ text }: { readonly text: Text }) {
  let at = 0;
  return text.map((run) => {
    const start = at;
    at += run.text.length;
    return <RunView key={start} run={run} />;
  });
}

/** Tags from the innermost outwards. */
function RunView({ run }: { readonly run: Run }) {
  let shown: ReactNode = run.text;
  if (run.ruby) shown = withRuby(shown, run.ruby);
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
