import { type LinkAddress, linkAddress } from '../../article/address';
import type { ArticleMeta } from '../../article/article';
import type { Box } from '../body/tree';
import type { Page } from '../page/parse-page';
import type { PageSnapshot } from '../snapshot';
import { findBreadcrumb } from './breadcrumb';
import { dateInAddress, isoDate, type PageDate, parseDate } from './dates';
import { type Declared, readDeclared } from './declared';
import type { DocumentCard } from './document-card';
import { visibleFacts } from './facts';
import type { VisibleFacts } from './facts-taken';
import { beforeLabels, labelled } from './labels';
import { languageOf } from './language';
import type { Letter } from './letter';
import { type Line, squash } from './lines';
import { byline, isPerson } from './people';
import { present } from './present';
import { type FoundTitle, findTitle } from './title';

/** @public What the page says about the article, and the boxes that said it, so that they are not shown once more in the body. */
export type PageFacts = {
  readonly meta: ArticleMeta;
  /** The box of the visible title, where the page prints one. */
  readonly title?: Box;
  /** Boxes that hold nothing but the title, a line of facts, the breadcrumb or the document card. */
  readonly used: ReadonlySet<Box>;
};

/** @public What is loaded for some pages alone: how a letter that was made public is told, and how the card of a document. */
export type Finders = {
  readonly findLetter?: (lines: readonly Line[]) => Letter | undefined;
  readonly findCard?: (lines: readonly Line[]) => DocumentCard;
};
const NO_CARD: DocumentCard = { fields: [], boxes: [] };

/**
 * @public Everything about the article but its body. Every source is distrusted: tags can be empty, cut or the column's, a `lang` can be wrong,
 * a date can be the one of the last rebuild.
 */
export function readMeta(page: Page, snapshot: PageSnapshot, lines: readonly Line[], finders: Finders = {}): PageFacts {
  const declared = readDeclared(page, snapshot.title);
  const letter = finders.findLetter?.(lines);
  const title = letter?.title ?? findTitle(lines, declared);
  const lang = languageOf(sampleOf(title.text, lines), snapshot.lang || declared.language || '', hostOf(snapshot.url));
  const card = letter?.card ?? finders.findCard?.(lines) ?? NO_CARD;
  const ofCard = new Set(card.boxes);
  const outside = ofCard.size > 0 ? lines.filter((line) => !ofCard.has(line.box)) : lines;
  const at = title.lines[0] ? outside.indexOf(title.lines[0]) : -1;
  const facts = visibleFacts(outside, { at, count: title.lines.length }, !/^en-(?:GB|AU|NZ|IE|IN|ZA)/u.test(lang) && lang.startsWith('en'));
  const crumbs = findBreadcrumb(lines, title.text);
  const meta = metaOf({ title, lang, declared, facts, card, columns: crumbs.columns, url: addressOf(page, snapshot) });
  const box = title.lines[0]?.box;
  return {
    meta,
    ...present({ title: box }),
    used: usedBy(title.lines, facts.lines.filter(isOnlyFacts), card.boxes.concat(crumbs.box ?? [])),
  };
}

type Sources = {
  readonly title: FoundTitle;
  readonly lang: string;
  readonly declared: Declared;
  readonly facts: VisibleFacts;
  readonly card: DocumentCard;
  readonly columns: readonly string[];
  readonly url: LinkAddress;
};

function metaOf({ title, lang, declared, facts, card, columns, url }: Sources): ArticleMeta {
  const source = sourceOf({ declared, facts, card });
  const path = columns.length > 0 ? columns : (declared.columns ?? (declared.column ? [declared.column] : []));
  return {
    title: title.text,
    url,
    lang,
    ...present({
      site: declared.site,
      columns: path,
      source,
      byline: writerOf(declared, facts, lang, source),
      editor: facts.editor ?? (lang.startsWith('zh') ? declared.authors.find((name) => isPerson(name) && name.length <= 4) : undefined),
      kicker: title.kicker,
      subtitle: title.subtitle,
      published: publishedOf({ declared, facts, card, url }, lang.startsWith('zh')),
      written: card.written,
      document: card.fields,
    }),
  };
}

