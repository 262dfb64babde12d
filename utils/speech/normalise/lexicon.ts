/**
 * An entry of a lexicon: where `text` stands, `reading` is said.
 * @public
 */
export type LexiconEntry = { readonly text: string; readonly reading: string };

/**
 * Fixed forms that no rule gets right, and abbreviations that voices spell wrongly. The reading is what is said; what it replaces is lit as a whole.
 */
export const FIXED_FORMS: readonly LexiconEntry[] = [
  { text: '7×24小时', reading: '七乘二十四小时' },
  { text: '7*24小时', reading: '七乘二十四小时' },
  { text: '5×8小时', reading: '五乘八小时' },
  { text: '24hr', reading: '二十四小时' },
  { text: '24H', reading: '二十四小时' },
  { text: '24/7', reading: '二十四小时七天' },
  { text: '7x24小时', reading: '七乘二十四小时' },
  { text: '7X24小时', reading: '七乘二十四小时' },
  { text: 'Wi-Fi', reading: 'WiFi' },
  { text: 'O3-8h', reading: 'O三，八小时' },
  { text: '今彩539', reading: '今彩五三九' },
  { text: 'C919', reading: 'C九一九' },
  { text: 'EV71', reading: 'EV七一' },
];

/** Entries by their first character, the longer before the shorter. */
export type Lexicon = ReadonlyMap<string, readonly LexiconEntry[]>;

export function lexiconOf(entries: readonly LexiconEntry[]): Lexicon {
  const byFirst = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const first = entry.text[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.text.length - one.text.length);
  return byFirst;
}

/** The entry that stands at a place in the text. A Latin or numeric entry matches whole words alone. */
export function entryAt(lexicon: Lexicon, text: string, at: number): LexiconEntry | undefined {
  return lexicon.get(text[at] ?? '')?.find((entry) => text.startsWith(entry.text, at) && isWhole(text, at, at + entry.text.length));
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (one: string, other: string) => (/[A-Za-z]/.test(one) && /[A-Za-z]/.test(other)) || (/\d/.test(one) && /\d/.test(other));
  return !joins(text[start - 1] ?? '', text[start] ?? '') && !joins(text[end - 1] ?? '', text[end] ?? '');
}
