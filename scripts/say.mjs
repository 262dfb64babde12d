// npm run --silent say -- [--lang zh-CN|yue|zh-TW|en] [--json] [--lexicon FILE]: reads lines and prints for each what will be said.
// The lexicon has a word and its reading in each line: 重庆=虫庆
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';

const USAGE = 'usage: npm run --silent say -- [--lang zh-CN|yue|zh-TW|en] [--json] [--lexicon FILE] < lines';

function lexiconIn(file) {
  const entries = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('=').map((part) => part.trim()));
  return entries.flatMap(([text, reading]) => (text && reading ? [{ text, reading }] : []));
}

function options() {
  try {
    const { values } = parseArgs({
      options: { lang: { type: 'string', default: 'zh-CN' }, json: { type: 'boolean', default: false }, lexicon: { type: 'string' } },
    });
    return { ...values, lexicon: values.lexicon ? lexiconIn(values.lexicon) : [] };
  } catch (reason) {
    process.stderr.write(`${reason instanceof Error ? reason.message : reason}\n${USAGE}\n`);
    process.exit(2);
  }
}

const { lang, json, lexicon } = options();
const { speechScript, languageToSpeak } = await bundled(
  'say',
  "export { speechScript } from './utils/speech/script'; export { languageToSpeak } from './utils/speech/voices';",
);
const spoken = languageToSpeak(lang, 'auto', false);
for await (const line of createInterface({ input: process.stdin })) {
  const article = { meta: { title: '', url: 'https://example.invalid/', lang }, blocks: [{ kind: 'paragraph', text: [{ text: line }] }] };
  const sentences = speechScript(article, { lang: spoken, lexicon });
  process.stdout.write(
    json
      ? `${JSON.stringify({ input: line, sentences })}\n`
      : `${sentences.map(({ text }) => text).join(/^(?:zh|yue)/.test(spoken) ? '' : ' ')}\n`,
  );
}
