import type { Hidden } from './capture-visibility';

const LONGEST_ATTRIBUTE = 4096;
const LONGEST_CLASS = 200;
const LONGEST_STYLE = 400;
/** Of scripts, policies and fields: of no use to a reader, and some hold what somebody typed. */
const NEVER = /^(?:on|data-qd-|srcdoc$|nonce$|integrity$|ping$|autofocus$|data-reactid)/;
const ADDRESSES = new Set(['href', 'src', 'data-src', 'data-original', 'data-actualsrc', 'poster']);
const KEEPS_VALUE = new Set(['li', 'button', 'submit', 'reset', 'param', 'data', 'meter']);
const LAZY = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'data-url'];

type What = { readonly hidden: Hidden | undefined; readonly base: string | undefined };

const attributesOf = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes')?.get;

/** The start tag with the attributes worth sending, and what only the live page knows. */
export function openingTag(element: Element, name: string, what: What): string {
  let tag = `<${name}`;
  const attributes = attributesOf?.call(element) as NamedNodeMap;
  for (let index = 0; index < attributes.length; index += 1) {
    const attribute = attributes[index];
    if (attribute) tag += written(attribute.name, attribute.value, element, name, what.base);
  }
  if (what.hidden) tag += ` data-qd-hidden="${what.hidden}"`;
  if (name === 'img') tag += pictureFacts(element as HTMLImageElement);
  return `${tag}>`;
}

function written(key: string, value: string, element: Element, name: string, base: string | undefined): string {
  if (NEVER.test(key) || value.length > LONGEST_ATTRIBUTE || !/^[a-z_:][\w:.-]*$/i.test(key)) return '';
  if (key === 'value' && !KEEPS_VALUE.has(name) && !KEEPS_VALUE.has(element.getAttribute('type') ?? '')) return '';
  if (key === 'style' && value.length > LONGEST_STYLE) return '';
  if (ADDRESSES.has(key) && /^\s*data:/i.test(value)) return ` ${key}=""`;
  const kept = key === 'class' ? value.slice(0, LONGEST_CLASS) : base && ADDRESSES.has(key) ? resolved(value, base) : value;
  return kept === '' ? ` ${key}=""` : ` ${key}="${escaped(kept)}"`;
}

function escaped(value: string): string {
  return /[&"<>]/.test(value) ? value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : value;
}

/** Addresses inside a frame count from the frame, not from the page it is laid into. */
function resolved(value: string, base: string): string {
  try {
    return new URL(value, base).href;
  } catch {
    return value;
  }
}

/** What the live page made of a picture. One that still waits to be scrolled to shows a stand-in, whose size says nothing. */
function pictureFacts(image: HTMLImageElement): string {
  const { currentSrc, naturalWidth } = image;
  if (!/^https?:/.test(currentSrc) || LAZY.some((key) => image.hasAttribute(key) && !currentSrc.endsWith(image.getAttribute(key) ?? '')))
    return '';
  const address = currentSrc.length <= LONGEST_ATTRIBUTE ? ` data-qd-src="${escaped(currentSrc)}"` : '';
  if (naturalWidth === 0) return address;
  const box = image.getBoundingClientRect();
  const [width, height] = box.width > 0 ? [box.width, box.height] : [naturalWidth, image.naturalHeight];
  return `${address} data-qd-w="${Math.round(width)}" data-qd-h="${Math.round(height)}"`;
}
