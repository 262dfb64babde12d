import type { Article, ArticleMeta, Place, Run, Text } from '../article';
import { TITLE } from '../article';
import { plain } from '../text';
import { mapBlock } from './map-text';
import { type Offsets, offsetsOf, toConverted, toOriginal } from './offsets';

/**
 * An article in the other script, and the way between the two: marks and places are kept in the original.
 * @public
 */
export type Converted = {
  readonly article: Article;
  readonly placeHere: (original: Place) => Place;
  readonly placeInOriginal: (here: Place) => Place;
};

type Convert = (text: string) => string;
type Stretch = readonly [original: number, converted: number];

/**
 * The article in simplified or traditional characters, word by word (头发 is 頭髮, 发展 發展). Links, marks and tables stay where they are; the article handed in is not touched.
 * Loads the dictionary, which is heavy: import this module dynamically.
 * @param region whose traditional forms: `tw` or `hk`
 * @public
 */
export async function inScript(article: Article, script: 'simplified' | 'traditional', region: 'tw' | 'hk' = 'tw'): Promise<Converted> {
  return convertedBy(
    article,
    await converterTo(script, region),
    script === 'simplified' ? 'zh-Hans' : region === 'hk' ? 'zh-Hant-HK' : 'zh-Hant',
  );
}

async function converterTo(script: 'simplified' | 'traditional', region: 'tw' | 'hk'): Promise<Convert> {
  if (script === 'simplified') return (await import('opencc-js/t2cn')).Converter({ from: 't', to: 'cn' });
  return (await import('opencc-js/cn2t')).Converter({ from: 'cn', to: region });
}

export function convertedBy(article: Article, convert: Convert, lang: string): Converted {
  const offsets: (Offsets | undefined)[] = [];
  const blocks = article.blocks.map((block, index) => {
    const stretches: Stretch[] = [];
    const converted = mapBlock(block, (text) => {
      // The line end between two leaves.
      if (stretches.length > 0) stretches.push([1, 1]);
      else stretches.push([0, 0]);
      const made = convertedText(text, convert);
      stretches.push(...made.stretches);
      return made.text;
    });
    offsets[index] = stretches.every(([original, other]) => original === other) ? undefined : offsetsOf(stretches);
    return converted;
  });
  const title = convertedText([{ text: article.meta.title }], convert);
  const titleOffsets = offsetsOf(title.stretches);
  const through = (place: Place, step: (offsets: Offsets, at: number) => number): Place => {
    const map = place.block === TITLE ? titleOffsets : offsets[place.block];
    return map ? { ...place, start: step(map, place.start), end: step(map, place.end) } : place;
  };
  return {
    article: { meta: convertedMeta(article.meta, convert, lang), blocks },
    placeHere: (place) => through(place, toConverted),
    placeInOriginal: (place) => through(place, toOriginal),
  };
}

/** Converts the whole of a text, so that words are seen across its runs; where lengths change, stretch by stretch and run by run. */
function convertedText(text: Text, convert: Convert): { readonly text: Text; readonly stretches: readonly Stretch[] } {
  const whole = plain(text);
  const other = convert(whole);
  if (other.length === whole.length) return { text: sliced(text, other), stretches: [[whole.length, whole.length]] };
  const stretches: Stretch[] = [];
  const runs = text.map((run): Run => {
    const pieces = run.text.match(/[\u3400-\u9fff\ud800-\udfff]+|[^\u3400-\u9fff\ud800-\udfff]+/g) ?? [];
    const converted = pieces.map((piece) => {
      const made = convert(piece);
      stretches.push([piece.length, made.length]);
      return made;
    });
    return { ...run, text: converted.join('') };
  });
  return { text: runs, stretches };
}

function sliced(text: Text, converted: string): Text {
  let at = 0;
  return text.map((run): Run => {
    const start = at;
    at += run.text.length;
    return { ...run, text: converted.slice(start, at) };
  });
}

function convertedMeta(meta: ArticleMeta, convert: Convert, lang: string): ArticleMeta {
  const fields = ['title', 'kicker', 'subtitle', 'site', 'source', 'byline', 'editor'] as const;
  const changed = Object.fromEntries(fields.flatMap((field) => (meta[field] === undefined ? [] : [[field, convert(meta[field])]])));
  const columns = meta.columns ? { columns: meta.columns.map(convert) } : {};
  const document = meta.document
    ? { document: meta.document.map(({ label, value }) => ({ label: convert(label), value: convert(value) })) }
    : {};
  return { ...meta, ...changed, ...columns, ...document, lang };
}
