import { expect, test, vi } from 'vitest';
import { openReading } from '../../../../components/reader/open-reading';
import { ReaderPage } from '../../../../components/reader/ReaderPage';
import type { Article } from '../../../../utils/article/article';
import { inScript } from '../../../../utils/article/script/convert';
import { withRareReadings } from '../../../../utils/article/script/rare';
import type { Settings } from '../../../../utils/settings/settings';
import { newsArticle } from '../../../fakes/articles';
import { fakeEnvironment } from '../../../fakes/environment';
import { show } from '../screen';

function articleOf(text: string, lang = 'zh-Hans'): Article {
  const { meta } = newsArticle();
  return { meta: { ...meta, title: '饭堂开门', lang }, blocks: [{ kind: 'paragraph', text: [{ text }] }] };
}

async function reader(article: Article, settings: Partial<Settings>) {
  const environment = fakeEnvironment({ reading: { kind: 'article', article }, settings });
  const opening = openReading(environment, environment.pages.here(), new AbortController().signal);
  const screen = await show(environment, <ReaderPage opening={opening} />);
  /** Dictionaries come in their own time. */
  const becomes = (wanted: string) =>
    vi.waitFor(
      async () => {
        await screen.rest();
        expect(screen.text()).toContain(wanted);
      },
      { timeout: 15_000 },
    );
  return { environment, screen, becomes };
}

test('an article is shown in traditional characters; what is kept and saved is the original', async () => {
  const { environment, screen, becomes } = await reader(articleOf('老人的头发和城市的发展'), { script: 'traditional' });
  await becomes('老人的頭髮和城市的發展');
  expect(document.title).toBe('飯堂開門');
  expect(document.querySelector('article')?.lang).toBe('zh-Hant');
  await screen.press('打印');
  expect(environment.asked).toContain('print 飯堂開門');
  await screen.press('收藏');
  const kept = await environment.library.find('new');
  expect(kept?.article).toEqual(articleOf('老人的头发和城市的发展'));
});

test('and goes back to what was written when that is wished', async () => {
  const { environment, screen, becomes } = await reader(articleOf('老人的头发'), { script: 'traditional' });
  await becomes('老人的頭髮');
  await screen.during(() => environment.settings.change({ script: 'original' }));
  expect(screen.text()).toContain('老人的头发');
});

test('the mark of a note and the note lead to each other', async () => {
  const { meta } = newsArticle();
  const blocks: Article['blocks'] = [
    { kind: 'paragraph', text: [{ text: '老人29万' }, { text: '[1]', superscript: true, note: 1 }, { text: '。' }] },
    { kind: 'paragraph', role: 'note', text: [{ text: '[1]', note: 1 }, { text: ' 据统计。' }] },
  ];
  const { screen, becomes } = await reader({ meta, blocks }, {});
  await becomes('据统计');
  const [mark, note] = [document.querySelector('[role="doc-noteref"]'), document.querySelector('[role="doc-backlink"]')];
  expect([mark?.getAttribute('href'), mark?.id]).toEqual([`#${note?.id}`, note?.getAttribute('href')?.slice(1)]);
  expect([mark?.getAttribute('aria-label'), note?.getAttribute('aria-label')]).toEqual(['看注释 [1]', '回到正文里的 [1]']);
  expect(mark?.parentElement?.textContent).toBe('老人29万[1]。');
  expect(screen.text()).toContain('[1] 据统计。');
});

test('a traditional article is shown in simplified characters', async () => {
  const { becomes } = await reader(articleOf('老人的頭髮', 'zh-Hant-HK'), { script: 'simplified' });
  await becomes('老人的头发');
});

test.each([
  ['an article in those characters already', '皇后的面子', 'zh-Hant', { script: 'traditional' }],
  ['a Japanese article', '学校の図書館', 'ja', { script: 'traditional', rareReadings: true }],
] as const)('%s is left alone', async (_, text, lang, settings) => {
  const { screen } = await reader(articleOf(text, lang), settings);
  // Whatever the screen asked for before this has come by then.
  await inScript(articleOf(text, lang), settings.script);
  await withRareReadings(articleOf(text, lang), 'zh-CN');
  await screen.rest();
  expect(screen.text()).toContain(text);
  expect(document.querySelector('rt')).toBeNull();
});

/** The characters that bear a sound, each with it, in one part of the page. */
const soundsIn = (selector: string) =>
  [...document.querySelectorAll(`${selector} ruby`)].map((each) =>
    [each.textContent, each.querySelector('rt')?.dataset['sound']].join(' '),
  );

test('rare characters bear their sound, common ones do not; the text stays what it was', async () => {
  const { meta, blocks } = articleOf('老人住在砀山');
  const named = {
    ...meta,
    title: '亳州市长者饭堂开门',
    kicker: '关于歙县',
    subtitle: '荀村也有',
    source: '砀山日报',
    columns: ['邕宁新闻'],
  };
  const file: Article['blocks'][number] = { kind: 'attachment', name: '镬炊指南', href: meta.url };
  const { screen } = await reader({ meta: named, blocks: [...blocks, file] }, { rareReadings: true });
  await vi.waitFor(
    async () => {
      await screen.rest();
      expect(soundsIn('h1')).toEqual(['亳 bó']);
    },
    { timeout: 15_000 },
  );
  expect(soundsIn('[data-block="0"]')).toEqual(['砀 dàng']);
  expect(soundsIn('[data-block="1"]')).toEqual(['镬 huò']);
  expect(soundsIn('header')).toEqual(['邕 yōng', '歙 shè', '亳 bó', '荀 xún', '砀 dàng']);
  expect(screen.text()).toContain('亳州市长者饭堂开门');
  expect(screen.text()).toContain('老人住在砀山');
  expect(
    [...document.querySelectorAll('rt')].every((each) => each.ariaHidden === 'true' || each.getAttribute('aria-hidden') === 'true'),
  ).toBe(true);
  expect(document.title).toBe('亳州市长者饭堂开门');
});
