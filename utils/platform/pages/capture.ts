import type { Capture, Source } from '../../environment';
import { parseSnapshot } from '../../extract/parse-snapshot';
import type { Reason } from '../../extract/reading';
import { sameDocument } from '../../library/canonical';
import { browser } from '../browser';
import { dialogsStopPages, filesAreHidden } from '../quirks';
import type { Ahead } from '../read-ahead';
import { reasonOfType } from './content-type';
import type { TabFacts } from './refusal';
import { reasonOfScheme } from './scheme';

/** Milliseconds until a page whose bytes keep coming is read as far as it has come, and until the page counts as silent. */
const IMPATIENT = 1500;
const LAST = 6000;

type Answer =
  | { readonly kind: 'answer'; readonly value: unknown; readonly reading?: Ahead['reading'] | undefined }
  /** `ownPage`: the error names the scheme of the browser's own pages. */
  | { readonly kind: 'rejected'; readonly ownPage: boolean }
  | { readonly kind: 'silent' };

/** Takes a snapshot of the clicked page. Never rejects; after `signal` or the time limit, late answers are dropped. */
export async function capture(source: Source, signal: AbortSignal, ahead?: Ahead): Promise<Capture> {
  const [clicked, answer] = await Promise.all([clickedPage(source), inject(source.tab, signal, ahead)]);
  const snapshot = answer.kind === 'answer' ? parseSnapshot(answer.value) : undefined;
  if (!snapshot) {
    const outcome = answer.kind === 'answer' ? 'nothing' : answer.kind;
    const tab = await tabOf(source.tab);
    const perhapsFile = clicked.url === '' && answer.kind === 'rejected' && !answer.ownPage && (await filesAreHidden());
    // Few pages refuse: what tells why comes when it is needed.
    const { reasonOf } = await import('./refusal');
    return refused(reasonOf({ outcome, clicked, tab, dialogsStopPages: dialogsStopPages(), perhapsFile }));
  }
  const reason = reasonOfOther(clicked.url, snapshot.url) ?? reasonOfType(snapshot);
  if (reason) return refused(reason);
  const reading = answer.kind === 'answer' ? answer.reading : undefined;
  return { kind: 'captured', snapshot, ...(reading && { reading }) };
}

/** Whether what was captured is what was clicked. While a login box is up, Firefox has an empty page under the new address. */
function reasonOfOther(clicked: string, captured: string): Reason | undefined {
  const scheme = reasonOfScheme(captured);
  if (scheme === 'no-page') return clicked === '' || reasonOfScheme(clicked) ? scheme : 'sign-in';
  return clicked === '' || sameDocument(clicked, captured) ? undefined : 'moved';
}

function refused(reason: Reason): Capture {
  return { kind: 'refused', reason };
}

/** A private page's address is not in the reader's own; while the page is there the tab still tells it. */
async function clickedPage(source: Source): Promise<{ url: string; title: string }> {
  if (!source.private) return source;
  const tab = await tabOf(source.tab);
  return { url: tab?.url ?? '', title: tab?.title ?? '' };
}

async function tabOf(id: number): Promise<TabFacts | undefined> {
  try {
    return await browser.tabs.get(id);
  } catch {
    return undefined;
  }
}

function inject(tab: number, signal: AbortSignal, ahead: Ahead | undefined): Promise<Answer> {
  return new Promise((resolve) => {
    const timers = [
      setTimeout(() => void answerOf(run(tab, true)).then(finish), IMPATIENT),
      setTimeout(() => finish({ kind: 'silent' }), LAST),
    ];
    const finish = (answer: Answer) => {
      for (const timer of timers) clearTimeout(timer);
      resolve(answer);
    };
    if (signal.aborted) return finish({ kind: 'silent' });
    signal.addEventListener('abort', () => finish({ kind: 'silent' }), { once: true });
    void answerOf(ahead?.captured ?? run(tab, false), ahead?.reading).then(finish);
  });
}

function run(tabId: number, injectImmediately: boolean): Ahead['captured'] {
  return browser.scripting.executeScript({ target: { tabId }, files: ['/capture.js'], injectImmediately });
}

async function answerOf(captured: Ahead['captured'], reading?: Ahead['reading']): Promise<Answer> {
  try {
    const results = await captured;
    return { kind: 'answer', value: results[0]?.result, reading };
  } catch (cause) {
    return { kind: 'rejected', ownPage: /\w:\/\//.test(String(cause)) };
  }
}
