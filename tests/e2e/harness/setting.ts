import type { Page } from 'puppeteer-core';

/** @public Sets what the settings' page would. */
export const setting = (page: Page, name: string, value: unknown): Promise<unknown> =>
  page.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ ${JSON.stringify(`setting.${name}`)}: ${JSON.stringify(value)} })`);
