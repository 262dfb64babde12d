import { bundled } from '../../../scripts/bundled.mjs';

const { main } = await bundled('bench-extract', "export { main } from './tests/bench/extract/main';", {
  packages: 'external',
  define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
});
process.exitCode = await main(process.argv.slice(2));
