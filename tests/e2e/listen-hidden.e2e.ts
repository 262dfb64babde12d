import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quantity } from '../../utils/speech/normalise/numerals';
import { inEachBrowser } from './harness/each';
import { notice } from './harness/notice';
import { pause, until } from './harness/patience';
import { clickOn } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { LaunchOptions, Session } from './harness/session';
import { hasSpeechDispatcher, type SystemVoices, startSystemVoices } from './harness/system-voices';
import { VOICED } from './harness/voiced';

/**
 * Reading goes on where nobody looks: behind another tab, and in a minimised window.
 * `QINGDU_HIDDEN_MINUTES=10` listens for ten minutes to each; left out, for a fifth of one, which is more than twice as long as the time after which browsers hold back
 * what is hidden, once a second or once a minute (`STRICT` brings that forward to five seconds).
 */
const HIDDEN_MS = Number(process.env.QINGDU_HIDDEN_MINUTES ?? 0.2) * 60_000;
/** A sentence takes two seconds: who has said nothing for so long is held back. */
const FALLEN_SILENT = 4000;
const MS_PER_CHARACTER = 60;
/** A paragraph has more than thirty spoken characters. */
const PARAGRAPHS = Math.ceil(HIDDEN_MS / (30 * MS_PER_CHARACTER)) + 30;

/** As strict as these browsers can be with what nobody looks at; the tools' own leniency is taken out. */
const STRICT: LaunchOptions = {
  args: [...(VOICED.args ?? []), '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/5'],
  withoutArgs: [
    ...(VOICED.withoutArgs ?? []),
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
  ],
  prefs: {
    ...VOICED.prefs,
    'dom.min_background_timeout_value': 1000,
    'dom.timeout.throttling_delay': 0,
    'dom.timeout.background_throttling_max_budget': 10,
    'dom.timeout.background_budget_regeneration_rate': 1000,
  },
};

async function minimise({ name, inChrome }: Session, reader: Page): Promise<void> {
  if (name === 'firefox') return void (await inChrome("Services.wm.getMostRecentWindow('navigator:browser').minimize(); true"));
  const cdp = await reader.createCDPSession();
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
}

/** The numbers of the paragraphs that were begun, in the order of their beginning. */
const begun = (voices: SystemVoices): readonly string[] => voices.said().flatMap((text) => /^第(.+?)段/.exec(text)?.[1] ?? []);

/** Listens to what nobody looks at: no sentence is lost or doubled, and no silence is longer than a timer that the browser holds back. */
async function listenOn(reader: Page, voices: SystemVoices): Promise<void> {
  await until('the reader to be hidden', () => reader.evaluate(() => document.visibilityState === 'hidden'));
  voices.forget();
  await pause(HIDDEN_MS);
  expect(await reader.evaluate(() => document.visibilityState)).toBe('hidden');
  const numbers = begun(voices);
  const first = [...Array(PARAGRAPHS).keys()].find((index) => quantity(String(index + 1)) === numbers[0]) ?? Number.NaN;
  expect(numbers).toEqual(numbers.map((_, index) => quantity(String(first + index + 1))));
  expect(numbers.length).toBeGreaterThanOrEqual(Math.floor(HIDDEN_MS / 6000));
  const spoken = voices.spoken();
  const gaps = spoken.flatMap(({ event, at }, index) => {
    const before = spoken[index - 1];
    return event === 'say' && before?.event === 'end' ? [at - before.at] : [];
  });
  expect(Math.max(...gaps)).toBeLessThan(2500);
  expect(Date.now() - (spoken.at(-1)?.at ?? 0)).toBeLessThan(FALLEN_SILENT);
}

let server: PageServer;
beforeAll(async () => {
  server = await servePages({ '/long': notice('全市长者饭堂开放时间延长', PARAGRAPHS), '/short': notice('关于做好冬季取暖工作的通知', 3) });
});
afterAll(() => server.close());

describe.runIf(hasSpeechDispatcher())('where nobody looks', () => {
  let voices: SystemVoices;
  beforeAll(async () => {
    voices = await startSystemVoices({ msPerCharacter: MS_PER_CHARACTER });
  });
  afterAll(() => voices.close());

  inEachBrowser(
    'reading goes on',
    () => ({ ...STRICT, env: voices.env }),
    (current) => {
      async function beginToListen(): Promise<Page> {
        const reader = await current().read(await current().open(`${server.origin}/long`));
        await pause(2000);
        voices.forget();
        await clickOn(reader, current().words('listen'));
        await until('the first paragraphs', () => begun(voices).length > 1);
        return reader;
      }

      test(
        'behind another tab',
        async () => {
          const reader = await beginToListen();
          await current().open(`${server.origin}/short`);
          await listenOn(reader, voices);
          await reader.close();
        },
        HIDDEN_MS + 90_000,
      );

      test(
        'in a minimised window',
        async () => {
          const reader = await beginToListen();
          await minimise(current(), reader);
          await listenOn(reader, voices);
        },
        HIDDEN_MS + 90_000,
      );
    },
  );
});
