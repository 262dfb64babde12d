import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './harness/each';
import { launch } from './harness/launch';
import { notice } from './harness/notice';
import { pause, until } from './harness/patience';
import { clickOn, seesText, squeeze, visibleText } from './harness/person';
import { type PageServer, servePages } from './harness/server';
import type { Session } from './harness/session';

/** A disk that is really full: a small one, in memory. Only the system's administrator may make one. */

const MEGABYTES = 160;
const TITLE = '关于一切老年人服务的通知';
/** Longer than what a store may still hold in files that it made beforehand. */
const PARAGRAPHS = 8000;

const disk = mkdtempSync(join(tmpdir(), 'qingdu-disk-'));
const isThere = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (isThere) execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true });
});

/** Writes until nothing goes in any more, at last by single bytes. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  for (const size of [1 << 20, 1 << 12, 1]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size, 'x'));
    } catch {
      // It is full for pieces of this size.
    }
  }
  closeSync(handle);
}

describe.runIf(isThere).each(BROWSERS)('on a full disk (%s)', (name) => {
  let server: PageServer;
  let session: Session;
  const ballast = join(disk, `ballast-${name}`);
  beforeAll(async () => {
    server = await servePages({ '/long': notice(TITLE, PARAGRAPHS) });
    session = await launch(name, { profile: join(disk, name), prefs: { 'browser.cache.disk.enable': false } });
  });
  afterAll(async () => {
    await session.kill();
    rmSync(join(disk, name), { recursive: true, force: true });
    rmSync(ballast, { force: true });
    await server.close();
  });

  test('an article is read, why it is not kept is said, and it is kept once there is room', async () => {
    const { words } = session;
    // Whose disk runs full has kept articles before: the store is there. Where it cannot even be made, Firefox does not say why.
    const empty = await session.openOwn('library.html');
    await seesText(empty, words('libraryEmpty'));
    await empty.close();
    const page = await session.open(`${server.origin}/long`);
    fill(ballast);
    const reader = await session.read(page);
    await seesText(reader, TITLE);
    await clickOn(reader, words('save'));
    await seesText(reader, words('saveNoRoom'));
    await clickOn(reader, words('noRoomHow'));
    await seesText(reader, words('noRoomAdvice'));
    expect(await visibleText(reader)).toContain(TITLE);

    const library = await session.openOwn('library.html');
    await until('the shelf, or why it cannot be shown', async () => {
      const text = squeeze(await visibleText(library));
      return text.includes(squeeze(words('librarySaved'))) || text.includes(squeeze(words('storeFull')));
    });
    await library.close();

    rmSync(ballast);
    // Chromium needs a moment until it opens its database again.
    await until('the article to be kept', async () => {
      await clickOn(reader, words('save'));
      await pause(1500);
      return squeeze(await visibleText(reader)).includes(squeeze(words('saveDone')));
    });
  });
});
