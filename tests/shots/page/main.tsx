import type { ReactNode } from 'react';
import { LibraryPage } from '../../../components/library/LibraryPage';
import { showPage } from '../../../components/Page';
import { openReading } from '../../../components/reader/open-reading';
import { ReaderPage } from '../../../components/reader/ReaderPage';
import { SettingsPage } from '../../../components/settings/SettingsPage';
import { WelcomePage } from '../../../components/welcome/WelcomePage';
import { linkAddress } from '../../../utils/article/address';
import type { Article } from '../../../utils/article/article';
import type { Reading } from '../../../utils/extract/reading';
import type { Kept } from '../../../utils/library/record';
import { parseSettings } from '../../../utils/settings/settings';
import type { SpeechEngine } from '../../../utils/speech/engine';
import { longArticle, newsArticle, noticeArticle } from '../../fakes/articles';
import { type FakeWorld, fakeEnvironment, NOW } from '../../fakes/environment';
import { FakeEngine, fakeSpeech } from '../../unit/components/reader/listen/fake-speech';

const query = new URLSearchParams(location.search);
const state = query.get('state') ?? 'reader-news';
const wanted = { size: Number(query.get('size') ?? 24), theme: query.get('theme') ?? 'paper', printSize: Number(query.get('print') ?? 18) };
const heard = { around: state === 'reader-listening-line' ? 'line' : 'plain', bigCaption: state === 'reader-listening-caption' };
const settings = parseSettings({ ...wanted, ...heard });
const base = { language: query.get('lang') ?? 'zh-CN', settings };
const DAY = 86_400_000;

function headlines(): Reading {
  const texts = [
    '市领导走访慰问百岁老人',
    '全市养老服务工作会议召开，部署明年重点任务',
    '关于开展冬季送温暖活动的通知',
    '社区长者饭堂再添三十家',
    '“银龄行动”志愿者招募公告',
  ];
  const url = linkAddress('https://www.example.gov.cn/xwzx/');
  if (!url) throw new Error('no address');
  const items = texts.map((text, at) => ({
    text,
    href: linkAddress(`https://www.example.gov.cn/${at}.html`) ?? url,
    date: `2026-11-0${at + 1}`,
  }));
  return { kind: 'headlines', list: { title: '新闻中心', url, lang: 'zh-Hans', headlines: items } };
}

function kept(id: string, article: Article, more: Partial<Kept['entry']>): Kept {
  const { title, url, source, published } = article.meta;
  return {
    article,
    entry: { id, title, url, ...(source ? { source } : {}), ...(published ? { published } : {}), characters: 2300, read: NOW, ...more },
  };
}

const shelf: readonly Kept[] = [
  kept('a', newsArticle(), { saved: NOW, savedTurn: 3 }),
  kept('b', noticeArticle(), { saved: NOW - DAY, savedTurn: 2 }),
  kept('c', { ...newsArticle(), meta: { ...newsArticle().meta, title: '冬季用电用气安全提示' } }, { read: NOW - 3 * DAY }),
  kept('d', { ...newsArticle(), meta: { ...newsArticle().meta, title: '已经删掉的一篇' } }, { binned: NOW - 2 * DAY }),
];

const incomplete = (): Article => {
  const article = newsArticle();
  return { ...article, meta: { ...article.meta, incomplete: true, coverage: 0.7, pages: { current: 1, total: 3, ...next() } } };
};

function next() {
  const address = linkAddress('https://www.example.gov.cn/a_2.html');
  return address ? { next: address } : {};
}

const ARTICLES: Readonly<Record<string, () => Article>> = {
  'reader-notice': noticeArticle,
  'reader-incomplete': incomplete,
  'reader-end': incomplete,
  'reader-long': () => longArticle(Number(query.get('blocks') ?? 50_000)),
};

/** Says three sentences in no time and holds at the fourth, so that a picture can be taken. */
class HoldingEngine extends FakeEngine {
  override speak(...[utterance, report, signal]: Parameters<SpeechEngine['speak']>): void {
    super.speak(utterance, report, signal);
    setTimeout(() => this.tell({ kind: 'started' }, ...(this.said.length < 4 ? [{ kind: 'ended' } as const] : [])));
  }
}

function worldOf(): FakeWorld {
  if (state === 'reader-headlines' || state === 'reader-elsewhere') return { reading: headlines() };
  if (state === 'reader-unreadable') return { reading: { kind: 'unreadable', reason: 'not-an-article' } };
  if (state === 'reader-pdf') return { reading: { kind: 'unreadable', reason: 'pdf' } };
  if (state === 'library-empty') return {};
  if (state.startsWith('library')) return { kept: shelf };
  const reading: Reading = { kind: 'article', article: (ARTICLES[state] ?? newsArticle)() };
  return state.startsWith('reader-listening') ? { reading, speech: fakeSpeech(new HoldingEngine('embedded')) } : { reading };
}

const environment = fakeEnvironment({ ...base, ...worldOf() });

function screen(): ReactNode {
  if (state.startsWith('library')) return <LibraryPage />;
  if (state === 'settings') return <SettingsPage />;
  if (state === 'welcome') return <WelcomePage />;
  const wish = state === 'reader-gone' ? { article: 'none' } : environment.pages.here();
  const never = new Promise<never>(() => undefined);
  return <ReaderPage opening={state === 'reader-opening' ? never : openReading(environment, wish, new AbortController().signal)} />;
}

showPage(environment, screen(), '清读');

/** What shows itself only after a while. */
const SLOW = /^reader-(?:opening|listening)/;
const LISTEN = '[data-button="listen"]';
/** What a person would have pressed to come to this state. */
const PRESSES: Readonly<Record<string, string>> = {
  'reader-saved': '[data-button="save"]',
  'reader-larger': '[data-button="larger"]',
  'reader-listening': LISTEN,
  'reader-listening-line': LISTEN,
  'reader-listening-caption': LISTEN,
  'reader-elsewhere': 'main li a',
  'library-deleted': 'li > [data-button]:not([data-button="open-article"]), li > button',
};
const press = PRESSES[state];

/** Presses when there is something to press, and says when all is done. */
function finish(tries = 50): void {
  const button = press && document.querySelector<HTMLElement>(press);
  const waiting = press ? !button : state !== 'reader-opening' && !document.querySelector('h1');
  if (waiting && tries > 0) return void setTimeout(finish, 50, tries - 1);
  if (button) button.click();
  const ready = () => {
    if (state === 'reader-end') scrollTo(0, document.documentElement.scrollHeight);
    document.documentElement.setAttribute('data-ready', state);
  };
  setTimeout(ready, SLOW.test(state) ? 900 : 150);
}
setTimeout(finish, 50);
