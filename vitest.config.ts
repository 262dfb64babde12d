import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Browser tests run one file at a time: two browsers at once make each other's timings lie. A test of real sound and real windows that fails is tried
 * once more, and the report says so (`retry x1`); what fails twice has failed.
 */
const BROWSER_TESTS = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000, retry: 1 };

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/house*.test.ts'], testTimeout: 20_000 },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'screens', include: ['tests/unit/**/*.test.tsx'], environment: 'jsdom', testTimeout: 20_000 },
      },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'old', include: ['tests/old/**/*.test.ts'], ...BROWSER_TESTS, retry: 0 } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.e2e.ts'], ...BROWSER_TESTS } },
    ],
  },
});
