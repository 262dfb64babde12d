// @vitest-environment jsdom
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageElement } from '../../../../../utils/extract/page/page-element';
import { parsePage } from '../../../../../utils/extract/page/parse-page';
import { testOf } from '../../../../../utils/extract/page/selector';
import { inert } from '../read-html';

const ROOT = join(import.meta.dirname, '../../../../..');
const PAGES = join(ROOT, 'tests/pages');

/** Every selector of our rules: what is asked for right there, and what a constant beside it says. */
const SELECTORS = [
  ...new Set(
    globSync('utils/extract/**/*.ts', { cwd: ROOT })
      .filter((file) => !file.includes('/page/') && !file.includes('second-opinion') && !file.includes('unclobber'))
      .flatMap((file) => selectorsIn(readFileSync(join(ROOT, file), 'utf8'))),
  ),
];

function selectorsIn(code: string): string[] {
  const asked = [...code.matchAll(/\.(?:querySelector(?:All)?|closest|matches)\(\s*(?:'([^']+)'|([A-Z_]+))/g)];
  return asked.flatMap(([, said, name]) => said ?? constantIn(code, name ?? ''));
}

function constantIn(code: string, name: string): string[] {
  const [, one, list] = new RegExp(`const ${name} =\\s+(?:'([^']+)'|\\[([^;]+)\\]\\.join)`).exec(code) ?? [];
  return one ? [one] : [...(list ?? '').matchAll(/'([^']+)'/g)].map(([, part]) => part ?? '');
}

test('our rules ask for this and that', () => {
  expect(SELECTORS.length).toBeGreaterThan(25);
  expect(SELECTORS).toContain('a[href]');
});

const STRANGE =
  '<a href>一</a><a target="_x">二</a><a target="">三</a><a target="x">四</a><a rel="nofollow NEXT">五</a><input type="HIDDEN"><input type="Text"><input>' +
  '<font size="+2">六</font><font size="4">七</font><div class="xPAGEx">八</div><p style="FONT-SIZE:20px">九</p><iframe src="A.PDF?x"></iframe><object type="application/pdf" data="b.pdf"></object>' +
  '<link rel="Canonical" href="/a"><div data-qd-frame>十</div><embed src="c.pdf"><noscript>十一</noscript><canvas></canvas><video><source srcset="d"></video>';

test.each(SELECTORS)('%s finds what a browser finds', (selector) => {
  const texts = [
    STRANGE,
    ...readdirSync(PAGES)
      .filter((name) => !name.includes('.'))
      .map((slug) => readFileSync(join(PAGES, slug, 'page.html'), 'utf8')),
  ];
  let found = 0;
  for (const text of texts) {
    const page = inert(text);
    const wanted = [...page.querySelectorAll(selector)].map((element) => element.outerHTML.length);
    const { root } = parsePage(page.documentElement.outerHTML);
    const elements = root.querySelectorAll(selector);
    expect(elements.length).toBe(wanted.length);
    expect(elements.map((element) => element.textContent)).toEqual(
      [...page.querySelectorAll(selector)].map((element) => element.textContent),
    );
    found += wanted.length;
  }
  expect(found).toBeGreaterThan(0);
});

test('the nearest around an element, itself included', () => {
  const { root } = parsePage('<html><body><table><tr><td><a>一</a></td></tr></table></body></html>');
  const link = root.querySelector('a') as PageElement;
  expect(link.closest('a,td')).toBe(link);
  expect(link.closest('table')?.localName).toBe('table');
  expect(link.closest('ul')).toBeNull();
});

test.each(['', 'a b', 'a > b', 'a:first-child', '.name', '*', '[a$="b"]', '#id'])('%j is no selector of ours', (selector) => {
  expect(() => testOf(selector)).toThrow();
});
