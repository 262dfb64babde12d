import { expect, test } from 'vitest';
import { parseSnapshot } from '../../../../../utils/extract/parse-snapshot';
import { reasonOfType } from '../../../../../utils/platform/pages/content-type';

const TEXT = '<html><head><title>x</title></head><body><p>通知</p></body></html>';

test.each([
  ['text/html', TEXT, undefined],
  ['application/xhtml+xml', TEXT, undefined],
  ['application/xhtml+xml', '<parsererror xmlns="x">line 3</parsererror>', 'broken-page'],
  ['application/pdf', '<html><body><embed></body></html>', 'pdf'],
  ['image/svg+xml', '<svg></svg>', 'picture'],
  ['video/mp4', '<video></video>', 'film'],
  ['application/json', '<pre>{}</pre>', 'data'],
  ['text/css', '<pre>p {}</pre>', 'data'],
  ['text/xml', '<a><b>x</b></a>', 'data'],
  ['text/xml', '<html><div id="webkit-xml-viewer-source-xml"><p>x</p></div></html>', 'data'],
  ['application/xml', '<html><body><h1>通知</h1><p>一</p></body></html>', undefined],
  ['text/plain', '<html><body><pre>&lt;?xml version="1.0"?&gt;&lt;rss&gt;</pre></body></html>', 'data'],
  ['text/plain', '<html><body><pre>From: &lt;Saved by Blink&gt;\nMIME-Version: 1.0</pre></body></html>', 'data'],
  ['text/plain', '<html><body><pre>通知</pre></body></html>', undefined],
  ['text/html', '<html><head><title>x</title></head><body> &nbsp;</body></html>', 'empty'],
  ['text/html', '<html><body><iframe src="x"></iframe></body></html>', undefined],
])('%s %s → %s', (contentType, html, wanted) => {
  const snapshot = parseSnapshot({ html, url: 'http://a.cn/', contentType });
  expect(snapshot && reasonOfType(snapshot)).toBe(wanted);
});

test.each([null, undefined, 3, '', {}, { html: 3, url: '' }])('%j is no snapshot', (value) => {
  expect(parseSnapshot(value)).toBeUndefined();
});
