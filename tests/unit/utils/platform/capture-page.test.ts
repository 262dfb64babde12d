// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { capturePage } from '../../../../utils/platform/capture-page';

test.each([
  ['seconds since 1970, as WeChat writes them', 'var ct = "1581517074"; var nickname = "x";', '2020-02-12T22:17:54+08:00'],
  ['written out', "var pubtime='2024-05-11 10:20:00';", '2024-05-11 10:20:00'],
])('the moment of publishing that only a script knows: %s', (_name, script, moment) => {
  const page = new DOMParser().parseFromString(`<body><p>昨天</p><script>${script}</script></body>`, 'text/html');
  const { html } = capturePage(page);
  expect(html).toContain(`<meta itemprop="datePublished" content="${moment}">`);
  expect(html).not.toContain('<script');
});
