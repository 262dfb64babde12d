import { type PictureAddress, pictureAddress } from '../../article/address';
import type { Figure } from '../../article/article';
import type { PageElement } from '../page/page-element';
import { seen } from './runs';

/** Where pages that load pictures late keep the real address, the likeliest first. */
const LAZY = [
  'data-original',
  'data-src',
  'data-actualsrc',
  'data-lazy-src',
  'data-lazyload',
  'data-echo',
  'data-url',
  'data-original-src',
  'oldsrc',
  '_src',
  'file',
  'zoomfile',
];
const STAND_IN =
  /(?:^|\/)(?:blank|spacer|space|loading|placeholder|grey|transparent|lazy|pixel|1x1|dot|lazyload|load)[\w-]{0,12}\.(?:gif|png|jpe?g|svg)/i;
const ORNAMENT =
  /(?:icon|ico|logo|emoji|emotion|arrow|btn|button|bullet|avatar|spinner|filetype|qrcode|ewm|erweima|weixin|wechat_?(?:qr|code)|share|(?:next|prev)_?page)[\w-]*(?:\/|\.(?:gif|png|jpe?g|svg|ico|webp))/i;
const FILE_ICON =
  /\/(?:icon|ico|file|fileTypeImages|dialogs\/attachment)[\w/-]*(?:doc|xls|pdf|zip|rar|txt|ppt|jpg|default)[\w-]*\.(?:gif|png|jpe?g)$/i;
const ORNAMENT_NAMES = /\s(?:icon|logo|emoji|avatar|qr-?code|ewm|erweima)\s/;
const SMALLEST = 48;

/** @public The picture an `<img>` stands for, or nothing where it is an ornament, a stand-in, a spy pixel or has no address of the net. */
export function figureOf(image: PageElement, base: string): Figure | undefined {
  const picture = addressOf(image, base);
  if (!picture || isOrnament(image, picture)) return undefined;
  const width = sizeOf(image, 'w', 'width');
  const height = sizeOf(image, 'h', 'height');
  if ((width !== undefined && width < SMALLEST) || (height !== undefined && height < SMALLEST)) return undefined;
  return {
    kind: 'figure',
    picture,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    alt: altOf(image),
  };
}

function addressOf(image: PageElement, base: string): PictureAddress | undefined {
  for (const name of LAZY) {
    const value = image.getAttribute(name);
    const address = value && !value.startsWith('data:') && /[./]/.test(value) ? realAddress(value, base) : undefined;
    if (address) return address;
  }
  return (
    realAddress(image.getAttribute('data-qd-src'), base) ??
    realAddress(image.getAttribute('src'), base) ??
    realAddress(fromSet(image), base)
  );
}

function realAddress(value: string | null | undefined, base: string): PictureAddress | undefined {
  const address = value ? pictureAddress(value, base) : undefined;
  return address && !STAND_IN.test(address) ? address : undefined;
}

/** The largest of a `srcset` (of the picture itself, or of a source beside it). */
function fromSet(image: PageElement): string | undefined {
  const set =
    image.getAttribute('srcset') ??
    image.getAttribute('data-srcset') ??
    image.parentElement?.querySelector('source[srcset]')?.getAttribute('srcset') ??
    '';
  let best: { address: string; size: number } | undefined;
  for (const candidate of set.split(/,\s+/, 20)) {
    const [address, size] = candidate.trim().split(/\s+/, 2);
    const width = Number.parseFloat(size ?? '1') || 1;
    if (address && (!best || width > best.size)) best = { address, size: width };
  }
  return best?.address;
}

function isOrnament(image: PageElement, address: string): boolean {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  if (FILE_ICON.test(path) || ORNAMENT.test(path.slice(path.indexOf('/', 8)))) return true;
  return ORNAMENT_NAMES.test(` ${image.getAttribute('class') ?? ''} `);
}

function sizeOf(image: PageElement, live: 'w' | 'h', declared: 'width' | 'height'): number | undefined {
  const style = image.getAttribute('style') ?? '';
  const inStyle = new RegExp(`(?:^|[;\\s])${declared}\\s*:\\s*(\\d{1,5})(?:\\.\\d{1,4})?px`, 'i').exec(style)?.[1];
  const text = image.getAttribute(`data-qd-${live}`) ?? inStyle ?? image.getAttribute(declared) ?? '';
  if (!/^\d{1,5}(?:\.\d{1,4})?(?:px)?$/.test(text.trim())) return undefined;
  const size = Math.round(Number.parseFloat(text));
  return size > 0 ? size : undefined;
}

/** File names and machine names say nothing to whoever hears them. */
function altOf(image: PageElement): string {
  const alt = seen(image.getAttribute('alt') ?? '').trim() || seen(image.getAttribute('title') ?? '').trim();
  return /^[\w\s.()-]{0,80}\.(?:jpe?g|png|gif|bmp|webp)$|^\d*$|^(?:image|img|图片|截图|微信图片|undefined|null)[\w-]*$/i.test(alt)
    ? ''
    : alt.slice(0, 300);
}
