/** What the reader ships of the speech synthesiser: three languages and a woman's and a man's variant of the voice. */
const KEPT = [
  /\/(phondata|phontab|phonindex|intonations)$/,
  /\/(cmn|yue|en)_dict$/,
  /\/lang\/sit\/(cmn(-Latn-pinyin)?|yue(-Latn-jyutping)?)$/,
  /\/lang\/gmw\/en(-US)?$/,
  /\/voices\/!v\/(f2|m3)$/,
] as const;

const FILE_TABLE = /loadPackage\(\{files:\[(.*?)\],remote_package_size:(\d+)\}\)/s;
const FILE = /\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/g;

type Packed = { readonly name: string; readonly start: number; readonly end: number };

function packedFiles(table: string): readonly Packed[] {
  return [...table.matchAll(FILE)].map(([, name = '', start, end]) => ({ name, start: Number(start), end: Number(end) }));
}

function tableOf(js: string): readonly Packed[] {
  const table = FILE_TABLE.exec(js)?.[1];
  if (table === undefined)
    throw new Error('The table of packed files was not found: the synthesiser has another version than the one this step knows.');
  return packedFiles(table).filter((file) => KEPT.some((kept) => kept.test(file.name)));
}

/** Their voices are fed with pinyin and jyutping: no Chinese character is ever looked up in them. */
const FED_WITH_LATIN = /\/(?:cmn|yue)_dict$/;
const VOICE_OF_THEM = /\/lang\/sit\//;
/** The first byte of a Chinese character in UTF-8, or of what lies behind them. */
const FIRST_OF_HAN = 0xe3;

/**
 * A dictionary of the synthesiser without its Chinese characters, nine tenths of it. It consists of the number of its hash chains and the place of its rules (4 bytes each), then of the
 * chains: each entry begins with its own length and with that of its word (6 bits), a zero ends the chain. The rules follow.
 */
function withoutHan(dictionary: Buffer): Buffer {
  const head = Buffer.from(dictionary.subarray(0, 8));
  const kept: Buffer[] = [head];
  let at = 8;
  for (let chain = head.readUInt32LE(0); chain > 0; chain -= 1) {
    for (let length = dictionary.readUInt8(at); length > 0; length = dictionary.readUInt8(at)) {
      if (dictionary.readUInt8(at + 2) < FIRST_OF_HAN) kept.push(dictionary.subarray(at, at + length));
      at += length;
    }
    kept.push(dictionary.subarray(at, at + 1));
    at += 1;
  }
  if (at !== head.readUInt32LE(4)) throw new Error('A dictionary of the synthesiser is written in another way than this step knows.');
  head.writeUInt32LE(
    kept.reduce((sum, { length }) => sum + length, 0),
    4,
  );
  return Buffer.concat([...kept, dictionary.subarray(at)]);
}

/** Their voices complain of a dictionary that is smaller than they say. */
function withoutWarning(voice: Buffer): Buffer {
  return Buffer.from(voice.toString('latin1').replace(/^dict_min .*\n/m, ''), 'latin1');
}

function keptFiles(js: string, data: Buffer): readonly (readonly [name: string, content: Buffer])[] {
  return tableOf(js).map(({ name, start, end }) => {
    const content = data.subarray(start, end);
    if (FED_WITH_LATIN.test(name)) return [name, withoutHan(content)];
    return [name, VOICE_OF_THEM.test(name) ? withoutWarning(content) : content];
  });
}

/** @public The packed data files that are kept, one behind the other. */
export function trimData(js: string, data: Buffer): Buffer {
  return Buffer.concat(keptFiles(js, data).map(([, content]) => content));
}

function replaceOnce(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`Not found in the synthesiser: ${from}`);
  return changed;
}

/** @public The synthesiser's script with the table of the kept files, and without the branches for Node and for finding its data by itself. */
export function trimScript(js: string, data: Buffer): string {
  let at = 0;
  const files = keptFiles(js, data).map(([name, { length }]) => {
    const start = at;
    at += length;
    return `{filename:"${name}",start:${start},end:${at}}`;
  });
  let trimmed = replaceOnce(js, FILE_TABLE, `loadPackage({files:[${files.join()}],remote_package_size:${at}})`);
  trimmed = replaceOnce(trimmed, /\/\/\/\/ pre\.js.*?\n\/\/\/\/\n/s, '');
  trimmed = replaceOnce(trimmed, /var ENVIRONMENT_IS_NODE=[^;]*;/, 'var ENVIRONMENT_IS_NODE=false;');
  trimmed = replaceOnce(trimmed, /if\(ENVIRONMENT_IS_NODE\)\{const\{createRequire\}.*?var require=createRequire\(dirname\)\}/, '');
  trimmed = replaceOnce(trimmed, 'return new URL("espeak-ng.wasm",import.meta.url).href', 'return ""');
  trimmed = replaceOnce(trimmed, /var isNode=typeof process[^;]*;/, 'var isNode=false;');
  return trimmed.replaceAll(/require\("(fs|url|path|crypto)"\)/g, '({})');
}
