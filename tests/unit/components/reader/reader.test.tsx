import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Opened, openReading } from '../../../../components/reader/open-reading';
import { ReaderPage } from '../../../../components/reader/ReaderPage';
import { linkAddress } from '../../../../utils/article/address';
import type { Article } from '../../../../utils/article/article';
import type { SpeechPort } from '../../../../utils/environment';
import { REASONS } from '../../../../utils/extract/reading';
import type { PageSnapshot } from '../../../../utils/extract/snapshot';
import { newsArticle } from '../../../fakes/articles';
import { type FakeWorld, fakeEnvironment, SNAPSHOT } from '../../../fakes/environment';
import { show } from '../screen';

const ARTICLE: FakeWorld = { reading: { kind: 'article', article: newsArticle() } };

// What stands where there is no article is a part of its own.
beforeAll(() => import('../../../../components/reader/WithoutArticle'));

async function reader(world: FakeWorld) {
  const environment = fakeEnvironment(world);
  const opening = openReading(environment, environment.pages.here(), new AbortController().signal);
  return { environment, screen: await show(environment, <ReaderPage opening={opening} />) };
}

describe('an article', () => {
  test('shows its title, source and date, and writes itself into the address', async () => {
    const { environment, screen } = await reader(ARTICLE);
    expect(screen.text()).toContain('全市社区长者饭堂突破一千家');
    expect(screen.text()).toMatch(/来源示例日报.*2026年11月3日/);
    expect(environment.asked).toContain('settle new');
    expect(document.title).toBe(newsArticle().meta.title);
  });

  test('is saved by one press and unsaved by 撤销', async () => {
    const { environment, screen } = await reader(ARTICLE);
    await screen.press('收藏');
    expect(screen.text()).toContain('已收藏，没有网络也能读。');
    expect((await environment.library.list())[0]?.saved).toBeDefined();
    await screen.press('撤销');
    expect((await environment.library.list())[0]?.saved).toBeUndefined();
  });

  test('says so when there is no room, and what to do', async () => {
    const { screen } = await reader({ ...ARTICLE, deed: { kind: 'no-room' } });
    await screen.press('收藏');
    expect(screen.text()).toContain('存放空间快满了');
    await screen.press('怎么办');
    expect(screen.text()).toContain('不要的文件删掉一些');
  });

  test.each([
    ['private', '这是隐私窗口'],
    ['store-unwell', '这篇没有存上'],
  ] as const)('says why it is not saved: %s', async (kind, why) => {
    const { screen } = await reader({ ...ARTICLE, deed: { kind } });
    await screen.press('收藏');
    expect(screen.text()).toContain(why);
  });

  test('is saved once there is room again, where there was none when it was opened', async () => {
    const environment = fakeEnvironment(ARTICLE);
    const library = { ...environment.library, remember: async () => undefined };
    const saved = vi.spyOn(library, 'save').mockResolvedValueOnce({ kind: 'no-room' });
    const opening = openReading(environment, environment.pages.here(), new AbortController().signal);
    const screen = await show({ ...environment, library }, <ReaderPage opening={opening} />);
    await screen.press('收藏');
    expect(screen.text()).toContain('存放空间快满了');
    saved.mockResolvedValueOnce({ kind: 'done' });
    await screen.during(() => new Promise((done) => setTimeout(done, 700)));
    await screen.press('收藏');
    expect(screen.text()).toContain('已收藏，没有网络也能读。');
  });

  test('goes to paper by its title; a browser that will not print is told of, with the keys that do it', async () => {
    const { environment, screen } = await reader(ARTICLE);
    await screen.press('打印');
    expect(environment.asked).toContain(`print ${newsArticle().meta.title}`);
    expect(screen.text()).not.toContain('没有打开打印的窗口');
    const unwilling = { ...environment, printer: { print: async () => 'blocked' as const } };
    const opening = openReading(unwilling, unwilling.pages.here(), new AbortController().signal);
    const other = await show(unwilling, <ReaderPage opening={opening} />);
    await other.press('打印');
    expect(other.text()).toContain('浏览器没有打开打印的窗口。请同时按住键盘上的 Ctrl 和 P。');
  });

  test('grows by one step for a press and its echo', async () => {
    const { environment, screen } = await reader(ARTICLE);
    await screen.press('字大');
    await screen.press('字大');
    expect((await environment.settings.load()).size).toBe(28);
  });

  test.each([
    [{ key: '+' }, 28],
    [{ key: '-' }, 20],
    [{ key: '+', ctrlKey: true }, 24],
    [{ key: 'n' }, 24],
    [{ key: 'a' }, 24],
  ])('the key %o makes the size %i', async (key, size) => {
    const { environment, screen } = await reader(ARTICLE);
    await screen.during(() => dispatchEvent(new KeyboardEvent('keydown', key)));
    expect((await environment.settings.load()).size).toBe(size);
  });

  test('single keys that are switched off do nothing', async () => {
    const { environment, screen } = await reader({ ...ARTICLE, settings: { singleKeys: false } });
    await screen.during(() => dispatchEvent(new KeyboardEvent('keydown', { key: '+' })));
    expect((await environment.settings.load()).size).toBe(24);
  });

  test('has the remark that matters most under its title, the others and the next page at its end', async () => {
    const article = newsArticle();
    const next = linkAddress('https://www.example.gov.cn/a_2.html');
    const meta = { ...article.meta, incomplete: true as const, coverage: 0.7, pages: { current: 1, total: 3, ...(next && { next }) } };
    const environment = fakeEnvironment();
    const opening = Promise.resolve<Opened>({ kind: 'reading', article: { ...article, meta }, snapshot: SNAPSHOT });
    const screen = await show(environment, <ReaderPage opening={opening} />);
    const order = [meta.title, '网页还没有传完', '一、家门口的饭堂', '还有一些文字没有放进来', '这是第 1 页，共 3 页。'];
    const places = order.map((words) => screen.text().indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('offers the words that were left out', async () => {
    const article = newsArticle();
    const { environment, screen } = await reader({
      reading: { kind: 'article', article: { ...article, meta: { ...article.meta, coverage: 0.8 } } },
    });
    const read = vi.spyOn(environment.pages, 'read');
    await screen.press('看全部文字');
    expect(read).toHaveBeenCalledWith(expect.anything(), true);
  });

  test('a private one leaves no trace in the address', async () => {
    const { environment } = await reader({ ...ARTICLE, source: { tab: 1, url: 'https://a.example/', title: '', private: true } });
    expect(environment.asked).toEqual([]);
  });
});

test('the first of several pages is read at once, the others are put behind it when they come', async () => {
  const page = (current: number, text: string, next?: string): Article => {
    const { meta } = newsArticle();
    const further = next ? linkAddress(next) : undefined;
    const url = linkAddress(`https://a.example/post_1${current > 1 ? `_${current}` : ''}.html`) ?? meta.url;
    const pages = { current, total: 2, ...(further ? { next: further } : {}) };
    return { meta: { ...meta, url, pages }, blocks: [{ kind: 'paragraph', text: [{ text }] }] };
  };
  const first = page(1, '第一页的话。', 'https://a.example/post_1_2.html');
  const environment = fakeEnvironment({ reading: { kind: 'article', article: first } });
  const answer = Promise.withResolvers<PageSnapshot>();
  environment.pages.fetchMore = () => answer.promise;
  const opening = openReading(environment, environment.pages.here(), new AbortController().signal);
  const screen = await show(environment, <ReaderPage opening={opening} />);
  expect(screen.text()).toContain('第一页的话。');
  expect(screen.text()).not.toContain('下一页');
  const shown = document.querySelector('article');
  environment.pages.read = async () => ({ kind: 'article', article: page(2, '第二页的话。') });
  await screen.during(async () => {
    answer.resolve(SNAPSHOT);
    // What joins pages is a part of its own.
    await import('../../../../utils/extract/pages/join-pages');
  });
  expect(screen.text()).toContain('第一页的话。第二页的话。');
  expect(document.querySelector('article')).toBe(shown);
});

test.each(REASONS)('%s has its sentence and one thing to do', async (reason) => {
  const { screen } = await reader({ reading: { kind: 'unreadable', reason } });
  expect(screen.text()).toMatch(/。/);
  expect(document.querySelectorAll('main button')).toHaveLength(1);
});

test.each([
  ['pdf', true],
  ['not-opened', false],
  ['crashed', false],
] as const)('of %s the title of the page is told unless it is the browser’s own', async (reason, told) => {
  const { screen } = await reader({ reading: { kind: 'unreadable', reason } });
  expect(screen.text().includes('示例页面')).toBe(told);
});

test('an article that is there already is shown at once, with nothing before it', async () => {
  const opened: Opened = { kind: 'reading', article: newsArticle() };
  const screen = await show(fakeEnvironment(), <ReaderPage opening={new Promise(() => undefined)} opened={opened} />);
  expect(screen.text()).toContain(newsArticle().meta.title);
});

test.each([
  ['well', '这篇文章已经不在这台电脑里了。'],
  ['newer', '文章都在，请更新清读。'],
  ['blocked', '请关掉其他的清读页面'],
  ['unwell', '现在打不开存放文章的地方'],
] as const)('an article that the store (%s) does not give says why and shows the way', async (kind, says) => {
  const environment = fakeEnvironment();
  const opening = openReading(environment, { article: 'x' }, new AbortController().signal);
  const library = { ...environment.library, health: async () => ({ kind }) };
  const screen = await show({ ...environment, library }, <ReaderPage opening={opening} />);
  await screen.rest();
  expect(screen.text()).toContain(says);
  await screen.press('看我的文章');
  expect(environment.asked).toContain('open library');
});

test('an article is shown before the browser can speak', async () => {
  const opening = Promise.resolve<Opened>({ kind: 'reading', article: newsArticle() });
  const notYet = (): never => {
    throw new Error('speech is asked before it is ready');
  };
  const speech: SpeechPort = {
    ready: () => new Promise(() => undefined),
    claim: notYet,
    mediaKeys: notYet,
    get engines() {
      return notYet();
    },
    get system() {
      return notYet();
    },
  };
  const screen = await show(fakeEnvironment({ speech }), <ReaderPage opening={opening} />);
  expect(screen.text()).toContain(newsArticle().meta.title);
});
