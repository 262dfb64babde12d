import { vi } from 'vitest';

/** The clock goes on by so many milliseconds in which no timer ran. */
export function sleep(milliseconds: number): void {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + milliseconds);
}
