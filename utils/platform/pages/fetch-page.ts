/** What the source page fetched, as flat strings. */
export type Fetched = { readonly html: string; readonly url: string; readonly contentType: string };

/**
 * Runs in the source page, alone: everything it needs stands inside. Same origin only, with the page's own cookies; decoded by the charset
 * of the header, else of the page's own `<meta>`, since half of the older government pages are GBK and say so only there.
 */
export async function fetchPage(address: string, longest: number, patience: number): Promise<Fetched | null> {
  const charsetIn = (text: string) => /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1];
  const decoded = (bytes: ArrayBuffer, contentType: string) => {
    const start = new TextDecoder('windows-1252').decode(bytes.slice(0, 4096));
    try {
      return new TextDecoder(charsetIn(contentType) ?? charsetIn(start) ?? 'utf-8').decode(bytes);
    } catch {
      return new TextDecoder('utf-8').decode(bytes);
    }
  };
  try {
    if (new URL(address, location.href).origin !== location.origin) return null;
    const response = await fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(patience) });
    const contentType = response.headers.get('content-type') ?? '';
    if (!response.ok || !/html|xml|text\/plain/i.test(contentType) || new URL(response.url).origin !== location.origin) return null;
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > longest ? null : { html: decoded(bytes, contentType), url: response.url, contentType };
  } catch {
    return null;
  }
}
