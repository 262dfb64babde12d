import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { trimData, trimScript } from './trim';

const script = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
const data = script.replace(/\.js$/, '.data');

/** Where the data lies in the built extension; `embedded-worker.ts` asks for it by this name. */
const DATA_FILE = 'speech/espeak-ng.data';

const trimmedScript = (): Plugin => ({
  name: 'embedded-voice',
  enforce: 'pre',
  async transform(code, id) {
    return id.includes('espeak-ng-emscripten/espeak-ng.js') ? { code: trimScript(code, await readFile(data)), map: null } : undefined;
  },
});

/**
 * Cuts the speech synthesiser (24 MB, 131 languages) down to what the reader speaks while the extension is being built, so that nothing
 * of it has to be kept in the repository.
 */
export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ worker: { format: 'es', plugins: () => [trimmedScript()] } }));
  wxt.hook('build:publicAssets', async (_, files) => {
    const folder = join(wxt.config.wxtDir, 'embedded-voice');
    await mkdir(folder, { recursive: true });
    const trimmed = join(folder, 'espeak-ng.data');
    await writeFile(trimmed, trimData(await readFile(script, 'utf8'), await readFile(data)));
    files.push({ absoluteSrc: trimmed, relativeDest: DATA_FILE });
  });
});
