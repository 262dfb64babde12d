import type { LinkAddress, PictureAddress } from './address';

/**
 * A piece of text with one set of properties. A line break that the author meant (a verse, a postal address) is `\n` in `text`.
 * @public
 */
export type Run = {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly underline?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  readonly href?: LinkAddress;
  /**
   * Number of the note that this mark speaks of (`①`, `[1]`), counted through the article. The same number stands on the run that a paragraph of
   * role `note` begins with: the two lead to each other.
   */
  readonly note?: number;
  /** How the text is pronounced, shown above it (`<ruby>`). It is not part of the plain text. */
  readonly ruby?: string;
  /** The same where we give it ourselves, above one rare character: made when the article is shown, never kept. */
  readonly sound?: string;
  /** BCP 47 tag, where it differs from the article's. */
  readonly lang?: string;
};

/** @public */
export type Text = readonly Run[];

/** @public */
export type Heading = { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: Text };
/**
 * `role`: `lead` = summary before the body; `signature` = 落款 (who signed, and the date), set to the end of the line; `verse` = lines kept as they are;
 * `note` = a footnote or a remark of the editors.
 * @public
 */
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly text: Text;
  readonly align?: 'center' | 'end';
  readonly role?: 'lead' | 'signature' | 'verse' | 'note';
};
/** @public */
export type ListItem = { readonly text: Text; readonly list?: List };
/** @public */
export type List = { readonly kind: 'list'; readonly ordered: boolean; readonly start?: number; readonly items: readonly ListItem[] };
/** @public */
export type Quote = { readonly kind: 'quote'; readonly blocks: readonly Block[] };
/** @public `columns` and `rows` are spans in cells, at least 1, left out when 1. */
export type Cell = {
  readonly text: Text;
  readonly header?: true;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'center' | 'end';
};
/** @public `headRows` = how many of the first rows are column headings. */
export type Table = {
  readonly kind: 'table';
  readonly caption?: Text;
  readonly headRows: number;
  readonly rows: readonly (readonly Cell[])[];
};
/** @public `width` and `height` in CSS pixels, as the live page showed or declared them. */
export type Figure = {
  readonly kind: 'figure';
  readonly picture: PictureAddress;
  readonly width?: number;
  readonly height?: number;
  readonly alt: string;
  readonly caption?: Text;
};
/** @public A file to fetch: `type` is the ending in capitals (PDF, DOCX); `size` in bytes where the page states it. */
export type Attachment = {
  readonly kind: 'attachment';
  readonly name: string;
  readonly href: LinkAddress;
  readonly type?: string;
  readonly size?: number;
};
/** @public A film or a recording, which stays on the page and is only named here. */
export type Media = { readonly kind: 'media'; readonly media: 'video' | 'audio'; readonly name: string; readonly href: LinkAddress };
/** @public */
export type Separator = { readonly kind: 'separator' };

/** @public */
export type Block = Heading | Paragraph | List | Quote | Table | Figure | Attachment | Media | Separator;

/** @public One line of the 公文 block: 索引号, 发文机关, 发文字号, 成文日期 … */
export type Field = { readonly label: string; readonly value: string };

/** @public */
export type ArticleMeta = {
  readonly title: string;
  /** The line above the title (引题). */
  readonly kicker?: string;
  readonly subtitle?: string;
  /** Where it was read; the page's canonical address is no better for going back. */
  readonly url: LinkAddress;
  readonly site?: string;
  /** From the widest to the narrowest: 首页 is left out. */
  readonly columns?: readonly string[];
  /** 来源: who published it first. */
  readonly source?: string;
  /** As printed: 本报记者 张伟涛 通讯员 廖培金. */
  readonly byline?: string;
  readonly editor?: string;
  /** ISO 8601: `2020-01-08` where the page gives no time, else with an offset (`2020-01-08T09:30:00+08:00`). */
  readonly published?: string;
  /** 成文日期: when it was signed, `YYYY-MM-DD`. */
  readonly written?: string;
  /** BCP 47, with the script where it can be told: `zh-Hans`, `zh-Hant`, `zh-Hant-HK`, `en`. */
  readonly lang: string;
  /** The 公文 block, in the page's order. */
  readonly document?: readonly Field[];
  /** Of an article in several pages of which only this one is here. */
  readonly pages?: { readonly current: number; readonly total: number; readonly next?: LinkAddress };
  /** Share of the visible text of its container that is here, 0 to 1. */
  readonly coverage?: number;
  /** True where the page had not all arrived or was cut at our limit. */
  readonly incomplete?: true;
};

/** @public What a reader sees, hears, prints and keeps. Data, never HTML. */
export type Article = {
  readonly meta: ArticleMeta;
  readonly blocks: readonly Block[];
  /** How the rare characters in it are pronounced, for the lines that are no running text (title, source, names of files): as with {@link Run.sound}. */
  readonly sounds?: Readonly<Record<string, string>>;
};

/**
 * A place in an article. `block` is the index in `article.blocks`; `start` and `end` are UTF-16 offsets into `blockText(block)`.
 * The title is block {@link TITLE}, the line of facts under it block {@link FACTS}.
 * @public
 */
export type Place = { readonly block: number; readonly start: number; readonly end: number };
/** @public */
export const TITLE = -1;
/** @public */
export const FACTS = -2;
