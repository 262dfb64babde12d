import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const trees = new Set<number>();
const profiles = new Set<string>();

/** A profile folder that is removed when the tests end, however they end. */
export function freshProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-profile-'));
  profiles.add(folder);
  return folder;
}

/** Leaves a profile alone that somebody else handed in. */
export function removeProfile(folder: string): void {
  if (!profiles.delete(folder)) return;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Remembers the first process of a browser, so that its whole tree ends with us. */
export function watchTree(pid: number | undefined): void {
  if (pid !== undefined) trees.add(pid);
}

export function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  trees.delete(pid);
  for (const each of [...descendants(pid), pid]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  }
}

function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  try {
    const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
    for (const line of table.trim().split('\n')) {
      const [pid, parent] = line.trim().split(/\s+/).map(Number);
      if (pid !== undefined && parent !== undefined) parents.set(pid, parent);
    }
  } catch {
    return [];
  }
  const isBelow = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

process.on('exit', () => {
  for (const pid of trees) killTree(pid);
  for (const folder of profiles) removeProfile(folder);
});
