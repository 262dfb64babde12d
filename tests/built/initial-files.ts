import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * The scripts and styles a page of ours needs before it shows anything: what its HTML names, what its own script asks for at once, and what all
 * those import statically. What other scripts import on demand is not counted.
 * @public
 */
export function initialFiles(root: string, page: string): readonly string[] {
  const html = readFileSync(join(root, page), 'utf8');
  const named = [...html.matchAll(/(src|href)="([^"]+\.(?:js|css))"/g)].map(([, by, file]) => ({ by, file: join(root, String(file)) }));
  const asked = named.filter(({ by }) => by === 'src').flatMap(({ file }) => importsOf(file, /\bimport\s*\(\s*[`"']([^`"']+\.js)[`"']/g));
  return withImports([...named.map(({ file }) => file), ...asked]);
}

/** @public What stands between a click and the article: the reader's page, and what reads the clicked page, wherever that is loaded. */
export function readerFiles(root: string): readonly string[] {
  const ahead = join(root, 'read-snapshot.js');
  return [...new Set([...initialFiles(root, 'reader.html'), ...(existsSync(ahead) ? withImports([ahead]) : [])])];
}

/** @public These files, and all that their scripts import statically. */
export function withImports(files: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const todo = [...files];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (file.endsWith('.js')) todo.push(...importsOf(file, STATIC));
  }
  return [...found].sort();
}

const STATIC = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

function importsOf(file: string, form: RegExp): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(form)].map((match) => normalize(join(dirname(file), String(match[1]))));
}
