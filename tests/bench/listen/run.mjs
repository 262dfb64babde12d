import { bundled } from '../../../scripts/bundled.mjs';

const { main } = await bundled('bench-listen', "export { main } from './tests/bench/listen/main';", { packages: 'external' });
process.exitCode = await main(process.argv.slice(2));
