import { fileOf, isFileName } from '../blocks/files';
import { type Box, firstBoxesIn, INLINE, isBox } from '../body/tree';
import { ownText } from '../body/worth';
import type { PageElement } from '../page/page-element';
import { chromeLine, opensAftermath } from './lines';
import { isNamedChrome } from './names';

/** Text that is surely somebody's sentence. */
const RUNNING = 40;
const CONTENTS = 'contents';
/** @public What the head of the article says already. */
export const SAID = 'said in the head';
/** What whoever uses the picture elsewhere is asked to write: no reason to look for the article in another box. */
const CREDIT = /^\s*please (?:give )?credit\b.{0,60}:/i;
const OTHERS = 'other texts';
const YEAR = /^\s*(?:19|20)\d\d年?\s*$/;

/** @public Marks what inside the body is no part of the article; every mark says why. */
export function prune(body: Box, start = 0): void {
  const open: Box[] = [body];
  const controls = controlsIn(body.element);
  for (let box = open.pop(); box; box = open.pop()) {
    const listed = markChildren(box, start, controls, open);
    cutAftermath(box);
    if (listed) cutContentsHeading(box);
  }
}

/** The children that stay are opened next. Whether one that goes is a table of contents. */
function markChildren(box: Box, start: number, controls: Controls, open: Box[]): boolean {
  let listed = false;
  for (const child of box.children) {
    if (!isBox(child) || child.gone) continue;
    const why = reason(child) ?? reasonOfPlace(child, start, controls);
    if (why) child.gone = why;
    else open.push(child);
    if (why === CONTENTS) listed = true;
    if (why === 'QR') cutCode(box, child);
  }
  return listed;
}

/** The picture over `长按识别二维码`. */
function cutCode({ children }: Box, line: Box): void {
  const before = children.slice(0, children.indexOf(line)).findLast(isBox);
  if (before && before.weight === 0 && before.element.querySelector('img')) before.gone ??= 'QR';
}

function reasonOfPlace(box: Box, start: number, controls: Controls): string | undefined {
  if (isBefore(box, start)) return 'before';
  return isToFillIn(box, controls.get(box.element) ?? 0) ? 'form' : undefined;
}

type Controls = ReadonlyMap<PageElement, number>;

const CONTROLS = 'input:not([type="hidden" i],[type="submit" i],[type="button" i],[type="reset" i]),textarea';

