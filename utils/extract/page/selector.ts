import type { PageElement } from './page-element';

/** @public */
export type Test = (element: PageElement) => boolean;

const known = new Map<string, Test>();
/** What stands between the commas that are in no brackets. */
const CHOICES = /(?:\[[^\]]*\]|\([^)]*\)|[^,[(])+/g;
const PARTS = /^([a-z]\w*)|\[([\w-]+)(?:([~^*]?=)"?([^"\]]*?)"?(\si)?)?\]|:not\(([^)]*)\)/g;

/**
 * Of CSS selectors what our rules are written in: choices of a tag, attributes (`[a]`, `=`, `~=`, `^=`, `*=`, ` i`) and `:not()`.
 * Throws on anything else. There are few of them, and each is made ready once: they stand in our code, never in a page.
 */
export function testOf(selector: string): Test {
  let test = known.get(selector);
  if (!test) {
    test = anyOf((selector.match(CHOICES) ?? ['']).map((choice) => partsOf(choice.trim())));
    known.set(selector, test);
  }
  return test;
}

function anyOf(tests: readonly Test[]): Test {
  const [only, ...others] = tests;
  if (only && others.length === 0) return only;
  return (element) => {
    for (const test of tests) if (test(element)) return true;
    return false;
  };
}

function partsOf(choice: string): Test {
  const parts = [...choice.matchAll(PARTS)];
  if (choice === '' || parts.map(([part]) => part).join('') !== choice) throw new Error(`No selector of ours: ${choice}`);
  const tests = parts.map(partOf);
  const [only, ...others] = tests;
  if (only && others.length === 0) return only;
  return (element) => {
    for (const test of tests) if (!test(element)) return false;
    return true;
  };
}

function partOf([, tag, attribute, sign = '', value = '', fold, but]: RegExpMatchArray): Test {
  if (tag !== undefined) return ({ localName }) => localName === tag;
  if (but !== undefined) return not(testOf(but));
  const named = attribute ?? '';
  return sign === '' ? (element) => element.hasAttribute(named) : says(named, patternOf(sign, value, fold ? 'i' : ''));
}

function not(test: Test): Test {
  return (element) => !test(element);
}

function says(name: string, pattern: RegExp): Test {
  return (element) => {
    const said = element.getAttribute(name);
    return said !== null && pattern.test(said);
  };
}

function patternOf(sign: string, value: string, flags: string): RegExp {
  const [before, after] = sign === '~=' ? ['(?:^|\\s)', '(?!\\S)'] : [sign === '*=' ? '' : '^', sign === '=' ? '$' : ''];
  return new RegExp(before + value.replace(/[^\w\s-]/g, '\\$&') + after, flags);
}
