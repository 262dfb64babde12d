import { act } from 'react';
import { expect, test } from 'vitest';
import { LibraryPage } from '../../../components/library/LibraryPage';
import { SettingsPage } from '../../../components/settings/SettingsPage';
import { WelcomePage } from '../../../components/welcome/WelcomePage';
import { newsArticle } from '../../fakes/articles';
import { fakeEnvironment, NOW } from '../../fakes/environment';
import { FakeEngine, fakeSpeech, voiceOf } from './reader/listen/fake-speech';
import { show } from './screen';

const article = newsArticle();
const { title, url } = article.meta;
const kept = [{ article, entry: { id: 'a', title, url, characters: 10, read: NOW, saved: NOW } }];

test('a deleted article comes back by 撤销', async () => {
  const environment = fakeEnvironment({ kept });
  const screen = await show(environment, <LibraryPage />);
  expect(screen.text()).toContain(title);
  await screen.press('删除');
  expect(screen.text()).toContain('已放进回收站，30 天内可以取回。');
  expect((await environment.library.list())[0]?.binned).toBe(NOW);
  await screen.press('撤销');
  expect((await environment.library.list())[0]?.binned).toBeUndefined();
});

test('whoever throws articles away by keys stands on the title of the next one, then of the one before, then of the page', async () => {
  const [first] = kept;
  if (!first) throw new Error('nothing kept');
  const named = (id: string, saved: number) => ({ ...first, entry: { ...first.entry, id, title: `文章${id}`, saved } });
  await show(fakeEnvironment({ kept: [named('1', 3), named('2', 2), named('3', 1)] }), <LibraryPage />);
  const standsOn = () => document.activeElement?.textContent;
  for (const [thrown, next] of [
    ['2', '文章3'],
    ['3', '文章1'],
    ['1', '我的文章'],
  ]) {
    const row = [...document.querySelectorAll('li')].find((each) => each.textContent?.includes(`文章${thrown}`));
    const button = [...(row?.querySelectorAll('button') ?? [])].at(-1);
    button?.focus();
    await act(async () => button?.click());
    expect(standsOn()).toBe(next);
  }
});

test('where the computer is full, nothing is thrown away, and it is said what helps', async () => {
  const screen = await show(fakeEnvironment({ kept, deed: { kind: 'no-room' } }), <LibraryPage />);
  await screen.press('删除');
  expect(screen.text()).toContain('存放空间满了，没有改成。文章都在。');
  expect(screen.text()).not.toContain('关掉浏览器');
  await screen.press('怎么办');
  expect(screen.text()).toContain('不要的文件删掉一些');
});

test('several saved articles can be heard one after the other, from the first on; of one alone that is not said', async () => {
  const [first] = kept;
  if (!first) throw new Error('nothing kept');
  const second = { ...first, entry: { ...first.entry, id: 'b', savedTurn: 7 } };
  const environment = fakeEnvironment({ kept: [first, second] });
  const screen = await show(environment, <LibraryPage />);
  await screen.press('连着听');
  expect(environment.asked).toContain('listen from b');
  const alone = await show(fakeEnvironment({ kept }), <LibraryPage />);
  expect(alone.text()).not.toContain('连着听');
});

test('the remark about lost articles goes once the store has the answer', async () => {
  let written = () => {};
  const environment = fakeEnvironment();
  const library = {
    ...environment.library,
    health: async () => ({ kind: 'lost' as const, missing: 2 }),
    acceptLoss: () => new Promise<void>((done) => (written = done)),
  };
  const screen = await show({ ...environment, library }, <LibraryPage />);
  await screen.press('我知道了');
  expect(screen.text()).toContain('2 篇文章读不到了');
  await screen.during(async () => written());
  expect(screen.text()).not.toContain('篇文章读不到了');
});

test.each([
  ['newer', '请更新清读'],
  ['blocked', '请关掉其他的清读页面'],
  ['full', '存放空间满了，现在打不开'],
  ['private', '这是隐私窗口'],
  ['unwell', '现在打不开存放文章的地方'],
  ['well', '现在打不开存放文章的地方'],
] as const)('where the store does not answer (%s) that is said once, and never that there are no articles', async (kind, says) => {
  const environment = fakeEnvironment();
  const library = { ...environment.library, health: async () => ({ kind }), list: () => Promise.reject(new Error('shut')) };
  const screen = await show({ ...environment, library }, <LibraryPage />);
  expect(screen.text().split(says)).toHaveLength(2);
  expect(screen.text()).not.toMatch(/这里还没有文章|收藏的文章/);
});

