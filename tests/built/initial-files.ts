import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * The scripts and styles a page of ours needs before it shows anything: what its HTML names, and what those scripts
 * import statically. What is imported on demand is not counted.
 * @public
 */
export function initialFiles(root: string, page: string): readonly string[] {
  const html = readFileSync(join(root, page), 'utf8');
  return withImports([...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => join(root, String(match[1]))));
}

/** @public These files, and all that their scripts import statically. */
export function withImports(files: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const todo = [...files];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (file.endsWith('.js')) todo.push(...staticImports(file));
  }
  return [...found].sort();
}

function staticImports(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8');
  const specifiers = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map((match) => String(match[1]));
  return specifiers.map((each) => normalize(join(dirname(file), each)));
}
