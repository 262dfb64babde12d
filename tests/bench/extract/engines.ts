import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { explainPage, readPage } from '../../../utils/extract/read-page';
import type { PageSnapshot } from '../../../utils/extract/snapshot';
import { fromReading } from './from-reading';
import type { Given } from './given';

/** Runs in a page of Chromium: what each engine makes of one page. */

const RUNS = 3;

type Timed = { given: Given; ms: number };
export type Answers = { ours: Timed; readability: Timed; defuddle: Timed; parseMs: number; explained?: string };

const NOTHING: Timed = {
  given: { kind: 'unreadable', text: '', headings: [], attachments: [], images: 0, tables: 0, headlines: [] },
  ms: 0,
};

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|zip|rar|7z|ofd|csv|mp4|mov|txt|tif|exr)(?:$|[?#])/i;

function parsed(html: string, base: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const element = page.createElement('base');
  element.href = base;
  page.head.prepend(element);
  return page;
}

function timed<Value>(prepare: () => Document, run: (page: Document) => Value): { value: Value; ms: number } {
  const times: number[] = [];
  let value: Value | undefined;
  for (let count = 0; count < RUNS; count += 1) {
    const page = prepare();
    const start = performance.now();
    value = run(page);
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  return { value: value as Value, ms: times[Math.floor(RUNS / 2)] ?? 0 };
}

function fromHtml(html: string, more: Partial<Given>): Given {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const block of page.querySelectorAll('p, div, li, td, th, h1, h2, h3, h4, h5, h6, br, tr')) block.append('\n');
  const texts = (selector: string) => [...page.querySelectorAll(selector)].map((element) => element.textContent ?? '');
  const text = page.body.textContent ?? '';
  return {
    kind: text.trim() === '' ? 'unreadable' : 'article',
    text,
    headings: texts('h1, h2, h3, h4, h5, h6'),
    attachments: [...page.querySelectorAll('a[href]')]
      .filter((link) => FILE.test(link.getAttribute('href') ?? ''))
      .map((link) => link.textContent ?? ''),
    images: page.querySelectorAll('img').length,
    tables: page.querySelectorAll('table').length,
    headlines: [],
    ...more,
  };
}

export function ask(snapshot: PageSnapshot, raw: string, explain: boolean, peers: boolean): Answers {
  const start = performance.now();
  new DOMParser().parseFromString(snapshot.html, 'text/html');
  const parseMs = performance.now() - start;
  const our = timed(
    () => new DOMParser().parseFromString(snapshot.html, 'text/html'),
    (page) => fromReading(readPage(page, snapshot)),
  );
  const explained = explain
    ? { explained: explainPage(new DOMParser().parseFromString(snapshot.html, 'text/html'), snapshot).why.join('\n') }
    : {};
  if (!peers) return { parseMs, ours: { given: our.value, ms: our.ms }, readability: NOTHING, defuddle: NOTHING, ...explained };
  const source = parsed(raw, snapshot.base);
  const mozilla = timed(
    () => source.cloneNode(true) as Document,
    (page) => new Readability(page).parse(),
  );
  const obsidian = timed(
    () => parsed(raw, snapshot.base),
    (page) => {
      try {
        return new Defuddle(page, { url: snapshot.url }).parse();
      } catch {
        return undefined;
      }
    },
  );
  const { value: read } = mozilla;
  const { value: defuddled } = obsidian;
  return {
    parseMs,
    ours: { given: our.value, ms: our.ms },
    readability: {
      ms: mozilla.ms,
      given: fromHtml(read?.content ?? '', {
        title: read?.title ?? undefined,
        byline: read?.byline ?? undefined,
        date: read?.publishedTime?.slice(0, 10),
        source: read?.siteName ?? undefined,
      }),
    },
    defuddle: {
      ms: obsidian.ms,
      given: fromHtml(defuddled?.content ?? '', {
        title: defuddled?.title,
        byline: defuddled?.author,
        date: defuddled?.published?.slice(0, 10),
        source: defuddled?.site,
      }),
    },
    ...explained,
  };
}

Object.assign(globalThis, { askEngines: ask });
