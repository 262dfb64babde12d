import type { Run, Text } from '../../article/article';

/** What a run says beside its text. */
export type Style = Omit<Run, 'text'>;

const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
/** Control characters, soft hyphens, zero-width and direction marks: nothing a reader sees, and some turn lines round. */
const UNSEEN = /(?![\t\n\f\r])[\p{Cc}\p{Cf}\ufff0-\ufffd]/gu;

/** What stands between the tags of a page. */
const BLANK = /^[ \t\r\n\f]+$/;
/** What most texts have none of. */
const UNTIDY = /[\p{Cc}\p{Cf}\ufff0-\ufffd]| {2}/u;

/** Page text as it would be seen: runs of white space are one space; a line end in the source between two Chinese characters is none. */
export function seen(text: string): string {
  if (BLANK.test(text)) return ' ';
  if (!UNTIDY.test(text)) return text;
  const clean = text.replace(UNSEEN, '');
  return clean.replace(/[ \t\r\n\f]+/g, (space, at: number) => {
    const joins = /[\r\n]/.test(space) && CJK.test(clean[at - 1] ?? '') && CJK.test(clean[at + space.length] ?? '');
    return joins ? '' : ' ';
  });
}

/** Where spaces are to be made single, or to go. */
const SPACED = /\u00a0| {2}| \n|\n /;

/** Spaces at both ends off (also full-width ones and `&nbsp;`), doubled ones made single, equal neighbours joined. */
export function tidy(runs: readonly Run[]): Text {
  const joined: { readonly run: Run; text: string; spaced: boolean }[] = [];
  for (const run of runs) {
    const text = singleSpaced(run.text);
    const last = joined.at(-1);
    if (text === '') continue;
    const own = last?.spaced && text.startsWith(' ') ? text.slice(1) : text;
    const spaced = text.endsWith(' ');
    if (last && sameStyle(last.run, run)) {
      last.text += own;
      last.spaced = spaced;
    } else joined.push({ run, text: own, spaced });
  }
  return trimmed(joined.filter(({ text }) => text !== '').map(({ run, text }) => ({ ...run, text })));
}

function singleSpaced(text: string): string {
  return SPACED.test(text) ? text.replace(/[ \u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n') : text;
}

function trimmed(runs: Run[]): Text {
  while (runs[0]) {
    const text = runs[0].text.trimStart();
    if (text !== '') {
      runs[0] = { ...runs[0], text };
      break;
    }
    runs.shift();
  }
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== '') {
      runs[runs.length - 1] = { ...last, text };
      break;
    }
    runs.pop();
  }
  return runs;
}

function sameStyle(left: Run, right: Run): boolean {
  return (
    left.href === right.href &&
    left.note === right.note &&
    left.strong === right.strong &&
    left.emphasis === right.emphasis &&
    left.underline === right.underline &&
    left.superscript === right.superscript &&
    left.subscript === right.subscript &&
    left.ruby === undefined &&
    right.ruby === undefined &&
    left.lang === right.lang
  );
}

/** @public */
export function isBlank(runs: readonly Run[]): boolean {
  return runs.every((run) => run.text.trim() === '');
}

/** What nearly all texts have. It is ready at once; the class of all letters takes a browser a millisecond. */
const COMMON = /[\u4e00-\u9fffa-z0-9]/i;

/** Whether there is a letter or a digit in it. */
export function saysWord(text: string): boolean {
  return COMMON.test(text) || /[\p{L}\p{N}]/u.test(text);
}

/** Without bold, where everything is bold: then it says nothing. */
export function withoutStrong(text: Text): Text {
  return tidy(text.map(({ strong, ...run }) => run));
}

/** Cuts runs at the line ends in them. */
export function linesOf(runs: readonly Run[]): Run[][] {
  let line: Run[] = [];
  const lines = [line];
  for (const run of runs) {
    if (!run.text.includes('\n')) {
      if (run.text !== '') line.push(run);
      continue;
    }
    const parts = run.text.split('\n');
    parts.forEach((text, index) => {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      if (text !== '') line.push({ ...run, text });
    });
  }
  return lines;
}
