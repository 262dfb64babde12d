import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs every check of the house, one stage after the other, and sums them up in one last line. */

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Stage = { readonly title: string; readonly run: () => Promise<Tally> };

const bin = (name: string): string => join('node_modules', '.bin', name);

/** A command that counts as one check. */
const command =
  (program: string, ...args: readonly string[]) =>
  async (): Promise<Tally> => {
    const code = await show(bin(program), args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  };

/** A vitest project: each of its tests counts. */
const suite = (project: string) => async (): Promise<Tally> => {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-report-'));
  const report = join(folder, 'report.json');
  try {
    const code = await show(bin('vitest'), [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return count(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function count(report: string, code: number): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = Number(numFailedTests) || (code === 0 ? 0 : Math.max(1, Number(numFailedTestSuites)));
  return { passed: Number(numPassedTests), failed, skipped: Number(numPendingTests) };
}

function show(program: string, args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

const STAGES: readonly Stage[] = [
  { title: 'types', run: command('tsc', '--noEmit') },
  { title: 'lint and format', run: command('biome', 'ci', '.', '--diagnostic-level=error') },
  { title: 'unused files, exports, packages', run: command('knip') },
  { title: 'house and unit tests', run: suite('unit') },
  { title: 'screens', run: suite('screens') },
  { title: 'build for Chromium', run: command('wxt', 'build', '-b', 'chrome', '--mv3') },
  { title: 'build for Firefox', run: command('wxt', 'build', '-b', 'firefox', '--mv3') },
  { title: 'what was built', run: suite('built') },
  { title: 'sizes', run: command('size-limit') },
  { title: "Mozilla's own check", run: command('web-ext', 'lint', '-s', '.output/firefox-mv3', '--no-config-discovery') },
  { title: 'in Chromium 109', run: suite('old') },
  { title: 'in both browsers', run: suite('e2e') },
];

async function main(): Promise<void> {
  const install = spawnSync(process.execPath, ['scripts/install.ts'], { stdio: 'inherit' });
  if (install.status !== 0) process.exit(1);
  const lines: string[] = [];
  let total: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { title, run } of STAGES) {
    console.log(`\n── ${title} ──`);
    const begun = Date.now();
    const tally = await run();
    lines.push(`${tally.failed > 0 ? '✗' : '✓'} ${title}: ${say(tally)} (${Math.round((Date.now() - begun) / 1000)} s)`);
    console.log(lines.at(-1));
    total = {
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
    };
  }
  console.log(`\n${lines.join('\n')}\n\n${say(total)}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function say({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

await main();
