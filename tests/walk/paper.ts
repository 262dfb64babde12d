import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Paper = { readonly text: string; readonly pages: number };

/** What stands on the printed pages (by poppler's pdftotext). */
export function readPaper(pdf: Uint8Array): Paper {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-paper-'));
  const file = join(folder, 'paper.pdf');
  try {
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    return { text, pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1] ?? 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
