// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageElement } from '../../../../../utils/extract/page/page-element';
import { parsePage } from '../../../../../utils/extract/page/parse-page';
import { written } from '../../../../../utils/extract/page/written';
import { hostilePage } from '../hostile-pages';
import { inert } from '../read-html';

const PAGES = join(import.meta.dirname, '../../../../pages');
const REAL = '../shared/pages';
const ours = readdirSync(PAGES).filter((name) => !name.includes('.'));

type Node = string | readonly [name: string, attributes: readonly string[], inside: readonly Node[]];

/** What the browser has, in the shape of what we read of it: remarks are left out, and text that stands beside text is one. */
function treeOf(element: Element): Node {
  const attributes = [...element.attributes].flatMap(({ name, value }) => [name, value]);
  const inside = element instanceof HTMLTemplateElement ? element.content.childNodes : element.childNodes;
  return [element.localName, attributes, together([...inside].flatMap(nodeOf))];
}

function nodeOf(node: ChildNode): Node[] {
  if (node.nodeType === 1) return [treeOf(node as Element)];
  return node.nodeType === 3 ? [node.nodeValue ?? ''] : [];
}

function readTreeOf(element: PageElement): Node {
  const inside = element.childNodes.map((node): Node => (typeof node === 'string' ? node : readTreeOf(node)));
  return [element.localName, element.attributes, together(inside)];
}

function together(nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (typeof node === 'string' && typeof last === 'string') all[all.length - 1] = last + node;
    else if (node !== '') all.push(node);
  }
  return all;
}

/** In a drawing or a formula these names mean nothing, and writers differ on what to do with them; of drawings none is captured. */
const NAMELESS = /<(?:svg|math)[\s\S]*<(?:iframe|noembed|noframes|script|style|xmp)/i;

/** Reads what the browser writes, and compares it with what the browser has. */
function mustAgree(html: string): void {
  const { documentElement } = inert(html);
  const { root } = parsePage(documentElement.outerHTML);
  expect(root.childNodes.map((node) => (typeof node === 'string' ? node : readTreeOf(node)))).toEqual([treeOf(documentElement)]);
}

describe('what a browser has written is read as the browser has it', () => {
  test.each(ours)('%s', (slug) => mustAgree(readFileSync(join(PAGES, slug, 'page.html'), 'utf8')));

  test.skipIf(!existsSync(REAL))('real pages', { timeout: 120_000 }, () => {
    const slugs = readdirSync(REAL, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(slugs.length).toBeGreaterThan(100);
    for (const { name } of slugs) mustAgree(readFileSync(join(REAL, name, 'page.html'), 'utf8'));
  });

  test('hostile pages', { timeout: 120_000 }, () => {
    const ordinary = hostilePage.filter((html) => !NAMELESS.test(html));
    fc.assert(fc.property(ordinary, mustAgree), { numRuns: 500 });
  });

  test.each([
    ['entities', '<p title="a&amp;&quot;b&nbsp;<c>">&lt;b&gt; &amp;amp; &nbsp;©</p>'],
    [
      'what is written without entities',
      '<style>a > b & c</style><script>if (a < b && "</p>") {}</script><iframe><b>&amp;</b></iframe><p>尾',
    ],
    ['what has no end tag', '<p>一<br>二<img src=a><wbr>三<hr><input value="<p>">四'],
    ['remarks', '<p>一<!-- <b>二</b> -- > -->三<!---->四'],
    [
      'a fragment of another language',
      '<svg viewBox="0 0 1 1"><foreignObject><p>一</p></foreignObject><linearGradient/></svg><math><mi>x</mi></math>',
    ],
    ['text in a field and in a list', '<textarea><b>一</b></textarea><select><option selected>二<option>三</select>'],
    ['strange names of attributes', '<p "一"=1 <b =c data-一="<>" \'>文'],
    ['frames', '<frameset><frame src=a><frame src=b></frameset>'],
  ])('%s', (_name, html) => mustAgree(html));
});

function depthOf(element: PageElement | null): number {
  return element ? 1 + depthOf(element.parentElement) : 0;
}

describe('any other text gives some page', () => {
  test.each([
    '',
    '<',
    '</',
    '<a',
    '<a href',
    '<a href="',
    '<a href="x',
    '<!--',
    '<?',
    '</p>',
    '<p></b></p>',
    '<script>',
    '<p title="<b>">x',
    '</html></html>x',
    '<>',
    '< p>',
  ])('%j', (html) => {
    const { root, body } = parsePage(html);
    expect(root.end).toBeGreaterThan(0);
    expect(root.textContent).toContain(body.textContent);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', '"', '=', ' ', '!', '-', 'a', 'p', '&', ';', '文'), maxLength: 60 }),
        (html) => {
          const { root } = parsePage(html);
          expect(root.querySelectorAll('p,a').every((element) => root.contains(element))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('boxes in boxes without end are as deep as browsers make them, and what follows stands outside', () => {
    const { root, body } = parsePage(`<body>${'<div>'.repeat(5000)}深${'</div>'.repeat(5000)}<p>后</p></body>`);
    expect(depthOf(root.querySelector('p'))).toBe(3);
    expect(body.textContent).toBe('深后');
  });

  test('what is closed below the deepest closes nothing above it', () => {
    const { root } = parsePage(`<body>${'<div>'.repeat(600)}深${'</div>'.repeat(80)}<p>中</p>${'</div>'.repeat(520)}</body>`);
    expect(depthOf(root.querySelector('p'))).toBeGreaterThan(512);
  });
});

test('an element that is taken out is gone, with all inside it', () => {
  const { root, body } = parsePage('<html><body><p>一</p><div>二<p>三</p></div><p>四</p></body></html>');
  expect(body.textContent).toBe('一二三四');
  root.querySelector('div')?.remove();
  expect(body.textContent).toBe('一四');
  expect(body.querySelectorAll('p').map((element) => element.textContent)).toEqual(['一', '四']);
  expect(root.end).toBe(5);
  expect(body.querySelectorAll('p').map((element) => element.index)).toEqual([3, 4]);
  expect(body.querySelectorAll('p')[0]?.nextElementSibling).toBe(body.querySelectorAll('p')[1]);
});

test('what is written of a page is that page again, each element with its place', () => {
  const html = '<html><head></head><body title="&quot;&amp;"><p>一 &lt; 二<br>三</p><iframe><b></iframe></body></html>';
  const list: PageElement[] = [];
  const again = parsePage(written(parsePage(html).root, 'at', list));
  expect(list.map(({ localName }) => localName)).toEqual(['html', 'html', 'head', 'body', 'p', 'br', 'iframe']);
  expect(again.body.textContent).toBe('一 < 二三<b>');
  expect(again.body.getAttribute('title')).toBe('"&');
  expect(again.root.querySelector('p')?.getAttribute('at')).toBe('4');
});
