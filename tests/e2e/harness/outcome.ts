import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { MessageKey } from '../../../utils/environment';
import type { Reason } from '../../../utils/extract/reading';
import { remedyFor } from '../../../utils/extract/remedy';
import { pause, until, within } from './patience';
import { hasNamed, seesText, squeeze, visibleText } from './person';
import type { Session } from './session';

/** What a click on some page must come to: its article, or one sentence and one thing to do, soon. */

const SOON = 2000;
const ARRIVAL = 2000;
/** The machine that runs the tests may be busy with others; people's are not. */
const SLACK = Number(process.env.QINGDU_SLACK ?? 3);
const ARTICLE = '长者饭堂明年增加';

/** @public */
export type Outcome = Reason | 'article';

export function sentence(session: Session, reason: Reason): string {
  const key = `reason${reason.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  return session.words(key as MessageKey);
}

/** @public */
export async function open(session: Session, address: string, arrival = ARRIVAL): Promise<Page> {
  const page = await session.open(address, { waitFor: 'nothing' });
  page.on('dialog', () => undefined);
  await until('the page to be there', () => isThere(page), arrival).catch(() => undefined);
  // What stops a page begins a moment after it is there: a click before that reads it like any other.
  if (/alert|endless-script/.test(address)) await pause(1000);
  return page;
}

/** Half of these pages never say that they are. */
async function isThere(page: Page): Promise<boolean> {
  const asking = page.evaluate('document.readyState === "complete" && location.href !== "about:blank"');
  return (await within(ARRIVAL, 'an answer', asking)) === true;
}

/** @public */
export async function click(session: Session, page: Page): Promise<Page> {
  await within(5000, 'the toolbar click', session.clickToolbar(page)).catch(() => undefined);
  return session.shownOwn('reader.html');
}

/** @public */
export async function shows(session: Session, reader: Page, outcome: Outcome, limit = SOON): Promise<void> {
  const wanted = outcome === 'article' ? ARTICLE : sentence(session, outcome);
  await seesText(reader, wanted, limit * SLACK).catch(async (cause: unknown) => {
    throw new Error(`${String(cause)}; it shows "${squeeze(await visibleText(reader)).slice(0, 200)}"`);
  });
  if (outcome === 'article') return;
  const keys = { back: 'remedyBack', retry: 'remedyRetry', reopen: 'remedyReopen' } as const;
  const buttons = [keys[remedyFor(outcome)], 'remedyBack'] as const;
  expect(await Promise.all(buttons.map((key) => hasNamed(reader, session.words(key))))).toContain(true);
}

/** @public */
export async function put(...pages: readonly (Page | undefined)[]): Promise<void> {
  for (const page of pages) if (page) await within(3000, 'a tab to close', page.close()).catch(() => undefined);
}