/** How many fields to fill in each box of the body has. */
function controlsIn(body: PageElement): Controls {
  const counts = new Map<PageElement, number>();
  for (const control of body.querySelectorAll(CONTROLS).slice(0, 400))
    for (let at = control.parentElement; at && at !== body; at = at.parentElement) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** `您的姓名：`, `验证码：`: hardly more than the names of fields. A whole page can lie in a form, too. */
function isToFillIn(box: Box, controls: number): boolean {
  return controls >= 2 && box.weight < controls * 30 + 40 && !saysSomething(box) && !holdsFiles(box);
}

/** A box that ends before the title begins, a menu however much it says, or the strip of pictures over it that every page of the site has. */
function isBefore(box: Box, start: number): boolean {
  if (box.order >= start || (box.weight >= 200 && box.tag !== 'nav') || lastOrder(box) >= start) return false;
  return box.weight > 0 || (box.tag === 'img' && isStrip(box.element));
}

function isStrip(image: PageElement): boolean {
  return Number(image.getAttribute('width')) >= Number(image.getAttribute('height') ?? 1e3) * 3;
}

function lastOrder(box: Box): number {
  let last = box;
  for (let inner = last.children.findLast(isBox); inner; inner = last.children.findLast(isBox)) last = inner;
  return last.order;
}

function reason(box: Box): string | undefined {
  if (box.hidden) return 'not visible';
  if (INLINE.has(box.tag)) return isWidget(box) ? 'widget' : undefined;
  if (box.weight === 0) return undefined;
  if (isSaid(box)) return SAID;
  if (isContents(box)) return CONTENTS;
  if (isPictureMenu(box)) return 'pictures';
  return reasonOfWords(box) ?? (isNamedAside(box) ? `named${box.names}` : undefined);
}

/** Within a line: a button, or words of the website. */
function isWidget(box: Box): boolean {
  if (box.tag === 'button' && !isHeading(box.parent)) return true;
  return box.weight > 0 && box.weight < 40 && box.tag !== 'a' && chromeLine(whole(box)) !== undefined;
}

/** What is left of a list of facts whose others are in the head of the article. */
function isSaid(box: Box): boolean {
  return headsBody(box) || (/^[du]l$/.test(box.tag) && box.weight < 90 && isRestOfFacts(box));
}

/** Of a list without marks, the items that are links, or no more than those in the head. */
function isRestOfFacts({ tag, children }: Box): boolean {
  const items = children.filter((child): child is Box => isBox(child) && child.weight > 0);
  const said = items.filter((item) => item.gone === SAID);
  if (tag === 'dl' || said.length === 0) return said.length > 0;
  const rest = items.filter((item) => item.gone !== SAID && item.linked < item.weight);
  return rest.length <= said.length && rest.every((item) => item.weight < 20 && !/[，。；！？]/.test(whole(item)));
}

/** `內容`, in the row of a table beside the text. */
function headsBody({ tag, element }: Box): boolean {
  return tag === 'th' && /^\s*(?:[內内]容|내용)\s*[:：]?\s*$/.test(element.textContent) && element.nextElementSibling?.localName === 'td';
}

function reasonOfWords(box: Box): string | undefined {
  if (box.weight >= 240) return undefined;
  if (isToShare(box)) return 'share';
  const text = whole(box);
  const line = chromeLine(text);
  if (line && !(line === 'footer' && box.element.querySelector('img'))) return line;
  return CREDIT.test(text) ? 'credit' : undefined;
}

/** Nothing but links that put the page into a network. */
function isToShare({ linked, weight, element }: Box): boolean {
  if (weight > 40 || linked === 0 || linked < weight * 0.9) return false;
  return element.querySelectorAll('a[href]').every((link) => NETWORKS.test(link.getAttribute('href') ?? ''));
}

const NETWORKS =
  /[/.](?:facebook|twitter|x|linkedin|pinterest|reddit)\.com\/(?:share|intent|s\b|dialog|pin\/create|submit)|^mailto:\?|[/.](?:wa|t)\.me\//i;

function isNamedAside(box: Box): boolean {
  return isNamedChrome(box) && box.parent?.tag !== 'blockquote' && !saysSomething(box) && !holdsFiles(box);
}

/** The files of a row of a table, and a menu of files that are called by their names, whatever the box round them is called. */
function holdsFiles(box: Box): boolean {
  if (box.parent?.tag !== 'td') return namesFiles(box);
  const links = linksIn(box);
  return links.length > 0 && links.every((link) => fileOf(link, '', 'https://page.invalid/') !== undefined);
}

/** @public Most of its links are files that are called by their names. */
export function namesFiles(box: Box): boolean {
  const links = linksIn(box);
  return links.filter((link) => isFileName(link.textContent)).length * 2 > links.length;
}

function linksIn({ element }: Box): PageElement[] {
  return element.querySelectorAll('a[href]').slice(0, 40);
}

/** Links to places on the same page (the reader has headings) or to the years of an archive, hardly anything else. */
function isContents(box: Box): boolean {
  if (box.linked < box.weight * 0.6 || box.weight > 1500 || !/^(?:ul|ol|div|section|p|table)$/.test(box.tag)) return false;
  const links = box.element.querySelectorAll('a[href]').slice(0, 60);
  if (links.length < 3) return false;
  if (links.every((link) => YEAR.test(link.textContent))) return true;
  return box.linked >= box.weight * 0.75 && links.every((link) => /^(?:#|javascript:)/i.test(link.getAttribute('href') ?? ''));
}

/** Under a heading at most, wordless pictures that lead to other pages. */
function isPictureMenu(box: Box): boolean {
  if (box.weight > 20 || !/^(?:table|ul|ol|div)$/.test(box.tag)) return false;
  const pictures = box.element.querySelectorAll('img').slice(0, 40);
  return pictures.length >= 3 && pictures.every((picture) => !picture.getAttribute('alt') && isPageLink(picture.closest('a')));
}

function isPageLink(link: PageElement | null): boolean {
  return /^[^?]*(?:\/|\.[sx]?html?|\.php|\.aspx?|\.jsp)(?:$|[?#])/i.test(link?.getAttribute('href') ?? '');
}

function isHeading(box: Box | undefined): boolean {
  return box !== undefined && /^(?:h[1-6]|summary|dt)$/.test(box.tag);
}

/** @public Whether the box holds running text that is no link. */
export function saysSomething(box: Box, marks = 1): boolean {
  if (box.own - box.ownLinked >= RUNNING && box.marks >= marks) return true;
  return box.children.some((child) => isBox(child) && !child.hidden && !child.gone && saysSomething(child, marks));
}

/** Of a table of contents that went, the heading (On this page). */
function cutContentsHeading(box: Box): void {
  const shown = box.children.filter((child): child is Box => isBox(child) && !child.hidden && child.weight > 0);
  const at = shown.findIndex((child) => child.gone === CONTENTS);
  const before = shown[at - 1];
  if (before && !before.gone && before.linked === 0 && before.weight <= 10 && !INLINE.has(before.tag)) before.gone = CONTENTS;
}

/** From a heading like 相关链接 on, siblings that are links alone go. */
function cutAftermath(box: Box): void {
  const { children } = box;
  const at = children.findIndex((child) => isBox(child) && isHeadOfOthers(child, box));
  const first = children[at];
  if (!first || !isBox(first)) return;
  const rest = children.slice(at + 1).filter((child): child is Box => isBox(child) && !child.gone && !child.hidden && child.weight > 0);
  let end = 0;
  while (end < rest.length && (isLinks(rest[end]) || isWords(rest[end]))) end += 1;
  if (end === 0 && rest.length > 0) return;
  first.gone ??= OTHERS;
  for (const child of rest.slice(0, end)) child.gone = OTHERS;
}

function isHeadOfOthers(child: Box, box: Box): boolean {
  if (child.weight === 0 || child.weight > 40 || child.hidden || (child.gone && child.gone !== SAID)) return false;
  return (!INLINE.has(child.tag) || child.weight === box.own) && opensAftermath(whole(child));
}

const GO_ON = /[[【](?:详[细情]|..全文)/;

/** Links, or what other texts are about, each with a link to it. */
function isLinks(box: Box | undefined): boolean {
  return box !== undefined && (box.linked > box.weight * 0.6 || isTeaser(box) || GO_ON.test(whole(box)));
}

/** A few words in a list: what the page is filed under. */
function isWords(box: Box | undefined): boolean {
  return (
    box !== undefined && /^[uo]l$/.test(box.tag) && box.weight <= 16 && box.children.every((child) => !isBox(child) || child.marks === 0)
  );
}

/** Its heading is a link. */
function isTeaser(box: Box): boolean {
  return box.weight < 200 && firstBoxesIn(box, 1, HEADS).some(({ linked, weight }) => weight > 0 && linked === weight);
}

const HEADS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5']);

/** @public A box's whole visible text. */
export function whole(box: Box): string {
  if (INLINE.has(box.tag)) return ownText(box);
  let text = '';
  for (const child of box.children) {
    if (!isBox(child)) text += child;
    else if (child.tag === 'br') text += '\n';
    else if (!child.gone && !child.hidden) text += whole(child);
  }
  return text;
}
