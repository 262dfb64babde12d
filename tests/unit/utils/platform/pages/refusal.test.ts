import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../../../utils/platform/pages/refusal';
import { reasonOf } from '../../../../../utils/platform/pages/refusal';
import { reasonOfScheme } from '../../../../../utils/platform/pages/scheme';

const PAGE = 'http://www.a.gov.cn/x.html';
type Case = {
  readonly url?: string;
  readonly title?: string;
  readonly tab?: Refusal['tab'] | null;
  readonly outcome?: Refusal['outcome'];
  readonly perhapsFile?: boolean;
};

function reason({ url = PAGE, title = '通知', tab, outcome = 'rejected', perhapsFile = false }: Case, dialogsStopPages = true) {
  const there = tab === null ? undefined : (tab ?? { url, title, status: 'complete' });
  return reasonOf({ outcome, clicked: { url, title }, tab: there, dialogsStopPages, perhapsFile });
}

describe('what is known tells the reason', () => {
  test.each<readonly [string, Case, string]>([
    ['tab closed', { tab: null }, 'gone'],
    ['no address at all', { url: '', tab: { status: 'complete' } }, 'protected'],
    ['no address, and files are hidden', { url: '', tab: { status: 'complete' }, perhapsFile: true }, 'file'],
    ['no address, still loading', { url: '', tab: { status: 'loading' } }, 'moved'],
    ['put to sleep', { tab: { discarded: true } }, 'asleep'],
    ['crashed in Firefox', { outcome: 'nothing', tab: { url: PAGE, title: 'Tab crash reporter' } }, 'crashed'],
    ['crashed in Chromium', { tab: { url: PAGE, status: 'unloaded' } }, 'crashed'],
    ['on another site by now', { tab: { status: 'complete' } }, 'moved'],
    ['on another page by now', { tab: { url: 'http://www.a.gov.cn/y.html' } }, 'moved'],
    ['PDF by its address', { url: 'http://a.gov.cn/a.PDF' }, 'pdf'],
    ['PDF by its title', { tab: { url: PAGE, title: '通知.pdf' } }, 'pdf'],
    ['PDF by Firefox’s icon', { tab: { url: PAGE, title: '通知', favIconUrl: 'chrome://global/skin/icons/pdf.svg' } }, 'pdf'],
    ['data by its address', { url: 'http://a.gov.cn/a.json' }, 'data'],
    [
      'not opened, Firefox',
      { tab: { url: PAGE, title: '載入頁面時發生問題', favIconUrl: 'chrome://global/skin/icons/info.svg' } },
      'not-opened',
    ],
    ['not opened, Chromium', { tab: { url: PAGE, title: 'www.a.gov.cn' } }, 'not-opened'],
    [
      'warning, Firefox',
      { url: 'https://a.cn/', tab: { url: 'https://a.cn/', favIconUrl: 'chrome://global/skin/icons/warning.svg' } },
      'insecure',
    ],
    ['warning, Chromium', { url: 'https://a.cn/', tab: { url: 'https://a.cn/', title: '隐私设置错误' } }, 'insecure'],
    ['login box, Chromium', { tab: { url: PAGE, title: 'www.a.gov.cn/x.html' } }, 'sign-in'],
    ['shop', { url: 'https://chromewebstore.google.com/detail/x' }, 'store'],
    ['old shop', { url: 'https://chrome.google.com/webstore/x' }, 'store'],
    ['Edge’s shop', { url: 'https://microsoftedge.microsoft.com/addons/detail/x' }, 'store'],
    ['Firefox’s shop', { url: 'https://addons.mozilla.org/zh-CN/' }, 'store'],
    ['Firefox’s help', { url: 'https://support.mozilla.org/zh-CN/' }, 'store'],
  ])('%s', (_, given, wanted) => {
    expect(reason(given)).toBe(wanted);
  });

  test('silence means an open dialog where those stop a page, else a script without an end', () => {
    expect(reason({ outcome: 'silent' }, true)).toBe('dialog');
    expect(reason({ outcome: 'silent' }, false)).toBe('no-answer');
  });
});

test.each([
  ['http://a.cn/', undefined],
  ['https://a.cn/', undefined],
  ['file:///tmp/a.html', 'file'],
  ['view-source:http://a.cn/', 'view-source'],
  ['data:text/html,x', 'no-page'],
  ['about:blank', 'no-page'],
  ['about:reader?url=http%3A%2F%2Fa.cn%2F', 'browser-reader'],
  ['about:preferences#privacy', 'protected'],
  ['chrome://settings/', 'protected'],
  ['edge://newtab/', 'protected'],
  ['chrome-extension://abc/x.html', 'protected'],
  ['nonsense', 'protected'],
])('%s → %s', (address, wanted) => {
  expect(reasonOfScheme(address)).toBe(wanted);
});
