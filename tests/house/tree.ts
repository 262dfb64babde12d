import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export type SourceFile = { readonly path: string; readonly text: string };

const PRODUCT = ['entrypoints', 'components', 'utils', 'modules'];

/** @public Every script and style of the product, with its text. */
export const product: readonly SourceFile[] = PRODUCT.flatMap((room) => sources(room));

/** @public Everything under tests, pages under test aside. */
export const tests: readonly SourceFile[] = sources('tests').filter((file) => !file.path.startsWith('tests/pages/'));

function sources(room: string): readonly SourceFile[] {
  if (!existsSync(room)) return [];
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((name) => join(room, name).replaceAll('\\', '/'))
    .filter((path) => /\.(tsx?|css|html|md)$/.test(path) && statSync(path).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** @public The files of the project that this file imports, as paths from the root; packages are left away. */
export function importsOf(file: SourceFile): readonly string[] {
  const specifiers = [...file.text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => String(match[1]));
  return specifiers
    .filter((each) => each.startsWith('.'))
    .map((each) => relative(process.cwd(), resolve(dirname(file.path), each)).replaceAll('\\', '/'));
}

/** @public The packages that this file imports. */
export function packagesOf(file: SourceFile): readonly string[] {
  const specifiers = [...file.text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'.][^']*)'/g)].map((match) => String(match[1]));
  return specifiers;
}

/** @public */
export function linesOf(file: SourceFile): number {
  return file.text.trimEnd().split('\n').length;
}
