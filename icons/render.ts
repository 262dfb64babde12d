/** Draws the icons at every size: `node icons/render.ts`. The small ones have fewer strokes, set on whole pixels. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const SIZES = [16, 24, 32, 48, 96, 128];
/** Up to here the ten strokes of the character would run together. */
const SMALL = 24;

const here = import.meta.dirname;
const target = resolve(here, '../public/icon');
mkdirSync(target, { recursive: true });
for (const size of SIZES) {
  const drawing = readFileSync(resolve(here, size <= SMALL ? 'seal-small.svg' : 'seal.svg'), 'utf8');
  writeFileSync(resolve(target, `${size}.png`), new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng());
}
