import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { printer } from '../../../../utils/platform/printer';

const TITLE = '关于冬季供暖的通知：《办法》 1/2';

/** What the window is called while it prints: browsers name the file and the head of each sheet by it. */
let called: string | undefined;

function printing(deed: () => void): void {
  vi.stubGlobal('print', () => {
    called = document.title;
    deed();
  });
}

describe('printing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    document.title = '清读';
    called = undefined;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('names the paper after the article, and the tab as before when the window has closed, however long that took', async () => {
    printing(() => dispatchEvent(new Event('beforeprint')));
    const printed = printer.print(TITLE);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([called, document.title]).toEqual([TITLE, TITLE]);
    dispatchEvent(new Event('afterprint'));
    await vi.advanceTimersByTimeAsync(1);
    expect(await printed).toBe('printed');
    expect(document.title).toBe('清读');
  });

  test.each<readonly [string, () => void]>([
    ['says nothing at all', () => undefined],
    [
      'refuses',
      () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    ],
  ])('a browser that %s is told of within two seconds', async (_, deed) => {
    printing(deed);
    const printed = printer.print(TITLE);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await printed).toBe('blocked');
    expect(document.title).toBe('清读');
  });
});
