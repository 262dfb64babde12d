import { afterAll, beforeAll, describe } from 'vitest';
import { launch } from './launch.ts';
import type { BrowserName, LaunchOptions, Session } from './session.ts';

/** Both browsers, or the one that `QINGDU_BROWSER` names. */
export const BROWSERS: readonly BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => !process.env.QINGDU_BROWSER || process.env.QINGDU_BROWSER === name,
);

/**
 * One block of tests, once in each browser, with one session for all of its tests.
 * `current()` is the running session; `replace` puts a restarted one in its place.
 * @public
 */
export function inEachBrowser(
  title: string,
  options: LaunchOptions | ((name: BrowserName) => LaunchOptions),
  block: (current: () => Session, replace: (session: Session) => void) => void,
): void {
  describe.each(BROWSERS)(`${title} (%s)`, (name) => {
    let session: Session | undefined;
    const current = (): Session => {
      if (!session) throw new Error(`${name} is not running.`);
      return session;
    };
    beforeAll(async () => {
      session = await launch(name, typeof options === 'function' ? options(name) : options);
    }, 120_000);
    afterAll(async () => {
      await session?.close();
    }, 60_000);
    block(current, (next) => {
      session = next;
    });
  });
}
