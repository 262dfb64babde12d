import { type LinkAddress, linkAddress } from '../../article/address';
import type { PageElement } from '../page/page-element';

const ENDINGS =
  'pdf|hwpx?|docx?|xlsx?|pptx?|wps|et|dps|ofd|ceb|zip|rar|7z|csv|rtf|odt|ods|odp|odg|epub|txt|tif|dwg|mp3|m4a|wav|mp4|mov|avi|webm';
/** Pictures are files to fetch only where the link says the name of one. */
const PICTURES = 'jpe?g|png|gif|bmp';
const IN_PATH = new RegExp(`\\.(${ENDINGS})$`, 'i');
const IN_TEXT = new RegExp(`\\.(${ENDINGS}|${PICTURES})\\s*(?:[（(\\[][^（）()\\[\\]]{0,30}[）)\\]]\\s*){0,2}$`, 'i');
/** `June menu (PDF)`, `Report [PDF - 1.2 MB]` */
const IN_BRACKETS = /[（([]\s?(pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip)\b[^（）()[\]]{0,30}[）)\]]\s*$/i;
const DOWNLOADS =
  /\/(?:down(?:load)?(?:file)?s?|attach(?:ment)?s?|fileserver|file_?down\w*)(?:[./?]|$)|[?&](?:file_?name|attach|fileid|filepath)=/i;
const PARAMETER = new RegExp(`\\.(${ENDINGS})(?:&|$)`, 'i');
/** What the address of a file has somewhere. Most links have none of it. */
const MAY_BE_FILE = new RegExp(`\\.(?:${ENDINGS})(?![a-z\\d])|%2e|down|attach|file`, 'i');
const SIZE = /(\d{1,6}(?:[.,]\d{1,3})?)\s?(B|KB|MB|GB|K|M|字节)(?![a-z])/i;
const UNITS: Record<string, number> = { B: 1, 字节: 1, K: 1024, KB: 1024, M: 1024 ** 2, MB: 1024 ** 2, GB: 1024 ** 3 };

/** @public */
export type File = { readonly href: LinkAddress; readonly type?: string };

/** @public Whether a link leads to a file to fetch, by its ending, its text or the name of the program behind it. */
export function fileOf(link: PageElement, text: string, base: string): File | undefined {
  const raw = link.getAttribute('href') ?? '';
  const said = text.trim();
  const named = IN_TEXT.exec(said)?.[1] ?? IN_BRACKETS.exec(said)?.[1];
  if (!named && !MAY_BE_FILE.test(raw) && !link.hasAttribute('download')) return undefined;
  const href = linkAddress(raw, base);
  if (!href?.startsWith('http')) return undefined;
  const url = new URL(href);
  const ending = IN_PATH.exec(url.pathname)?.[1] ?? PARAMETER.exec(decoded(url.search))?.[1] ?? named;
  if (ending) return { href, type: ending.toUpperCase() };
  return link.hasAttribute('download') || DOWNLOADS.test(url.pathname + url.search) ? { href } : undefined;
}

/** @public Whether a text is the name of a file: `通知.docx`, `map.mp4 (3840x2160) [48 MB]`. */
export function isFileName(text: string): boolean {
  return IN_TEXT.test(text.trim());
}

/** Links whose words name no file: what it is called stands beside them. */
const NAMELESS =
  /^[\s[【(（]*(?:点击|點擊|立即)?(?:下载|下載|查看|预览|浏览|打开|download|télécharger|herunterladen|descargar|baixar|scarica|다운로드|내려받기|ダウンロード)(?:附件|文件|档案|檔案|file|pdf)?[\s\]】)）]*$/iu;

/** Links that show a file in the browser, beside the one that fetches it. */
const SHOWS = /^[\s[【(（]*(?:在线)?(?:预览|預覽|바로보기|미리보기|preview)[\s\]】)）]*$/iu;

/** Whether a link says no more than 预览. */
export function onlyShows(text: string): boolean {
  return SHOWS.test(text);
}

/** Whether a link says no more than 下载. */
export function isNameless(text: string): boolean {
  return NAMELESS.test(text);
}

/** What a viewer laid into the page shows: `viewer.html?file=/a/b.pdf`. */
export function shownIn(address: string): string | undefined {
  const file = /[?&]file=([^&#]+\.pdf)/i.exec(address)?.[1];
  return file && decoded(file);
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
