import { beforeEach, describe, expect, test } from 'vitest';
import { openReading } from '../../../../../components/reader/open-reading';
import { ReaderPage } from '../../../../../components/reader/ReaderPage';
import { linkAddress } from '../../../../../utils/article/address';
import type { Article } from '../../../../../utils/article/article';
import type { SpeechPort } from '../../../../../utils/environment';
import type { Kept } from '../../../../../utils/library/record';
import { type FakeWorld, fakeEnvironment, NOW } from '../../../../fakes/environment';
import { show } from '../../screen';
import { FakeEngine, fakeSpeech } from './fake-speech';

const STARTED = { kind: 'started' } as const;
const ENDED = { kind: 'ended' } as const;

function short(title: string, ...paragraphs: readonly string[]): Article {
  const url = linkAddress(`https://www.example.gov.cn/${encodeURIComponent(title)}.html`);
  if (!url) throw new Error('no address');
  return { meta: { title, url, lang: 'zh-Hans' }, blocks: paragraphs.map((text) => ({ kind: 'paragraph', text: [{ text }] })) };
}

function saved(id: string, article: Article, turn: number): Kept {
  const { title, url } = article.meta;
  return { article, entry: { id, title, url, characters: 10, read: NOW, saved: NOW, savedTurn: turn } };
}

