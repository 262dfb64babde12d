import { type LinkAddress, linkAddress } from '../../article/address';

const ENDINGS = 'pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|ceb|zip|rar|7z|csv|rtf|odt|ods|odp|epub|txt|tif|dwg|mp3|mp4';
const IN_PATH = new RegExp(`\\.(${ENDINGS})$`, 'i');
const IN_TEXT = new RegExp(`\\.(${ENDINGS})\\s*(?:[（(][^（）()]{0,30}[）)])?$`, 'i');
const DOWNLOADS =
  /\/(?:down(?:load)?(?:file)?s?|attach(?:ment)?s?|fileserver|file_?down\w*)(?:[./?]|$)|[?&](?:file_?name|attach|fileid|filepath)=/i;
const PARAMETER = new RegExp(`\\.(${ENDINGS})(?:&|$)`, 'i');
const SIZE = /(\d{1,6}(?:[.,]\d{1,3})?)\s?(B|KB|MB|GB|K|M|字节)(?![a-z])/i;
const UNITS: Record<string, number> = { B: 1, 字节: 1, K: 1024, KB: 1024, M: 1024 ** 2, MB: 1024 ** 2, GB: 1024 ** 3 };

/** @public */
export type File = { readonly href: LinkAddress; readonly type?: string };

/** Whether a link leads to a file to fetch, by its ending, its text or the name of the program behind it. */
export function fileOf(link: Element, text: string, base: string): File | undefined {
  const href = linkAddress(link.getAttribute('href'), base);
  if (!href || !href.startsWith('http')) return undefined;
  const url = new URL(href);
  const ending = IN_PATH.exec(url.pathname)?.[1] ?? PARAMETER.exec(decoded(url.search))?.[1] ?? IN_TEXT.exec(text.trim())?.[1];
  if (ending) return { href, type: ending.toUpperCase() };
  return link.hasAttribute('download') || DOWNLOADS.test(url.pathname + url.search) ? { href } : undefined;
}

function decoded(search: string): string {
  try {
    return decodeURIComponent(search);
  } catch {
    return search;
  }
}

/** Bytes, where the text beside a file states its size: `(PDF, 1.2 MB)`. */
export function sizeIn(text: string): number | undefined {
  const found = SIZE.exec(text.slice(0, 400));
  const unit = UNITS[(found?.[2] ?? '').toUpperCase()];
  return found?.[1] && unit ? Math.round(Number.parseFloat(found[1].replace(',', '.')) * unit) : undefined;
}
