import { afterAll, beforeAll, describe } from 'vitest';
import { launch } from './launch.ts';
import type { BrowserName, LaunchOptions, Session } from './session.ts';

/** Both browsers, or the one that `QINGDU_BROWSER` names. */
export const BROWSERS: readonly BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => !process.env.QINGDU_BROWSER || process.env.QINGDU_BROWSER === name,
);

/**
 * One block of tests, once in each browser, with one session for all of its tests.
 * `current()` is the running session; `replace` puts a restarted one in its place; `afresh` ends it at once and begins a new one.
 * @public
 */
export function inEachBrowser(
  title: string,
  options: LaunchOptions | ((name: BrowserName) => LaunchOptions),
  block: (current: () => Session, replace: (session: Session) => void, afresh: () => Promise<void>) => void,
): void {
  describe.each(BROWSERS)(`${title} (%s)`, (name) => {
    let session: Session | undefined;
    const current = (): Session => {
      if (!session) throw new Error(`${name} is not running.`);
      return session;
    };
    const begin = async (): Promise<void> => {
      session = await launch(name, typeof options === 'function' ? options(name) : options);
    };
    beforeAll(begin, 120_000);
    afterAll(async () => {
      await session?.close();
    }, 60_000);
    const replace = (next: Session): void => {
      session = next;
    };
    const afresh = async (): Promise<void> => {
      await session?.kill();
      await session?.close();
      await begin();
    };
    block(current, replace, afresh);
  });
}
