import { type Article, FACTS, TITLE } from '../../../utils/article/article';
import { blockText } from '../../../utils/article/text';
import type { Stillness } from '../../../utils/speech/player-state';
import type { SpeechSentence } from '../../../utils/speech/script';
import type { Session } from './session';

/** The sentence in large letters: as it stands in the article, with the sounds of its rare characters, and in it the word being said. */
export type Caption = {
  readonly text: string;
  readonly word?: { readonly start: number; readonly end: number };
  readonly sounds?: Article['sounds'];
};

/** What the bar shows. */
export type ListenView = {
  readonly kind: 'speaking' | 'still';
  readonly why: Stillness;
  /** Counted from 1. */
  readonly sentence: number;
  readonly sentences: number;
  /** What is left, in whole minutes; 0 is less than one. */
  readonly minutes: number;
  readonly caption: Caption;
  /** Minutes until it falls asleep. */
  readonly sleep: number | undefined;
};

function textOf(article: Article, sentence: SpeechSentence): string {
  const { block, start, end } = sentence.place;
  if (block === FACTS) return sentence.text;
  const of = block === TITLE ? article.meta.title : article.blocks[block];
  if (of === undefined) return sentence.text;
  const text = typeof of === 'string' ? of : blockText(of);
  return text.slice(start, end).replace(/\n/g, ' ') || sentence.text;
}

function captionOf(article: Article, session: Session): Caption {
  const { script, sentence } = session.state();
  const said = script[sentence];
  if (!said) return { text: '' };
  const { sounds } = article;
  const text = textOf(article, said);
  const word = session.wordPlace();
  if (!word || said.place.block === FACTS) return { text, sounds };
  return { text, sounds, word: { start: word.start - said.place.start, end: word.end - said.place.start } };
}

export function viewOf(article: Article, session: Session, now: number): ListenView {
  const { why, sentence, script, sleep } = session.state();
  return {
    kind: session.isSpeaking() ? 'speaking' : 'still',
    why,
    sentence: Math.min(script.length, sentence + 1),
    sentences: script.length,
    minutes: Math.round(session.remaining() / 60_000),
    caption: captionOf(article, session),
    sleep: sleep === undefined ? undefined : Math.max(1, Math.ceil((sleep - now) / 60_000)),
  };
}
