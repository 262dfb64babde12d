import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { within } from './patience';

/** A screen that nobody sees, and hands: true keys and true clicks, where a browser tells them from those of its own protocol. */

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** True where Xvfb and xdotool are here (`node scripts/install.ts` installs them or says so). */
export const hasDisplay = (): boolean => has('Xvfb') && has('xdotool');

export type Display = {
  /** For the browser's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Gives the keyboard to the window whose title contains this. */
  focus(title: string): void;
  keys(...keys: readonly string[]): void;
  rightClick(x: number, y: number): void;
  close(): void;
};

export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: server.stdout });
  const number = await within(10_000, 'a screen', new Promise<string>((done) => lines.once('line', done)));
  const env = { DISPLAY: `:${number}` };
  const hand = (...deed: readonly string[]) => execFileSync('xdotool', deed, { env: { ...process.env, ...env }, encoding: 'utf8' }).trim();
  return {
    env,
    focus: (title) => void hand('search', '--onlyvisible', '--name', title, 'windowfocus', '--sync'),
    keys: (...keys) => void hand('key', '--clearmodifiers', '--delay', '80', ...keys),
    rightClick: (x, y) => void hand('mousemove', String(x), String(y), 'click', '3'),
    close: () => void server.kill(),
  };
}
