import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/e2e/harness/launch.ts';
import { type PageServer, servePages } from '../tests/e2e/harness/server.ts';
import type { BrowserName, Session } from '../tests/e2e/harness/session.ts';
import { TOUR } from '../tests/walk/tour.ts';
import type { Walk } from '../tests/walk/walk.ts';

/**
 * Builds the extension and opens a browser with it on a sample article. Without a display, or with `--headless-check`, it does the walk
 * of a reader without a window, says each step, and leaves pictures.
 */

const SAMPLE = 'seed-guangzhou';

const name: BrowserName = process.argv.includes('firefox') ? 'firefox' : 'chromium';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function build(): void {
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  console.log(`Building the extension for ${name} …`);
  const shell = process.platform === 'win32';
  const built = spawnSync(join('node_modules', '.bin', 'wxt'), ['build', '-b', target, '--mv3'], { encoding: 'utf8', shell });
  if (built.status === 0) return;
  console.error(`${built.stdout}${built.stderr}\nThe build did not work.`);
  process.exit(1);
}

async function showWindow(server: PageServer): Promise<void> {
  const session = await launch(name, { headful: true });
  await session.open(server.page(SAMPLE));
  console.log(`
A browser window is open with a government page. Click the round green button of Qingdu in the toolbar
(perhaps behind the puzzle piece), or press Alt+Shift+R. Close the window to end.`);
  await new Promise((done) => session.puppeteer.once('disconnected', done));
  await session.close();
}

async function walkThrough(server: PageServer): Promise<boolean> {
  const folder = join('walk', name);
  mkdirSync(folder, { recursive: true });
  console.log(`${hasDisplay ? 'As asked, no window' : 'No display here'}: a walk through the product in ${name}, with true clicks.\n`);
  const session = await launch(name);
  try {
    const walk = await beginning(session, server, folder);
    for (const [at, step] of TOUR.entries()) {
      const begun = Date.now();
      await step.run(walk);
      console.log(`${String(at + 1).padStart(2)}. ${step.says} (${Date.now() - begun} ms)`);
    }
  } catch (trouble) {
    console.error(`\nThe walk stopped: ${trouble instanceof Error ? trouble.message : String(trouble)}`);
    return false;
  } finally {
    await session.close();
  }
  console.log(`\nAll went well. Pictures of the reader, the list, the settings and the printed PDF are in ${join(process.cwd(), folder)}`);
  return true;
}

async function beginning(session: Session, server: PageServer, folder: string): Promise<Walk> {
  const expected = JSON.parse(readFileSync(`tests/pages/${SAMPLE}/expected.json`, 'utf8'));
  const page = await session.puppeteer.newPage();
  return { session, server, slug: SAMPLE, expected, page, reader: page, keep: (file, bytes) => writeFileSync(join(folder, file), bytes) };
}

if (spawnSync(process.execPath, ['scripts/install.ts', name], { stdio: 'inherit' }).status !== 0) process.exit(1);
build();
const server = await servePages();
const checkOnly = process.argv.includes('--headless-check') || !hasDisplay;
const fine = checkOnly ? await walkThrough(server) : await showWindow(server).then(() => true);
await server.close();
process.exit(fine ? 0 : 1);
