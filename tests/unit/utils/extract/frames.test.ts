// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readHtml } from './read-html';

/** Frames of the same site are laid into the page that is read. */

const GONE = '<div data-qd-frame><h1>404 页面不存在</h1><p>您访问的页面不存在或已被删除。</p></div>';
const notice = (text: string) =>
  readHtml(`<title>停水通知</title><h1>停水通知</h1><p>时间：2024-05-08 来源：水务局</p>${GONE}<div class="content"><p>${text}</p></div>`);

test.each([
  ['of two lines', '因设备检修，5月8日上午城东水厂停水三小时，请提前储水。'],
  ['longer than that', '因设备检修，5月8日上午城东水厂停水三小时，请各小区居民提前储水，老年人家中由社区工作人员上门帮忙。'.repeat(2)],
])('a notice %s is not gone because a box beside it is', (_, text) => {
  const reading = notice(text);
  expect(reading).toMatchObject({ kind: 'article' });
  expect(JSON.stringify(reading)).not.toMatch(/404|不存在/);
});

test('a page that is nothing but a frame says that it is gone', () => {
  expect(readHtml(`<title>通知</title>${GONE}`)).toEqual({ kind: 'unreadable', reason: 'error-page' });
});
