import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const TARGETS = ['chrome-mv3', 'firefox-mv3'] as const;

export type Target = (typeof TARGETS)[number];

export function root(target: Target): string {
  return join('.output', target);
}

/** All files of a built extension, as paths below its root. */
export function builtFiles(target: Target): readonly string[] {
  const entries = readdirSync(root(target), { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(root(target).length + 1));
}

export function builtText(target: Target, file: string): string {
  return readFileSync(join(root(target), file), 'utf8');
}
