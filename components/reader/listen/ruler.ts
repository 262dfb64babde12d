import styles from './ruler.module.css';

/** The reading line: two lines across the column, above and below what is being read. They touch no word, so the text's contrast stays what it is. */
export type Ruler = {
  /** Lays them around these words, where the listener wished for them. */
  around(ranges: readonly Range[]): void;
  clear(): void;
};

/** How far from the letters they lie: half of what stands between two lines of text. */
function gapAt(range: Range, height: number): number {
  const element = range.startContainer.parentElement;
  const line = element ? Number.parseFloat(getComputedStyle(element).lineHeight) : Number.NaN;
  return Number.isFinite(line) ? Math.max(0, (line - height) / 2) : 0;
}

export function ruler(root: HTMLElement): Ruler {
  const frame = document.createElement('div');
  frame.className = styles.ruler ?? '';
  frame.dataset['ruler'] = '';
  frame.setAttribute('aria-hidden', 'true');
  frame.hidden = true;
  root.append(frame);
  let words: readonly Range[] = [];

  function lay(): void {
    const rects =
      root.dataset['around'] === 'line' ? words.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0) : [];
    const [first] = rects;
    const [range] = words;
    frame.hidden = first === undefined;
    if (!first || !range) return;
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const gap = gapAt(range, first.height);
    frame.style.insetBlockStart = `${top - gap - root.getBoundingClientRect().top}px`;
    frame.style.blockSize = `${bottom - top + 2 * gap}px`;
  }

  const watch = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(lay);
  watch?.observe(root);
  // Chosen on the settings' page while this one is open.
  const wish = new MutationObserver(lay);
  wish.observe(root, { attributeFilter: ['data-around'] });
  return {
    around(ranges) {
      words = ranges;
      lay();
    },
    clear() {
      watch?.disconnect();
      wish.disconnect();
      frame.remove();
    },
  };
}
