import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../../utils/article/article';
import type { PlayerState } from '../../../utils/speech/player-state';
import { type Follower, follower } from './follow';
import { type Marker, marker } from './mark';
import { rangesOf } from './ranges';
import { type Ruler, ruler } from './ruler';

export type Spotlight = {
  /** Marks what is being said and keeps it in view. `flowing`: the voice went on by itself. */
  readonly show: (state: PlayerState, word: Place | undefined, flowing: boolean) => void;
  /** From now on the page follows the voice again. */
  readonly goBack: () => void;
  readonly away: boolean;
};

const samePlace = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.block === other?.block && one?.start === other?.start && one?.end === other?.end;

/** The leaves of the sentence bear an attribute, so that all others can be dimmed. */
function standOut(root: Element, block: number | undefined): void {
  for (const leaf of root.querySelectorAll('[data-reading]')) leaf.removeAttribute('data-reading');
  if (block !== undefined) for (const leaf of root.querySelectorAll(`[data-block="${block}"]`)) leaf.setAttribute('data-reading', '');
}

class Light {
  private place: Place | undefined;
  private word: Place | undefined;
  private readonly marker: Marker;
  private readonly ruler: Ruler;

  constructor(
    private readonly root: HTMLElement,
    readonly follower: Follower,
  ) {
    this.marker = marker(root);
    this.ruler = ruler(root);
  }

  show(state: PlayerState, word: Place | undefined, flowing: boolean): void {
    const place = state.script[state.sentence]?.place;
    if (flowing && state.kind === 'playing' && !state.sounding) return;
    if (!samePlace(place, this.place)) this.showSentence(place);
    if (samePlace(word, this.word)) return;
    this.word = word;
    const ranges = word ? rangesOf(this.root, word) : [];
    this.marker.mark('word', ranges);
    if (ranges.length > 0) this.ruler.around(ranges);
  }

  private showSentence(place: Place | undefined): void {
    const ranges = place ? rangesOf(this.root, place) : [];
    this.place = ranges.length > 0 ? place : undefined;
    this.marker.mark('sentence', ranges);
    this.ruler.around(ranges);
    standOut(this.root, place?.block);
    this.follower.follow(ranges);
  }

  out(): void {
    this.marker.clear();
    this.ruler.clear();
    standOut(this.root, undefined);
  }
}

/** The mark on the words being said, and the page's following of it. */
export function useSpotlight(root: HTMLElement): Spotlight {
  const [away, setAway] = useState(false);
  const light = useRef<Light>(undefined);

  useLayoutEffect(() => {
    const life = new AbortController();
    light.current ??= new Light(root, follower(setAway, root, life.signal));
    return () => {
      life.abort();
      light.current?.out();
      light.current = undefined;
    };
  }, [root]);

  const handle = useMemo(
    () => ({
      show: (...seen: Parameters<Light['show']>) => light.current?.show(...seen),
      goBack: () => light.current?.follower.goBack(),
    }),
    [],
  );
  return useMemo(() => ({ ...handle, away }), [handle, away]);
}
