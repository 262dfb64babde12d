import type { Handler } from './server';

/** @public A page with a notice of as many paragraphs as are wished for, each with its number. */
export function notice(title: string, paragraphs: number): Handler {
  const body = Array.from(
    { length: paragraphs },
    (_, index) => `<p>　　第${index + 1}段。市民政局今天发布通知，${title}，老年人可以就近办理，并享受补贴和上门服务。</p>`,
  ).join('');
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><div>${body}</div></body></html>`,
    );
  };
}