test.each([
  ['my articles', <LibraryPage key="library" />],
  ['the settings', <SettingsPage key="settings" />],
  ['what is said of the use', <WelcomePage key="welcome" />],
])('from %s, one press leads back to the page that led here; where none did, nothing promises it', async (_, page) => {
  const environment = fakeEnvironment();
  const screen = await show(environment, page);
  await screen.press('返回');
  expect(environment.asked).toContain('way back');
  const alone = await show({ ...environment, pages: { ...environment.pages, wayBack: async () => undefined } }, page);
  expect(alone.text()).not.toContain('返回');
});

test.each([
  ['hidden', '像拼图的图标', true],
  ['menu', '三个点', true],
  ['toolbar', '图标', false],
] as const)('the welcome tells how to find the button only where it is not plain to see (%s)', async (place, words, told) => {
  const environment = fakeEnvironment();
  const pages = { ...environment.pages, buttonPlace: async () => place };
  const screen = await show({ ...environment, pages }, <WelcomePage />);
  expect(screen.text().includes(words)).toBe(told);
  expect(screen.text()).toContain('打开一篇新闻，按“读”');
});

test('a browser that does not say where the button is has hidden it', async () => {
  const environment = fakeEnvironment();
  const pages = { ...environment.pages, buttonPlace: () => Promise.reject(new TypeError('getUserSettings')) };
  const screen = await show({ ...environment, pages }, <WelcomePage />);
  expect(screen.text()).toContain('像拼图的图标');
});

test('an empty shelf says how it fills', async () => {
  const screen = await show(fakeEnvironment(), <LibraryPage />);
  expect(screen.text()).toContain('这里还没有文章');
});

test('a preset is one press, and one press back', async () => {
  const environment = fakeEnvironment({ settings: { size: 32, theme: 'dark' } });
  const screen = await show(environment, <SettingsPage />);
  await screen.press('黑底黄字');
  expect(await environment.settings.load()).toMatchObject({ size: 40, theme: 'contrast' });
  expect(document.documentElement.dataset['theme']).toBe('contrast');
  await screen.press('撤销');
  expect(await environment.settings.load()).toMatchObject({ size: 32, theme: 'dark' });
});

test('a word that is read wrongly is put right once, and taken away again', async () => {
  const environment = fakeEnvironment();
  const screen = await show(environment, <SettingsPage />);
  const write = (name: string, value: string) =>
    screen.during(() => {
      const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await screen.press('加上');
  expect(screen.text()).toContain('请把字词和读法都写上。');
  await write('text', '重庆');
  await write('reading', ' 虫庆 ');
  await screen.press('加上');
  expect((await environment.settings.load()).lexicon).toEqual([{ text: '重庆', reading: '虫庆' }]);
  expect(screen.text()).toContain('“重庆”读作“虫庆”');
  await write('text', '重庆');
  await write('reading', '崇庆');
  await screen.press('加上');
  expect((await environment.settings.load()).lexicon).toEqual([{ text: '重庆', reading: '崇庆' }]);
  await screen.press('删除');
  expect((await environment.settings.load()).lexicon).toEqual([]);
  await screen.press('撤销');
  expect((await environment.settings.load()).lexicon).toHaveLength(1);
});

test('no voice is hidden: the best are in sight, the others come at a press, and the chosen one is always there', async () => {
  const many = Array.from({ length: 15 }, (_, index) => ({
    ...voiceOf('system'),
    id: `system:${index}`,
    name: `声音${index}号`,
    rank: 90 - index,
  }));
  const environment = fakeEnvironment({
    speech: fakeSpeech(new FakeEngine('system', many)),
    settings: { voices: { 'zh-CN': 'system:14' } },
  });
  const screen = await show(environment, <SettingsPage />);
  expect(screen.text()).toContain('声音0号');
  expect(screen.text()).toContain('声音14号');
  expect(screen.text()).not.toContain('声音12号');
  await screen.press('“普通话”还有 8 个声音');
  expect(screen.text()).toContain('声音12号');
  expect(screen.text()).not.toContain('还有 8 个声音');
});

test('the spoken form of Chinese is chosen once', async () => {
  const environment = fakeEnvironment();
  const screen = await show(environment, <SettingsPage />);
  await screen.press('粤语');
  expect((await environment.settings.load()).speak).toBe('yue');
  expect(screen.text()).toContain('好，以后用“粤语”来读。');
});

test('what another page changes shows at once', async () => {
  const environment = fakeEnvironment();
  const screen = await show(environment, <SettingsPage />);
  await screen.during(() => environment.settings.change({ size: 60 }));
  expect(document.documentElement.style.getPropertyValue('--text-size')).toBe('60px');
});

test('the welcome leads to an article to try', async () => {
  const environment = fakeEnvironment();
  const screen = await show(environment, <WelcomePage />);
  await screen.press('试读一篇');
  expect(environment.asked).toContain('article new');
});
