import type { Run, Text } from '../article/article';

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};
const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
};
const NOTE_MARK = /^\s*(?:[[［〔【(（]\s*(?:\d{1,3}|[*＊†‡①-⑳])(?:[,，\-–—]\d{1,3})*\s*[\]］〕】)）]|[*＊†‡]+|[①-⑳]|注\d*)\s*$/u;
const BEFORE_A_POWER = /(?:[A-Za-zμ㎏\d)）]|米)$/u;

/**
 * The plain text of a leaf with what raised and lowered characters mean, of the very same length: `m²`, `10⁴` and `CO₂` are told from `m2`, `104` and `CO2`;
 * the mark of a footnote becomes white space.
 */
export function markedText(text: Text): string {
  return text.reduce((before, run) => before + marked(run, before), '');
}

function marked(run: Run, before: string): string {
  if (run.note !== undefined && before !== '') return '\u200b'.repeat(run.text.length);
  if (run.superscript) {
    if (NOTE_MARK.test(run.text) || (/^\d{1,3}$/.test(run.text) && !BEFORE_A_POWER.test(before))) return '\u200b'.repeat(run.text.length);
    return replaced(run.text, RAISED);
  }
  return run.subscript ? replaced(run.text, LOWERED) : run.text;
}

function replaced(text: string, by: Readonly<Record<string, string>>): string {
  return text.replace(/[0-9+\-−]/g, (sign) => by[sign] ?? sign);
}
