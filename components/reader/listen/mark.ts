import './mark.css';
import styles from './mark.module.css';

/** Which of the two marks: the sentence that is being read, and in it the word. */
export type MarkName = 'sentence' | 'word';

/** Puts marks onto the words of the page without touching its elements. */
export type Marker = {
  mark(name: MarkName, ranges: readonly Range[]): void;
  clear(): void;
};

/** Names of the highlights in `mark.css`. */
const HIGHLIGHT = { sentence: 'reading-sentence', word: 'reading-word' } as const;

function highlightMarker(): Marker {
  CSS.highlights.set(HIGHLIGHT.sentence, new Highlight());
  const word = new Highlight();
  word.priority = 1;
  CSS.highlights.set(HIGHLIGHT.word, word);
  const put = (name: MarkName, ranges: readonly Range[]) => {
    const highlight = CSS.highlights.get(HIGHLIGHT[name]);
    highlight?.clear();
    for (const range of ranges) highlight?.add(range);
  };
  return {
    mark: put,
    clear() {
      put('sentence', []);
      put('word', []);
    },
  };
}

function boxes(layer: Element, name: MarkName, ranges: readonly Range[]): readonly HTMLElement[] {
  const origin = layer.getBoundingClientRect();
  return ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter((rect) => rect.width > 0)
    .map((rect) => {
      const box = document.createElement('div');
      box.className = styles[name] ?? '';
      box.dataset['mark'] = name;
      box.style.insetInlineStart = `${rect.left - origin.left}px`;
      box.style.insetBlockStart = `${rect.top - origin.top}px`;
      box.style.inlineSize = `${rect.width}px`;
      box.style.blockSize = `${rect.height}px`;
      return box;
    });
}

/** For browsers without highlights: boxes behind the words, laid anew when the page changes its measures. */
function boxMarker(root: HTMLElement): Marker {
  const layer = document.createElement('div');
  layer.className = styles.layer ?? '';
  layer.setAttribute('aria-hidden', 'true');
  root.classList.add(styles.ground ?? '');
  root.append(layer);
  const marked: Record<MarkName, readonly Range[]> = { sentence: [], word: [] };
  const draw = () => layer.replaceChildren(...boxes(layer, 'sentence', marked.sentence), ...boxes(layer, 'word', marked.word));
  const watch = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(draw);
  watch?.observe(root);
  return {
    mark(name, ranges) {
      marked[name] = ranges;
      draw();
    },
    clear() {
      watch?.disconnect();
      layer.remove();
      root.classList.remove(styles.ground ?? '');
    },
  };
}

/** The best way of marking words that this browser has. */
export function marker(root: HTMLElement): Marker {
  return 'highlights' in CSS && typeof Highlight === 'function' && coloursHighlights(root) ? highlightMarker() : boxMarker(root);
}

/**
 * Chromium knew highlights before it knew variables in them (109 does not): of the mark nothing but the underline would be seen.
 * https://github.com/w3c/csswg-drafts/issues/9909
 */
function coloursHighlights(root: HTMLElement): boolean {
  return getComputedStyle(root, `::highlight(${HIGHLIGHT.sentence})`).backgroundColor !== 'rgba(0, 0, 0, 0)';
}
