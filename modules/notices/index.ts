import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
};

/** Puts our licence and those of all that we bring along into the built extension, so that each package carries them. */
export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', async (_, files) => {
    files.push({ contents: await readFile(join(wxt.config.root, 'LICENSE'), 'utf8'), relativeDest: 'LICENSE.txt' });
    files.push({ contents: await notices(wxt.config.root), relativeDest: 'THIRD_PARTY_NOTICES.txt' });
  });
});

async function notices(root: string): Promise<string> {
  const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const tools: Readonly<Record<string, string>> = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).devDependencies;
  const isTool = (path: string): boolean => path.replace(/^node_modules\//, '') in tools;
  const shipped = Object.entries(lock.packages).filter(
    ([path, each]) => path !== '' && !each.dev && !each.optional && !each.peer && !isTool(path),
  );
  const parts = await Promise.all(
    shipped.map(async ([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return `${name} ${version}\nLicence: ${license}\n\n${await licenceText(join(root, path))}`;
    }),
  );
  return `${parts.join(`\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The licence files a package brings (`LICENSE`, a folder of them), or nothing where it only names its licence. */
async function licenceText(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((file) => /^(?:licen[cs]es?|copying|notice)\b/i.test(file.slice(folder.length + 1)))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}
