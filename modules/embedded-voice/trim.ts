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

/** @public The packed data files that are kept, one behind the other. */
export function trimData(js: string, data: Buffer): Buffer {
  return Buffer.concat(tableOf(js).map((file) => data.subarray(file.start, file.end)));
}

function replaceOnce(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`Not found in the synthesiser: ${from}`);
  return changed;
}

/** @public The synthesiser's script with the table of the kept files, and without the branches for Node and for finding its data by itself. */
export function trimScript(js: string): string {
  let at = 0;
  const files = tableOf(js).map((file) => {
    const start = at;
    at += file.end - file.start;
    return `{filename:"${file.name}",start:${start},end:${at}}`;
  });
  let trimmed = replaceOnce(js, FILE_TABLE, `loadPackage({files:[${files.join()}],remote_package_size:${at}})`);
  trimmed = replaceOnce(trimmed, /\/\/\/\/ pre\.js.*?\n\/\/\/\/\n/s, '');
  trimmed = replaceOnce(trimmed, /var ENVIRONMENT_IS_NODE=[^;]*;/, 'var ENVIRONMENT_IS_NODE=false;');
  trimmed = replaceOnce(trimmed, /if\(ENVIRONMENT_IS_NODE\)\{const\{createRequire\}.*?var require=createRequire\(dirname\)\}/, '');
  trimmed = replaceOnce(trimmed, 'return new URL("espeak-ng.wasm",import.meta.url).href', 'return ""');
  trimmed = replaceOnce(trimmed, /var isNode=typeof process[^;]*;/, 'var isNode=false;');
  return trimmed.replaceAll(/require\("(fs|url|path|crypto)"\)/g, '({})');
}