function sourceOf({ declared, facts, card }: Pick<Sources, 'declared' | 'facts' | 'card'>): string | undefined {
  const { author = '', publisher = OFFICE.test(author) ? author : undefined } = facts;
  const sources = [declared.source, facts.source, card.source, declared.weakSource, publisher, card.publisher];
  return sources.find(Boolean);
}

/** `Author: Directorate-General for Communication` */
const OFFICE = /^(?:Directorate|Department|Ministry|Office|Bureau|Agency|Division)\b/;

/** In Chinese pages the tag for the author holds the editor. */
function writerOf(declared: Declared, facts: VisibleFacts, lang: string, source = ''): string | undefined {
  const author = named(facts.author, declared.authors) ?? (lang.startsWith('zh') ? '' : declared.authors.filter(isPerson).join(', '));
  const names = byline(author);
  return names && squash(names) !== squash(source) ? names : undefined;
}

/** `Dawn Doe, Associate Commissioner, Office of …`: the name alone, where the head declares it. */
function named(author: string | undefined, declared: readonly string[]): string | undefined {
  return author && (declared.find((name) => author.startsWith(`${name}, `)) ?? author);
}

/** The printed date wins over the declared one (which is often that of a rebuild); a time of the day is added from whoever has one for the same day. */
function publishedOf(
  { declared, facts, card, url }: Pick<Sources, 'declared' | 'facts' | 'card' | 'url'>,
  chinese: boolean,
): string | undefined {
  const candidates = [
    facts.published,
    chinese ? facts.bare : undefined,
    declared.published,
    facts.bare,
    declared.weakPublished,
    card.published,
    facts.updated,
    declared.updated,
    chinese ? undefined : facts.late,
    chinese ? dateInAddress(url) : undefined,
    facts.signed,
  ];
  const day = candidates.find(Boolean)?.day;
  if (!day) return undefined;
  const sameDay = candidates.filter((date): date is PageDate => date?.day === day);
  return isoDate(sameDay.find((date) => date.time) ?? { day }, chinese);
}

/** Whether the line can go from the body: facts all through (`March 7, 2024 • By …`), not a sentence that happens to hold one. */
function isOnlyFacts(line: Line): boolean {
  const { length } = labelled(line.text);
  return line.text.length <= 60 || length >= 2 || (length === 1 && parseDate(beforeLabels(line.text)) !== undefined);
}

/**
 * A box counts as used only where these lines are all it says: a line of facts can stand in the box of the article itself. Then the inline
 * boxes that hold the line are.
 */
function usedBy(title: readonly Line[], facts: readonly Line[], whole: readonly Box[]): ReadonlySet<Box> {
  const said = new Map<Box, Line[]>();
  for (const line of [...title, ...facts]) said.set(line.box, [...(said.get(line.box) ?? []), line]);
  const used = [...said].flatMap(([box, own]) =>
    saysOnly(box, own) ? [box] : own.filter((line) => facts.includes(line)).flatMap(partsThatSayOnly),
  );
  return new Set([...used, ...whole]);
}

/** An inline box can hold the whole article, too. */
function partsThatSayOnly(line: Line): readonly Box[] {
  const length = line.parts.reduce((sum, part) => sum + part.element.textContent.length, 0);
  return length <= line.text.length * 2 + 60 ? line.parts : [];
}

function saysOnly({ element }: Box, lines: readonly Line[]): boolean {
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  const text = element.textContent;
  const beside = /\p{sc=Han}/u.test(text) ? 12 : 24;
  return text.length < length * 20 + 4000 && text.replace(/\s+/gu, ' ').length <= length * 1.3 + beside;
}

function sampleOf(title: string, lines: readonly Line[]): string {
  const long = lines.filter((line) => line.text.length >= 30 && !line.linked).slice(0, 40);
  return [title, ...(long.length >= 2 ? long : lines.slice(0, 200)).map((line) => line.text)].join('\n');
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

/** A saved copy on the disk has no address that could be followed; its own words for where it came from are the next best. */
function addressOf(page: Page, snapshot: PageSnapshot): LinkAddress {
  const canonical = () => page.root.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? undefined;
  const address =
    linkAddress(snapshot.url) ?? linkAddress(snapshot.base) ?? linkAddress(canonical()) ?? linkAddress('https://page.invalid/');
  if (!address) throw new Error('An address that is always allowed was refused');
  return address;
}
