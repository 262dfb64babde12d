import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** The headless build of Chromium 109, the last one for Windows 7 and 8; it is packed for 64-bit Linux alone. */
const PACKED = '@sparticuz/chromium/bin/chromium.br';
const UNPACKED = resolve('node_modules/.cache/qingdu/chromium-109');

/** Where the old browser lies, unpacked at the first call; undefined where it cannot be had. `QINGDU_OLD_CHROMIUM` names another one. */
export async function oldChromium(): Promise<string | undefined> {
  const own = process.env.QINGDU_OLD_CHROMIUM;
  if (own) return own;
  const packed = process.platform === 'linux' && process.arch === 'x64' ? packedFile() : undefined;
  if (!packed) return undefined;
  if (!existsSync(UNPACKED)) await unpack(packed);
  return UNPACKED;
}

function packedFile(): string | undefined {
  try {
    return createRequire(join(process.cwd(), 'package.json')).resolve(PACKED);
  } catch {
    return undefined;
  }
}

/** Under another name first: what was broken off in the middle is no browser. */
async function unpack(packed: string): Promise<void> {
  mkdirSync(dirname(UNPACKED), { recursive: true });
  const half = `${UNPACKED}.${process.pid}`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(half, { mode: 0o755 }));
  renameSync(half, UNPACKED);
}
