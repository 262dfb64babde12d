import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { others } from '../../../utils/extract/kind/others';
import { findDocumentCard } from '../../../utils/extract/meta/document-card';
import { findLetter } from '../../../utils/extract/meta/letter';
import { type Page, parsePage } from '../../../utils/extract/page/parse-page';
import { mayBeLetter, mayHaveCard } from '../../../utils/extract/read-carefully';
import { type Explained, explainPage } from '../../../utils/extract/read-page';
import { secondOpinion } from '../../../utils/extract/second-opinion';
import type { PageSnapshot } from '../../../utils/extract/snapshot';
import { whyOf } from '../../../utils/extract/why';
import { fromReading } from './from-reading';
import type { Given } from './given';
import { timed, timedByTurns, timedJob } from './timed';

/** Runs in a page of Chromium: what each engine makes of one page. */

type Timed = { given: Given; ms: number; first: number };
export type Answers = { ours: Timed; readability: Timed; defuddle: Timed; transferMs: number; parseMs: number; explained?: string };

const NOTHING: Timed = {
  given: { kind: 'unreadable', text: '', headings: [], attachments: [], images: 0, tables: 0, headlines: [] },
  ms: 0,
  first: 0,
};

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|zip|rar|7z|ofd|csv|mp4|mov|txt|tif|exr)(?:$|[?#])/i;

function inert(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function parsed(html: string, base: string): Document {
  const page = inert(html);
  const element = page.createElement('base');
  element.href = base;
  page.head.prepend(element);
  return page;
}

function fromHtml(html: string, more: Partial<Given>): Given {
  const page = inert(html);
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
function readCarefully(page: Page, snapshot: PageSnapshot): Explained {
  const known = {
    others,
    ...(mayBeLetter(page) ? { findLetter } : {}),
    ...(mayHaveCard(page) ? { findCard: findDocumentCard } : {}),
  };
  const own = explainPage(page, snapshot, known);
  const opinion = own.doubtful ? secondOpinion(page, inert) : undefined;
  return opinion ? explainPage(page, snapshot, { ...known, opinion }) : own;
}

type Asked = { explain: boolean; peers: boolean; peerFirst: boolean };

export function ask(snapshot: PageSnapshot, raw: string, { explain, peers, peerFirst }: Asked): Answers {
  const transferMs = timed(() => structuredClone(snapshot)).ms;
  const parse = () => parsePage(snapshot.html);
  const parseMs = timed(parse).ms;
  const own = { prepare: parse, run: (page: Page) => readCarefully(page, snapshot).reading };
  const source = parsed(raw, snapshot.base);
  const peer = {
    prepare: () => (peers ? (source.cloneNode(true) as Document) : undefined),
    run: (page: Document | undefined) => page && new Readability(page).parse(),
  };
  const [our, mozilla] = timedByTurns(own, peer, peerFirst);
  const explained = explain ? { explained: whyOf(readCarefully(parse(), snapshot)).join('\n') } : {};
  const ours = { given: fromReading(our.value), ms: our.ms, first: our.first };
  if (!peers) return { transferMs, parseMs, ours, readability: NOTHING, defuddle: NOTHING, ...explained };
  const obsidian = timedJob({
    prepare: () => parsed(raw, snapshot.base),
    run: (page) => {
      try {
        return new Defuddle(page, { url: snapshot.url }).parse();
      } catch {
        return undefined;
      }
    },
  });
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
