import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { bundled } from './bundled.mjs';

/** npm run --silent read -- FILE|- [--url U] [--json] [--explain]: what the reader makes of one saved page. */
const args = process.argv.slice(2);
const at = args.indexOf('--url');
const file = args.find((arg, index) => (arg === '-' || !arg.startsWith('--')) && (at < 0 || index !== at + 1));
if (!file) {
  console.error('usage: npm run --silent read -- FILE|- [--url U] [--json] [--explain]');
  process.exit(2);
}

const { readCarefully, whyOf, markdownOf } = await bundled(
  'read',
  "export { readCarefully } from './utils/extract/read-carefully'; export { whyOf } from './utils/extract/why'; export { markdownOf } from './scripts/markdown';",
);

const html = readFileSync(file === '-' ? 0 : file, 'utf8');
const { DOMParser } = new JSDOM('').window;
const inert = (text) => new DOMParser().parseFromString(text, 'text/html');
const page = inert(html);
const canonical = page.querySelector('link[rel=canonical], meta[property="og:url"]');
const url =
  (at >= 0 ? args[at + 1] : undefined) ?? canonical?.getAttribute('href') ?? canonical?.getAttribute('content') ?? 'https://page.invalid/';
const scriptCount = page.scripts.length;
for (const element of page.querySelectorAll('script:not([type="application/ld+json"]), style')) element.remove();
for (const element of page.querySelectorAll('[style], [hidden]')) {
  if (element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? ''))
    element.setAttribute('data-qd-hidden', 'none');
}
const snapshot = {
  html: page.documentElement.outerHTML,
  url,
  base: url,
  title: page.title,
  lang: page.documentElement.lang,
  contentType: 'text/html',
  complete: true,
  cut: false,
  hasPasswordField: page.querySelector('input[type=password]') !== null,
  scriptCount,
  frameCount: page.querySelectorAll('iframe, frame').length,
};

const explained = await readCarefully(snapshot, inert);
const { reading } = explained;
if (args.includes('--json')) console.log(JSON.stringify(reading, null, 1));
else if (reading.kind === 'article') console.log(markdownOf(reading.article));
else if (reading.kind === 'headlines')
  console.log(reading.list.headlines.map((one) => `- ${one.date ?? ''} [${one.text}](${one.href})`).join('\n'));
else console.log(`no article: ${reading.reason}`);
if (args.includes('--explain')) console.error(`\n${whyOf(explained).join('\n')}`);
process.exitCode = reading.kind === 'unreadable' ? 1 : 0;
