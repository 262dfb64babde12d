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

/** What we change of it while building; licences ask that this is said. */
const CHANGED: Readonly<Record<string, string>> = {
  '@echogarden/espeak-ng-emscripten':
    'Changed: cut down to the languages that Qingdu speaks, as modules/embedded-voice of its sources says.',
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
      const facts = [`${name} ${version}`, `Licence: ${license}`, `Source: ${await sourceOf(join(root, path))}`, CHANGED[name]];
      return `${facts.filter(Boolean).join('\n')}\n\n${await licenceText(join(root, path))}`;
    }),
  );
  return `${parts.join(`\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Where a package says that its source lies, as an address that can be opened. */
async function sourceOf(folder: string): Promise<string> {
  const { repository = '' }: { repository?: string | { url: string } } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const said = typeof repository === 'string' ? repository : repository.url;
  const address = said
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');
  return /^[\w-]+\/[\w-]+$/.test(address) ? `https://github.com/${address}` : address;
}

/** The licence files a package brings (`LICENSE`, a folder of them, what others gave to it). */
async function licenceText(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((file) => /^(?:licen[cs]es?\b|copying\b|notice\b|third[-_]party)/i.test(file.slice(folder.length + 1)))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}
