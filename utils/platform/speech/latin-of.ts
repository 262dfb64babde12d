import { pinyin } from 'pinyin-pro';

export type Spelled = { readonly text: string; readonly wordAt: (position: number) => { readonly at: number; readonly length: number } };

export async function latinOf(text: string, lang: string): Promise<Spelled> {
  if (!lang.startsWith('zh')) return { text, wordAt: (at) => ({ at, length: 1 }) };
  const starts: number[] = [];
  let latin = '';
  pinyin(text, { toneType: 'num', type: 'array', v: true, toneSandhi: true, nonZh: 'spaced' }).forEach((syllable, index) => {
    starts[latin.length] = index;
    latin += `${syllable} `;
  });
  const order = Object.keys(starts).map(Number);
  return {
    text: latin,
    wordAt: (position) => ({ at: starts[order.findLast((start) => start <= position) ?? 0] ?? 0, length: 1 }),
  };
}
