import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What TypeScript of the product or of its measurings exports, bundled for Node: `source` is its code, as a module at the project's root. */
export async function bundled(name, source, more = {}) {
  const outfile = resolve(root, 'node_modules/.cache', name, 'bundle.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    ...more,
  });
  return import(pathToFileURL(outfile).href);
}
