import type { Page } from 'puppeteer-core';

/** @public Everything that is written down anywhere in the extension's stores. Where the browser opens none (a private window of Firefox), nothing is. */
export async function kept(page: Page): Promise<string> {
  return String(
    await page.evaluate(`(async () => {
      const all = [await (globalThis.browser ?? chrome).storage.local.get(null), { ...localStorage }];
      for (const { name } of await indexedDB.databases().catch(() => [])) {
        const ask = (request) => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = fail; });
        const database = await (async () => ask(indexedDB.open(name)))().catch(() => undefined);
        if (!database) continue;
        for (const store of database.objectStoreNames) all.push(await ask(database.transaction(store).objectStore(store).getAll()));
        database.close();
      }
      return JSON.stringify(all);
    })()`),
  );
}
