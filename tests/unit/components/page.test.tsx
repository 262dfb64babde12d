import { expect, test, vi } from 'vitest';
import { ArticleView } from '../../../components/article/ArticleView';
import { newsArticle, noticeArticle } from '../../fakes/articles';
import { fakeEnvironment } from '../../fakes/environment';
import { show } from './screen';

test('a screen that breaks leaves a calm sentence and a way to open it again, never a blank page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('broken');
  };
  const screen = await show(fakeEnvironment(), <Broken />);
  expect(screen.text()).toBe('出了点问题，您的文章和设置都还在。重新打开');
  vi.restoreAllMocks();
});

test('what an article links to and shows does not learn where it is read', async () => {
  const articles = [newsArticle(), noticeArticle()];
  for (const article of articles) await show(fakeEnvironment(), <ArticleView article={article} />);
  const ways = [...document.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')];
  const pictures = [...document.querySelectorAll('img')];
  expect([ways.length, pictures.length]).toEqual([4, 1]);
  for (const { rel, target } of ways) expect([rel, target]).toEqual(['noreferrer noopener', '_blank']);
  for (const picture of pictures) expect(picture.getAttribute('referrerpolicy')).toBe('no-referrer');
});
