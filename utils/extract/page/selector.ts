import type { PageElement } from './page-element';

/** @public */
export type Test = (element: PageElement) => boolean;

const known = new Map<string, Test>();
/** What stands between the commas that are in no brackets. */
const CHOICES = /(?:\[[^\]]*\]|\([^)]*\)|[^,[(])+/g;
const PARTS = /^(\*|[a-z]\w*)|\.([\w-]+)|\[([\w-]+)(?:([~^*]?=)"?([^"\]]*?)"?(\si)?)?\]|:not\(([^)]*)\)/g;

/**
 * Of CSS selectors what our rules are written in: choices of a tag, classes, attributes (`[a]`, `=`, `~=`, `^=`, `*=`, ` i`) and `:not()`.
 * Throws on anything else. The list of these tests is short and fixed: selectors stand in our code, never in a page.
 */
export function testOf(selector: string): Test {
  let test = known.get(selector);
  if (!test) {
    test = anyOf((selector.match(CHOICES) ?? []).map((choice) => allOf(choice.trim())));
    known.set(selector, test);
  }
  return test;
}

function anyOf(tests: readonly Test[]): Test {
  const [first, ...others] = tests;
  if (!first) throw new Error('A selector without choices');
  return others.length === 0 ? first : (element) => tests.some((test) => test(element));
}

function allOf(choice: string): Test {
  let rest = choice;
  const tests: Test[] = [];
  for (const part of choice.matchAll(PARTS)) {
    tests.push(partOf(part));
    rest = rest.replace(part[0], '');
  }
  const [first, ...others] = tests;
  if (!first || rest !== '') throw new Error(`No selector of ours: ${choice}`);
  return others.length === 0 ? first : (element) => tests.every((test) => test(element));
}

function partOf([, tag, name, attribute, sign = '', value = '', fold, but]: RegExpMatchArray): Test {
  if (tag === '*') return () => true;
  if (tag !== undefined) return ({ localName }) => localName === tag;
  if (name !== undefined) return (element) => wordsOf(element.getAttribute('class')).includes(` ${name} `);
  if (attribute === undefined) return not(testOf(but ?? ''));
  if (sign === '') return (element) => element.hasAttribute(attribute);
  return attributeTest(attribute, comparison(sign, fold ? value.toLowerCase() : value), fold !== undefined);
}

function not(test: Test): Test {
  return (element) => !test(element);
}

function attributeTest(name: string, compare: (said: string) => boolean, fold: boolean): Test {
  return (element) => {
    const said = element.getAttribute(name);
    return said !== null && compare(fold ? said.toLowerCase() : said);
  };
}

function comparison(sign: string, value: string): (said: string) => boolean {
  if (sign === '=') return (said) => said === value;
  if (sign === '^=') return (said) => said.startsWith(value);
  if (sign === '*=') return (said) => said.includes(value);
  if (sign === '~=') return (said) => wordsOf(said).includes(` ${value} `);
  throw new Error(`No comparison of ours: ${sign}`);
}

function wordsOf(value: string | null): string {
  return ` ${value ?? ''} `.replace(/\s+/g, ' ');
}
