import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../tests/e2e/harness/launch.ts';
import { pause, until } from '../tests/e2e/harness/patience.ts';
import { servePages } from '../tests/e2e/harness/server.ts';
import type { Session } from '../tests/e2e/harness/session.ts';
import { archive, filesBelow } from './archive.ts';

/**
 * How long somebody waits: from the click to the painted title, in Chromium; and in Firefox beside its own Reader View, on the same page, by
 * turns. Medians of all runs; run it on a quiet machine. Firefox has the extension as its users have it, packed; and what the runs before have left
 * behind is cleared before the click, so that nobody pays for another's litter.
 */

const RUNS = Number(process.argv[2] ?? 20);
const SAMPLE = 'seed-guangzhou';
/** Nothing is asked of the browser while somebody waits: every question would take time from the page that is being painted. */
const UNDISTURBED = 1200;
/** How long a browser takes to clear its memory, generously. */
const TIDYING = 500;

/** When the first text inside the article was painted, in milliseconds since 1970. */
const PAINTED = (inside: string): string => `new Promise((done) => {
  const observer = new PerformanceObserver((list) => {
    const first = list.getEntries().find((each) => each.element?.closest(${JSON.stringify(inside)}));
    if (first) { observer.disconnect(); done(performance.timeOrigin + (first.renderTime || first.startTime)); }
  });
  observer.observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => { observer.disconnect(); done(null); }, 10000);
})`;

async function paintedAt(page: Page, inside: string): Promise<number> {
  const at = await page.evaluate(PAINTED(inside));
  if (typeof at !== 'number') throw new Error('No text was painted.');
  return at;
}

async function ours(session: Session, address: string): Promise<number> {
  const page = await session.open(address);
  await page.bringToFront();
  await tidy(session);
  const clicked = Date.now();
  await session.pressToolbar(page);
  await pause(UNDISTURBED);
  const reader = await session.shownOwn('reader.html');
  const waited = (await paintedAt(reader, 'article')) - clicked;
  await reader.close();
  await page.close();
  return waited;
}

/** Clears the memory of all of Firefox's processes, ours and its own. */
async function tidy(session: Session): Promise<void> {
  if (session.name === 'firefox') await session.inChrome(`Services.obs.notifyObservers(null, 'child-gc-request'); Cu.forceGC(); true`);
  await pause(TIDYING);
}

/** Firefox's own Reader View, switched on as its button does. */
async function readerView(session: Session, address: string): Promise<number> {
  const page = await session.open(address);
  await page.bringToFront();
  await until('Firefox to offer its Reader View', () => session.inChrome('gBrowser.selectedBrowser.isArticle'));
  await tidy(session);
  const clicked = Date.now();
  await session.inChrome(
    `AboutReaderParent.toggleReaderMode({ button: 0, type: 'click', target: document.getElementById('reader-mode-button') }); true`,
  );
  await pause(UNDISTURBED);
  const view = await until('the Reader View', async () => {
    const shows = await page.evaluate(
      `location.href.startsWith('about:reader') && document.querySelector('.reader-title')?.textContent !== ''`,
    );
    return shows === true ? page : undefined;
  });
  const waited = (await paintedAt(view, '.container')) - clicked;
  await page.close();
  return waited;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function say(title: string, values: readonly number[]): void {
  const round = (value: number): string => `${Math.round(value)}`.padStart(5);
  console.log(
    `${title.padEnd(46)}${round(median(values))} ms   (${round(Math.min(...values))} …${round(Math.max(...values))}, ${values.length} runs)`,
  );
}

async function inChromium(address: string): Promise<void> {
  const session = await launch('chromium');
  try {
    await ours(session, address);
    const waits: number[] = [];
    for (let run = 0; run < RUNS; run++) waits.push(await ours(session, address));
    say('Chromium: click → title painted', waits);
  } finally {
    await session.close();
  }
}

async function inFirefox(address: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-'));
  const packed = join(folder, 'qingdu.xpi');
  writeFileSync(packed, archive(filesBelow('.output/firefox-mv3')));
  const session = await launch('firefox', { extension: packed });
  try {
    await ours(session, address);
    await readerView(session, address);
    const mine: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      mine.push(await ours(session, address));
      theirs.push(await readerView(session, address));
    }
    say('Firefox: click → text painted', mine);
    say("Firefox's own Reader View: click → text painted", theirs);
    console.log(`ratio ${(median(mine) / median(theirs)).toFixed(2)}`);
  } finally {
    await session.close();
    rmSync(folder, { recursive: true });
  }
}

const server = await servePages();
await inChromium(server.page(SAMPLE));
await inFirefox(server.page(SAMPLE));
await server.close();
process.exit(0);