beforeEach(() => {
  // The test's page has no layout.
  Range.prototype.getClientRects = () => document.createElement('p').getClientRects();
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

/** As in a browser: nothing may be asked of it before it is ready. */
function comingLater(speech: SpeechPort): SpeechPort {
  let isReady = false;
  return {
    ...speech,
    ready: async () => {
      isReady = true;
    },
    get engines() {
      if (!isReady) throw new Error('speech is asked before it is ready');
      return speech.engines;
    },
  };
}

async function listeningTo(world: FakeWorld, system = new FakeEngine('system')) {
  const embedded = new FakeEngine('embedded');
  const speech = fakeSpeech(system, embedded);
  const environment = fakeEnvironment({ ...world, speech: comingLater(speech), settings: { rate: 2, ...world.settings } });
  const opening = openReading(environment, environment.pages.here(), new AbortController().signal);
  const screen = await show(environment, <ReaderPage opening={opening} />);
  const sees = async (what: () => boolean) => {
    for (let patience = 300; patience > 0 && !what(); patience -= 1) await screen.during(() => new Promise((done) => setTimeout(done, 10)));
    expect(what(), screen.text()).toBe(true);
  };
  await sees(() => screen.text().includes('字大'));
  /** Says what is asked, sentence by sentence, until `until` holds. */
  const hearUntil = async (until: () => boolean) => {
    for (let patience = 200; patience > 0 && !until(); patience -= 1) {
      if (system.isAsked) await screen.during(() => system.tell(STARTED, ENDED));
      await screen.during(() => new Promise((done) => setTimeout(done, 20)));
    }
    expect(until(), screen.text()).toBe(true);
  };
  return { system, embedded, speech, environment, screen, sees, hearUntil };
}

describe('the bar', () => {
  const ARTICLE: FakeWorld = { reading: { kind: 'article', article: short('长者饭堂', '老人就近用餐。', '电话一二三四五。') } };

  test('numbers the sentence that is heard, also in the silence before the next one', async () => {
    const { system, screen, sees } = await listeningTo(ARTICLE);
    await screen.press('听');
    await sees(() => system.said.length === 1);
    await screen.during(() => system.tell(STARTED));
    expect(screen.text()).toContain('第 1 句，共 3 句');
    await screen.during(() => system.tell(ENDED));
    expect(screen.text()).toContain('第 1 句，共 3 句');
    await sees(() => system.said.length === 2);
    await screen.during(() => system.tell(STARTED));
    expect(screen.text()).toContain('第 2 句，共 3 句');
  });

  test('shows the sounds of rare characters in the large letters too, the word that is said marked', async () => {
    const reading = { kind: 'article', article: short('盱眙的蟑螂') } as const;
    const { system, screen, sees } = await listeningTo({ reading, settings: { bigCaption: true, rareReadings: true } });
    const sounds = (within: string) => [...document.querySelectorAll<HTMLElement>(`${within} rt`)].map((rt) => rt.dataset['sound']);
    await sees(() => sounds('h1').length === 4);
    await screen.press('听');
    await sees(() => system.said.length === 1);
    await screen.during(() => system.tell(STARTED, { kind: 'word', at: 3, length: 2 }));
    expect([sounds('[data-caption]'), sounds('[data-caption] mark')]).toEqual([
      ['xū', 'yí', 'zhāng', 'láng'],
      ['zhāng', 'láng'],
    ]);
    expect(document.querySelector('[data-caption]')?.textContent).toBe('盱眙的蟑螂');
  });

  const OTHER_WORDS = { lexicon: [{ text: '饭堂', reading: '饭厅' }] };

  test('keeps the sleep timer when a setting changes the words', async () => {
    const { system, environment, screen, sees } = await listeningTo(ARTICLE);
    await screen.press('听');
    await sees(() => system.said.length === 1);
    await screen.press('定时停');
    await screen.during(() => environment.settings.change(OTHER_WORDS));
    await sees(() => system.texts().includes('长者饭厅'));
    expect(document.querySelector('[data-button="sleep"]')?.getAttribute('aria-pressed')).toBe('true');
  });

  test('stays still when a setting changes the words while another reader speaks', async () => {
    const { system, speech, environment, screen, sees } = await listeningTo(ARTICLE);
    await screen.press('听');
    await sees(() => system.said.length === 1);
    await screen.during(() => system.tell(STARTED));
    await screen.during(() => speech.displace());
    await screen.during(() => environment.settings.change(OTHER_WORDS));
    await screen.rest();
    expect(system.said.length).toBe(1);
    await screen.press('继续');
    await sees(() => system.texts().includes('长者饭厅'));
  });

  test('gives the focus back to 听 when it goes', async () => {
    const { screen, sees, system } = await listeningTo(ARTICLE);
    const button = (name: string) => document.querySelector<HTMLElement>(`[data-button="${name}"]`);
    await screen.press('听');
    await sees(() => system.said.length === 1);
    button('stop-listening')?.focus();
    await screen.press('停止');
    expect(document.activeElement).toBe(button('listen'));
  });

  test('停止 silences the voice in mid-sentence', async () => {
    const { system, screen, sees } = await listeningTo(ARTICLE);
    await screen.press('听');
    await sees(() => system.said.length === 1);
    await screen.during(() => system.tell(STARTED));
    expect(system.isAsked).toBe(true);
    await screen.press('停止');
    expect(system.isAsked).toBe(false);
  });

  test('停止 takes what was said of the voice with it: nothing offers to try a voice again that is gone', async () => {
    const { system, screen, sees } = await listeningTo(ARTICLE);
    await screen.press('听');
    await sees(() => system.said.length === 1);
    await screen.press('定时停');
    expect(screen.text()).toContain('15 分钟后停下来');
    await screen.press('停止');
    expect(screen.text()).not.toContain('15 分钟后停下来');
  });

  test('offers 暂停 from the press on, also while the voices of the system are waited for', async () => {
    const { system, embedded, screen, sees } = await listeningTo(ARTICLE, new FakeEngine('system', []));
    await screen.press('听');
    await sees(() => screen.text().includes('下一句'));
    expect(screen.text()).toContain('暂停');
    expect(screen.text()).not.toContain('继续');
    await screen.press('暂停');
    expect(screen.text()).toContain('继续');
    await new Promise((done) => setTimeout(done, 1000));
    expect(system.said.length + embedded.said.length).toBe(0);
    await screen.press('继续');
    expect(embedded.said.length).toBe(1);
  });
});

test('the silence before the first sound is kept where it is wished for', async () => {
  const world: FakeWorld = { reading: { kind: 'article', article: short('长者饭堂', '老人就近用餐。') }, settings: { leadSilence: true } };
  const { system, screen, sees } = await listeningTo(world);
  // From before the press: a busy computer makes it longer, never shorter.
  const begun = performance.now();
  await screen.press('听');
  await sees(() => system.said.length === 1);
  expect(performance.now() - begun).toBeGreaterThan(290);
});

test('nothing of the own voice is loaded for somebody who only reads, where no other is there either', async () => {
  const world: FakeWorld = { reading: { kind: 'article', article: short('长者饭堂', '老人就近用餐。') } };
  const { embedded } = await listeningTo(world, new FakeEngine('system', []));
  await new Promise((done) => setTimeout(done, 3500));
  expect([embedded.prepared, embedded.warmed]).toEqual([[], []]);
});

test('whoever reaches for 听 has the own voice made ready before the press, where no other is there', async () => {
  const world: FakeWorld = { reading: { kind: 'article', article: short('长者饭堂', '老人就近用餐。') } };
  const { embedded, screen, sees } = await listeningTo(world, new FakeEngine('system', []));
  const button = document.querySelector('[data-button="listen"]');
  await screen.during(() => button?.dispatchEvent(new Event('pointerdown', { bubbles: true })));
  await sees(() => embedded.prepared.includes('长者饭堂'));
  const other = await listeningTo(world);
  await other.screen.during(() =>
    document.querySelectorAll('[data-button="listen"]')[1]?.dispatchEvent(new Event('focusin', { bubbles: true })),
  );
  await new Promise((done) => setTimeout(done, 100));
  expect(other.embedded.prepared).toEqual([]);
});

test('by keys it goes from paragraph to paragraph, and pauses; whoever writes is left alone', async () => {
  const { system, screen, sees } = await listeningTo({
    reading: { kind: 'article', article: short('长者饭堂', '老人就近用餐。天天开门。', '电话一二三四五。', '欢迎光临。') },
  });
  await screen.press('听');
  await sees(() => system.said.length === 1);
  expect(screen.text()).toContain('按 [ 或 ] 换一段');
  const key = (code: string, init: KeyboardEventInit = {}) =>
    screen.during(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, ...init })));
  await key('BracketRight');
  await key('BracketRight');
  expect(system.texts().at(-1)).toBe('电话一二三四五。');
  await key('BracketLeft');
  expect(system.texts().at(-1)).toBe('老人就近用餐。');
  await key('KeyP');
  expect(screen.text()).toContain('继续');
  await key('KeyP', { ctrlKey: true });
  expect(screen.text()).toContain('继续');
  const field = document.body.appendChild(document.createElement('input'));
  await screen.during(() => field.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyP', bubbles: true })));
  field.remove();
  expect(screen.text()).toContain('继续');
  await key('KeyP');
  expect(system.texts().at(-1)).toBe('老人就近用餐。');
});

