import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';
import type { State } from './states.ts';

/** As in the manifest, but for what only an extension page can have. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data: https: http:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export type View = {
  readonly state: State | 'reader-long';
  readonly theme?: string;
  readonly size?: number;
  readonly lang?: string;
  readonly print?: number;
  readonly blocks?: number;
};
export type Gallery = { readonly address: (view: View) => string; readonly close: () => void };

/** Our screens on a fake world, built and served under the policy of the real pages: no extension is needed to see them. */
export async function openGallery(): Promise<Gallery> {
  const built = mkdtempSync(join(tmpdir(), 'gallery-'));
  const root = resolve(import.meta.dirname, 'page');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: built, emptyOutDir: true, target: 'chrome109', modulePreload: false },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname;
    try {
      const body = readFileSync(join(built, path === '/' ? 'index.html' : path));
      const type = TYPES[extname(path)] ?? 'text/html';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: (view) => {
      const query = new URLSearchParams(Object.entries(view).map(([key, value]): [string, string] => [key, String(value)]));
      return `http://127.0.0.1:${port}/?${query}`;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}
