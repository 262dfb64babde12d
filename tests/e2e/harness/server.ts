import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { oddRoutes } from './odd-routes.ts';
import { opened } from './opened.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** @public */
export type PageServer = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The same pages as another site: `http://localhost:<port>`. */
  readonly otherOrigin: string;
  /** Address of a test page: `tests/pages/<slug>/page.html`, else a real page from the data folder beside the project. */
  page(slug: string): string;
  /** Paths asked for since the server began (or since `forget`), in order. */
  readonly asked: string[];
  close(): Promise<void>;
};

/** Where pages lie: our own, then the real ones, which may be absent. */
const SHELVES = ['tests/pages', '../shared/pages'];

/** True where the folder with real pages lies beside the project; a test says "skipped" where not. */
export const hasRealPages = existsSync('../shared/pages');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/** @public A small server on a free port: test pages, odd routes (see odd-routes.ts) and the caller's own. */
export async function servePages(own: Readonly<Record<string, Handler>> = {}): Promise<PageServer> {
  const asked: string[] = [];
  const routes: Readonly<Record<string, Handler>> = { ...oddRoutes, ...own };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    asked.push(request.url ?? '/');
    const route = routes[path];
    if (route) route(request, response);
    else sendFile(path, response);
  });
  const { port, close } = await opened(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    page: (slug) => `http://127.0.0.1:${port}/${slug}/page.html`,
    asked,
    close,
  };
}

function sendFile(path: string, response: ServerResponse): void {
  const file = SHELVES.map((shelf) => join(shelf, normalize(path))).find((each) => existsSync(each) && statSync(each).isFile());
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>404</title><h1>404 页面不存在</h1><p>您访问的页面不存在或已被删除。</p>');
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
}
