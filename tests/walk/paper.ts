import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Paper = { readonly text: string; readonly pages: number };

/** What stands on the printed pages (by poppler's pdftotext). */
export function readPaper(pdf: Uint8Array): Paper {
  return onDisk(pdf, (file) => {
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    return { text, pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1] ?? 0) };
  });
}

/** The white margin around what is printed on each sheet, in millimetres: the narrowest of its four (by poppler's pdftoppm). */
export function marginsOf(pdf: Uint8Array): readonly number[] {
  return onDisk(pdf, (file) => {
    const sheets = execFileSync('pdftoppm', ['-r', String(DOTS_AN_INCH), '-gray', file], { maxBuffer: 256 * 1024 * 1024 });
    return [...sheetsIn(sheets)].map(({ width, dots }) => (narrowest(width, dots) * 25.4) / DOTS_AN_INCH);
  });
}

const DOTS_AN_INCH = 36;
const WHITE = 255;

/** Grey pictures, one behind the other: `P5`, width, height and the value of white, then a byte a dot. */
function* sheetsIn(pictures: Buffer): Generator<{ readonly width: number; readonly dots: Buffer }> {
  for (let at = 0; at < pictures.length; ) {
    const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pictures.toString('latin1', at, at + 40)) ?? [];
    if (!head) throw new Error('This is no grey picture.');
    const start = at + head.length;
    at = start + Number(width) * Number(height);
    yield { width: Number(width), dots: pictures.subarray(start, at) };
  }
}

/** How many dots are white from the nearest edge inwards. */
function narrowest(width: number, dots: Buffer): number {
  const height = dots.length / width;
  const inked = [...dots.keys()].filter((at) => dots[at] !== WHITE);
  const margins = inked.map((at) => {
    const [across, down] = [at % width, Math.floor(at / width)];
    return Math.min(across, width - 1 - across, down, height - 1 - down);
  });
  return margins.reduce((least, margin) => Math.min(least, margin), width);
}

function onDisk<Result>(pdf: Uint8Array, look: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-paper-'));
  const file = join(folder, 'paper.pdf');
  try {
    writeFileSync(file, pdf);
    return look(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
