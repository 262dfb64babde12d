import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowed } from './house/rooms';
import { importsOf, linesOf, packagesOf, product, tests } from './house/tree';

/** The rules of the house that a linter cannot hold (ARCHITECTURE.md says them in words). */

const LONGEST_FILE = 250;

/** A test that is a list of cases may be longer. */
const LONGEST_TEST = 400;

const code = product.filter((file) => /\.tsx?$/.test(file.path));
const pure = code.filter((file) => /^utils\/(?!platform\/)/.test(file.path));

/** Files whose text matches, as `path: match`. */
function hits(files: typeof product, pattern: RegExp): readonly string[] {
  return files.flatMap((file) => {
    const match = pattern.exec(withoutComments(file.text));
    return match ? [`${file.path}: ${match[0].trim()}`] : [];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

test('a file imports only what its room may know', () => {
  const wrong = code.flatMap((file) =>
    importsOf(file)
      .filter((to) => !isAllowed(file.path, to))
      .map((to) => `${file.path} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no two files have one name but for capitals: Windows and macOS take one for the other', () => {
  const paths = [...product, ...tests].map((file) => file.path.replace(/\.[a-z]+$/, ''));
  const twice = [...new Set(paths)].filter((path, _, all) =>
    all.some((other) => other !== path && other.toLowerCase() === path.toLowerCase()),
  );
  expect(twice).toEqual([]);
});

test('no two sheets of styles have one name: classes are called after them', () => {
  const names = product.flatMap((file) => /[^/]+\.module\.css$/.exec(file.path) ?? []);
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});

test('the extension API has one door', () => {
  const doors = code.filter((file) => packagesOf(file).some((name) => name === 'wxt/browser' || name === 'webextension-polyfill'));
  expect(doors.map((file) => file.path)).toEqual(['utils/platform/browser.ts']);
});

test('React is known to components and entrypoints alone', () => {
  const wrong = code.filter((file) => /^utils\//.test(file.path) && packagesOf(file).some((name) => name.startsWith('react')));
  expect(wrong.map((file) => file.path)).toEqual([]);
});

test('a pure room has no clock and no chance', () => {
  expect(hits(pure, /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|crypto\.(?:randomUUID|getRandomValues)/)).toEqual([]);
});

test('nothing is handed to the HTML parser of a living page', () => {
  expect(
    hits(code, /\.(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment/),
  ).toEqual([]);
});

test('trusted types have one policy for documents and one for the voice worker, each made in one place', () => {
  const made = code.flatMap((file) => [...file.text.matchAll(/createPolicy\(\s*'(\w+)'/g)].map((match) => `${match[1]}`));
  expect(made.sort()).toEqual(['inert', 'voice']);
});

test('no page of ours listens to messages from web pages', () => {
  expect(hits(code, /window\.addEventListener\(\s*'message'|\bonmessage\s*=|onMessageExternal|onConnectExternal/)).toEqual([]);
});

test('the product keeps no notes to itself and says nothing on the console', () => {
  const all = product.filter((file) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(file.text)).map((file) => file.path);
  expect(all).toEqual([]);
  expect(hits(code, /\bconsole\.\w+/)).toEqual([]);
});

test('types are doubted at the door, not silenced', () => {
  expect(hits(code, /\bas any\b|: any\b|<any>|@ts-ignore|@ts-nocheck/)).toEqual([]);
  expect(
    hits(
      code.filter((file) => !file.path.startsWith('utils/platform/')),
      /\bas unknown as\b/,
    ),
  ).toEqual([]);
});

test('files are short', () => {
  const long = [...product, ...tests].filter(
    (file) => /\.(tsx?|css)$/.test(file.path) && linesOf(file) > (file.path.startsWith('tests/') ? LONGEST_TEST : LONGEST_FILE),
  );
  expect(long.map((file) => `${file.path}: ${linesOf(file)} lines`)).toEqual([]);
  const sorted = code.map(linesOf).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
});

test('no file names a place on somebody’s machine', () => {
  const roots = ['package.json', 'wxt.config.ts', 'vitest.config.ts', 'biome.json', 'knip.json', 'README.md', 'ARCHITECTURE.md'];
  const files = [...product, ...tests, ...roots.map((path) => ({ path, text: readIfThere(path) }))];
  const wrong = files.filter((file) => /(?<![\w.:/])\/(?:home|Users|root|work)\/\w/.test(file.text));
  expect(wrong.map((file) => file.path)).toEqual([]);
});

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

test('what ships depends on few packages, each of one exact version from one place', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(10);
  for (const version of [...Object.values(dependencies), ...Object.values(devDependencies)]) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const lock: { packages: Record<string, { resolved?: string; integrity?: string }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const resolved = Object.values(lock.packages).flatMap((each) => (each.resolved ? [each] : []));
  expect(new Set(resolved.map((each) => new URL(String(each.resolved)).host)).size).toBeLessThanOrEqual(1);
  expect(resolved.filter((each) => !each.integrity)).toEqual([]);
});

test('a fault is never hidden: no test is skipped by hand, asks to be tried again, or is left for later', () => {
  const own = tests.filter((file) => !file.path.startsWith('tests/house'));
  expect(hits(own, /\b(?:it|test|describe)\.(?:skip|todo|only)\b|\bretry:\s*[1-9]/)).toEqual([]);
});
