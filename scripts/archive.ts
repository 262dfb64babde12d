import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

export type Entry = { readonly name: string; readonly bytes: Buffer };

/** 1980-01-01, the first day a zip knows: the same content gives the same bytes, whenever and wherever it is packed. */
const FIRST_DAY = 0x0021;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** @public A zip archive of these entries, sorted by name. */
export function archive(entries: readonly Entry[]): Buffer {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of sorted) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const label = Buffer.from(name, 'utf8');
    const facts = factsOf(bytes, packed, label);
    const body = Buffer.concat([numbers([4, 0x04034b50], [2, 20]), facts, numbers([2, 0]), label, packed]);
    index.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, 20], [2, 20]),
        facts,
        numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
        label,
      ]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(index);
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, sorted.length], [2, sorted.length], [4, list.length], [4, offset], [2, 0]);
  return Buffer.concat([...bodies, list, end]);
}

/** @public Every file in a folder and its folders, by its path in there. */
export function filesBelow(folder: string): readonly Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map((path) => ({ name: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(path) }));
}

/** What a file's own head and the archive's index say alike. */
function factsOf(bytes: Buffer, packed: Buffer, label: Buffer): Buffer {
  return numbers(
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [2, 0],
    [2, FIRST_DAY],
    [4, crc32(bytes)],
    [4, packed.length],
    [4, bytes.length],
    [2, label.length],
  );
}

function numbers(...parts: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of parts) at = size === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}
