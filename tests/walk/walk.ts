import type { Page } from 'puppeteer-core';
import type { PageServer } from '../e2e/harness/server.ts';
import type { Session } from '../e2e/harness/session.ts';

/** What must come out of a page; the fields of `expected.json` and of the real pages' `gold.json`. */
export type Expected = {
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly byline?: string;
  readonly headings?: readonly string[];
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
  readonly text?: string;
};

/** @public One walk through the product with one article. */
export type Walk = {
  readonly session: Session;
  readonly server: PageServer;
  readonly slug: string;
  readonly expected: Expected;
  /** The page of the net. */
  page: Page;
  /** Its reader. */
  reader: Page;
  /** Keeps a picture or a paper; does nothing in tests. */
  keep(name: string, bytes: Uint8Array): void;
};

/** Throws in words when a walk goes wrong. */
export function mustBe(fact: unknown, words: string): asserts fact {
  if (!fact) throw new Error(words);
}
