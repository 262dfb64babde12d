import type { Page } from 'puppeteer-core';
import type { Article } from '../../../utils/article/article';
import { speechScript } from '../../../utils/speech/script';
import { launch } from '../../e2e/harness/launch';
import { pause, until } from '../../e2e/harness/patience';
import { servePages } from '../../e2e/harness/server';
import type { Session } from '../../e2e/harness/session';
import { startSystemVoices } from '../../e2e/harness/system-voices';
import { watchSpeech } from './in-page';

const RUNS = 5;
const SCRIPT_RUNS = 40;

const LIMITS = { script: 20, speak: 100, gap: 50, cold: 600, warm: 150 } as const;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const SENTENCES =
  '2020年1—6月，全市新增长者饭堂1,036个，医养结合服务覆盖率达91%；市民可以拨打12345热线咨询。〔2017〕47号文件规定，每人每月补贴200元。';

/** An article of 5,000 characters, dense in what has to be said in another way than it is written. */
function longArticle(): Article {
  const paragraph = SENTENCES.repeat(3);
  const blocks = Array.from({ length: Math.ceil(5000 / paragraph.length) }, () => ({
    kind: 'paragraph' as const,
    text: [{ text: paragraph }],
  }));
  return { meta: { title: '全市长者饭堂明年增加', url: 'https://example.org/' as Article['meta']['url'], lang: 'zh-Hans' }, blocks };
}

function scriptTime(): number {
  const article = longArticle();
  const times = Array.from({ length: SCRIPT_RUNS }, () => {
    const begun = performance.now();
    speechScript(article, { lang: 'zh-CN' });
    return performance.now() - begun;
  });
  return median(times.slice(SCRIPT_RUNS / 4));
}

type Seen = {
  readonly click: number;
  readonly speak: readonly number[];
  readonly gaps: readonly number[];
  readonly sameTask: readonly boolean[];
  readonly sounds: readonly number[];
};

const seenIn = async (reader: Page): Promise<Seen> => JSON.parse(String(await reader.evaluate('JSON.stringify(seen)')));
const press = (reader: Page, name: string): Promise<void> => reader.locator(`[data-button="${name}"]`).click();

type Opened = { readonly reader: Page; readonly close: () => Promise<void> };

async function openReader(session: Session, address: string, sayNothing: boolean): Promise<Opened> {
  const page = await session.open(address);
  const reader = await session.read(page);
  await reader.evaluate(`(${watchSpeech.toString()})(${sayNothing})`);
  // The listening part is fetched while nobody waits, and the system has told its voices.
  await pause(5500);
  // A click on the same page comes back to its reader as long as the browser knows it.
  const close = async () => {
    await reader.close();
    await page.close();
    await until('the reader to be gone', async () => (await session.ownPages('reader.html')).length === 0);
  };
  return { reader, close };
}

async function systemVoice(session: Session, address: string) {
  const { reader, close } = await openReader(session, address, false);
  await press(reader, 'listen');
  await until('five sentences', async () => (await seenIn(reader)).speak.length > 5, 30_000);
  const seen = await seenIn(reader);
  await close();
  return { speak: (seen.speak[0] ?? Number.NaN) - seen.click, gaps: seen.gaps, sameTask: seen.sameTask.every(Boolean) };
}

async function embeddedVoice(session: Session, address: string) {
  const { reader, close } = await openReader(session, address, true);
  await press(reader, 'listen');
  await until('the first sound', async () => (await seenIn(reader)).sounds.length > 0);
  const first = await seenIn(reader);
  await pause(1500);
  const before = (await seenIn(reader)).sounds.length;
  await press(reader, 'next-sentence');
  const isNew = async () => {
    const { click, sounds } = await seenIn(reader);
    return sounds.slice(before).find((sound) => sound > click);
  };
  const sound = await until('the sound after a press', isNew);
  const { click } = await seenIn(reader);
  await close();
  return { cold: (first.sounds[0] ?? Number.NaN) - first.click, warm: sound - click };
}

export async function main(args: readonly string[]): Promise<number> {
  const server = await servePages();
  const voices = await startSystemVoices({ msPerCharacter: 5 });
  const session = await launch('chromium', {
    args: ['--enable-speech-dispatcher', '--autoplay-policy=no-user-gesture-required'],
    env: voices.env,
  });
  const address = server.page('seed-guangzhou');
  const system: Awaited<ReturnType<typeof systemVoice>>[] = [];
  const embedded: Awaited<ReturnType<typeof embeddedVoice>>[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      system.push(await systemVoice(session, address));
      embedded.push(await embeddedVoice(session, address));
    }
  } finally {
    await session.close();
    voices.close();
    await server.close();
  }
  const figures = {
    script: scriptTime(),
    speak: median(system.map(({ speak }) => speak)),
    gap: median(system.flatMap(({ gaps }) => gaps)),
    markedWithStart: system.every(({ sameTask }) => sameTask),
    cold: median(embedded.map(({ cold }) => cold)),
    warm: median(embedded.map(({ warm }) => warm)),
  };
  print(figures, args.includes('--json'));
  return 0;
}

type Figures = { readonly [Key in keyof typeof LIMITS]: number } & { readonly markedWithStart: boolean };

const NAMES: Readonly<Record<keyof typeof LIMITS, string>> = {
  script: 'an article of 5,000 characters becomes sentences',
  speak: 'from the press of Listen to the speak() call',
  gap: 'silence between sentences that is ours',
  cold: 'first sound of the voice that comes along, not loaded yet',
  warm: 'the same, loaded',
};

function print(figures: Figures, json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ ...figures, limits: LIMITS, runs: RUNS }));
    return;
  }
  for (const key of ['script', 'speak', 'gap', 'cold', 'warm'] as const)
    console.log(`${figures[key].toFixed(1).padStart(8)} ms  (at most ${LIMITS[key]})  ${NAMES[key]}`);
  console.log(`${figures.markedWithStart ? 'yes' : 'no'}: the sentence is marked within its start event`);
}
