import { afterAll, beforeAll, expect, test } from 'vitest';
import { inEachBrowser } from './harness/each';
import { seesText } from './harness/person';
import { type PageServer, servePages } from './harness/server';

let server: PageServer;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

inEachBrowser('a click on the toolbar', {}, (current) => {
  test('opens the reader beside the page, with its words', async () => {
    const page = await current().open(server.page('seed-guangzhou'));
    const reader = await current().read(page);
    await seesText(reader, '以改革创新打造广州民政新标杆');
    expect(await current().addressOf(reader)).toMatch(/reader\.html\?/);
  });
  test('works again after the background was stopped', async () => {
    await current().stopBackground();
    const reader = await current().read(await current().open(`${server.origin}/_/article`));
    await seesText(reader, '全市长者饭堂明年增加到一千二百家');
  });
});