test('where single keys are switched off, they do nothing and nothing is said of them', async () => {
  const { system, screen, sees } = await listeningTo({
    reading: { kind: 'article', article: short('长者饭堂', '老人就近用餐。') },
    settings: { singleKeys: false },
  });
  await screen.press('听');
  await sees(() => system.said.length === 1);
  expect(screen.text()).not.toContain('按 [ 或 ] 换一段');
  await screen.during(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyP', bubbles: true })));
  expect(screen.text()).toContain('暂停');
});

describe('the saved articles, one after the other', () => {
  const KEPT = [
    saved('a1', short('第一篇文章', '甲的内容。'), 3),
    saved('b2', short('第二篇文章', '乙的内容。'), 2),
    saved('c3', short('第三篇文章', '丙的内容。'), 1),
  ];
  const WORLD: FakeWorld = { kept: KEPT, here: { article: 'a1', listen: true } };

  test('begin by themselves, are announced by their titles, and say when they are all read', async () => {
    const { system, environment, screen, sees, hearUntil } = await listeningTo(WORLD);
    await sees(() => screen.text().includes('第 1 篇，共 3 篇'));
    await hearUntil(() => screen.text().includes('收藏的文章都读完了。'));
    expect(system.texts()).toEqual([
      ...['第一篇文章', '甲的内容。'],
      ...['下一篇：第二篇文章', '乙的内容。'],
      ...['下一篇：第三篇文章', '丙的内容。'],
    ]);
    expect(environment.asked.filter((line) => line.startsWith('settle'))).toEqual(['settle a1', 'settle b2', 'settle c3']);
    expect(screen.text()).not.toContain('下一句');
  });

  test('one that was deleted meanwhile is passed over, in words', async () => {
    const { system, environment, screen, sees, hearUntil } = await listeningTo(WORLD);
    await sees(() => system.said.length === 1);
    await environment.library.bin('b2');
    await hearUntil(() => system.texts().includes('下一篇：第三篇文章'));
    expect(screen.text()).toContain('《第二篇文章》已经删掉了，跳过去。');
    expect(system.texts()).not.toContain('乙的内容。');
  });

  test('go on at a press, and stop for good at 停止', async () => {
    const { system, screen, sees, hearUntil } = await listeningTo(WORLD);
    await sees(() => system.said.length === 1);
    await screen.press('听下一篇');
    await hearUntil(() => system.texts().includes('下一篇：第二篇文章'));
    await screen.press('停止');
    const count = system.said.length;
    await new Promise((done) => setTimeout(done, 600));
    expect(system.said.length).toBe(count);
    expect(screen.text()).not.toContain('第 2 篇');
    expect(screen.text()).toContain('乙的内容。');
  });

  test('are not begun by a reader that was opened for one article alone', async () => {
    const { system, screen } = await listeningTo({ kept: KEPT, here: { article: 'a1' } });
    await new Promise((done) => setTimeout(done, 300));
    expect(screen.text()).toContain('甲的内容。');
    expect(system.said.length).toBe(0);
  });
});
