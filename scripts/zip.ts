import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive, type Entry, filesBelow } from './archive.ts';

/** Packs both built extensions for the stores, and the sources for those who check them. The same sources give the same bytes. */

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the project keeps under version control, test pages and all. */
function sources(): readonly Entry[] {
  const paths = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  return paths.map((path) => ({ name: path, bytes: readFileSync(path) }));
}

mkdirSync('dist', { recursive: true });
for (const [target, entries] of [
  ['chrome', filesBelow('.output/chrome-mv3')],
  ['firefox', filesBelow('.output/firefox-mv3')],
  ['sources', sources()],
] as const) {
  const bytes = archive(entries);
  const file = join('dist', `${name}-${version}-${target}.zip`);
  writeFileSync(file, bytes);
  console.log(
    `${file}  ${entries.length} files, ${Math.ceil(bytes.length / 1024)} kB, sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
  );
}
