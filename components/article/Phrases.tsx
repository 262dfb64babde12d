import { Fragment } from 'react';
import { Sounded } from './Sounded';

/**
 * A line in large letters, broken where the sense allows (GB/T 9704 7.3.1) and never within a word: the style says `word-break: keep-all`,
 * and only between words may the line end.
 */
export function Phrases({ text, lang }: { readonly text: string; readonly lang: string }) {
  let at = 0;
  return wordsOf(text, lang).map((word) => {
    const start = at;
    at += word.length;
    return (
      <Fragment key={start}>
        {start > 0 && <wbr />}
        <Sounded text={word} />
      </Fragment>
    );
  });
}

function wordsOf(text: string, lang: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text];
  try {
    return glued([...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map((each) => each.segment));
  } catch {
    return [...text];
  }
}

/** A number stays with what it counts. */
const NUMBER = /[\d〇一二三四五六七八九十百千万亿两几]$/;

/** Marks stay with their words: none begins a line, no opening one ends it. */
function glued(segments: readonly string[]): readonly string[] {
  const words: string[] = [];
  let open = false;
  for (const segment of segments) {
    const last = words.at(-1);
    const counted = last !== undefined && NUMBER.test(last) && segment.length <= 2;
    if (last !== undefined && (open || counted || /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s]/u.test(segment))) words[words.length - 1] = last + segment;
    else words.push(segment);
    open = /[\p{Ps}\p{Pi}《〈「『（〔【“‘]$/u.test(segment);
  }
  return words;
}
