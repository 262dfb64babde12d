import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const made = resolve(here, '../../../node_modules/.cache/bench-listen');
mkdirSync(made, { recursive: true });
await build({
  entryPoints: [resolve(here, 'main.ts')],
  outfile: resolve(made, 'main.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(resolve(made, 'main.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
