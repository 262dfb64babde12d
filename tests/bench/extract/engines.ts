import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { newsOf } from '../../../utils/extract/kind/headlines';
import { findDocumentCard } from '../../../utils/extract/meta/document-card';
import { findLetter } from '../../../utils/extract/meta/letter';
import { mayBeLetter, mayHaveCard } from '../../../utils/extract/read-carefully';
import { type Explained, explainPage } from '../../../utils/extract/read-page';
import { secondOpinion } from '../../../utils/extract/second-opinion';
import type { PageSnapshot } from '../../../utils/extract/snapshot';
import { whyOf } from '../../../utils/extract/why';
import { fromReading } from './from-reading';
import type { Given } from './given';
import { timed } from './timed';

/** Runs in a page of Chromium: what each engine makes of one page. */

type Timed = { given: Given; ms: number; first: number };
export type Answers = { ours: Timed; readability: Timed; defuddle: Timed; transferMs: number; parseMs: number; explained?: string };

const NOTHING: Timed = {
  given: { kind: 'unreadable', text: '', headings: [], attachments: [], images: 0, tables: 0, headlines: [] },
  ms: 0,
  first: 0,
};

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|zip|rar|7z|ofd|csv|mp4|mov|txt|tif|exr)(?:$|[?#])/i;

function parsed(html: string, base: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const element = page.createElement('base');
  element.href = base;
  page.head.prepend(element);
  return page;
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

/** As `read-carefully` does it, with what it loads on demand there already. */
function readCarefully(page: Document, snapshot: PageSnapshot): Explained {
  const known = {
    newsOf,
    ...(mayBeLetter(snapshot) ? { findLetter } : {}),
    ...(mayHaveCard(snapshot) ? { findCard: findDocumentCard } : {}),
  };
  const own = explainPage(page, snapshot, known);
  const opinion = own.doubtful ? secondOpinion(page) : undefined;
  return opinion ? explainPage(page, snapshot, { ...known, opinion }) : own;
}

export function ask(snapshot: PageSnapshot, raw: string, explain: boolean, peers: boolean): Answers {
  const transferMs = timed(() => structuredClone(snapshot)).ms;
  const parse = () => new DOMParser().parseFromString(snapshot.html, 'text/html');
  const parseMs = timed(parse).ms;
  const our = timed((page) => readCarefully(page, snapshot).reading, parse);
  const explained = explain ? { explained: whyOf(readCarefully(parse(), snapshot)).join('\n') } : {};
  const ours = { given: fromReading(our.value), ms: our.ms, first: our.first };
  if (!peers) return { transferMs, parseMs, ours, readability: NOTHING, defuddle: NOTHING, ...explained };
  const source = parsed(raw, snapshot.base);
  const mozilla = timed(
    (page) => new Readability(page).parse(),
    () => source.cloneNode(true) as Document,
  );
  const obsidian = timed(
    (page) => {
      try {
        return new Defuddle(page, { url: snapshot.url }).parse();
      } catch {
        return undefined;
      }
    },
    () => parsed(raw, snapshot.base),
  );
  const { value: read } = mozilla;
  const { value: defuddled } = obsidian;
  return {
    transferMs,
    parseMs,
    ours,
    readability: {
      ms: mozilla.ms,
      first: mozilla.first,
      given: fromHtml(read?.content ?? '', {
        title: read?.title ?? undefined,
        byline: read?.byline ?? undefined,
        date: read?.publishedTime?.slice(0, 10),
        source: read?.siteName ?? undefined,
      }),
    },
    defuddle: {
      ms: obsidian.ms,
      first: obsidian.first,
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
