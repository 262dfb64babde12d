import type { SpeechSentence } from './script';

/** @public */
export type Move = 'next-sentence' | 'previous-sentence' | 'next-paragraph' | 'previous-paragraph';

export function firstOfParagraph(script: readonly SpeechSentence[], from: number): number {
  const paragraph = script[from]?.paragraph;
  let first = from;
  while (first > 0 && script[first - 1]?.paragraph === paragraph) first -= 1;
  return first;
}

/**
 * The sentence that a move leads to. Going back from what has been heard for a while (`underway`) goes to its beginning, else to the one before.
 */
export function moved(script: readonly SpeechSentence[], from: number, move: Move, underway: boolean): number | 'end' {
  const first = firstOfParagraph(script, from);
  switch (move) {
    case 'next-sentence':
      return from + 1 < script.length ? from + 1 : 'end';
    case 'next-paragraph': {
      const paragraph = script[from]?.paragraph;
      const next = script.findIndex((sentence, index) => index > from && sentence.paragraph !== paragraph);
      return next === -1 ? 'end' : next;
    }
    case 'previous-sentence':
      return underway ? from : Math.max(0, from - 1);
    case 'previous-paragraph':
      return underway || from > first ? first : firstOfParagraph(script, Math.max(0, first - 1));
  }
}
